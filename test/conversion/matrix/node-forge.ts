import forge from 'node-forge'
import type { Case, Maker, Workshop } from './case.ts'
import { pem } from './workshop.ts'

export const nodeForge: Maker = {
  name: 'node-forge',
  version: () => 'node-forge',
  make: (workshop) => [
    ...(['aes128', 'aes192', 'aes256', '3des'] as const).flatMap((algorithm) =>
      ['sha1', 'sha256', 'sha384', 'sha512'].map((prfAlgorithm) =>
        make(workshop, `${algorithm}, ${prfAlgorithm}`, 'c5,PnmF8;m4I', {
          algorithm,
          prfAlgorithm,
          count: 500,
        }),
      ),
    ),
    make(workshop, "the portal's own settings", 'F-?aGUf6.yV4', PORTAL),
    make(workshop, "the portal's own settings, without the code", null, PORTAL),
    make(workshop, 'no mac', 'c5,PnmF8;m4I', { ...PORTAL, useMac: false }),
    make(workshop, 'empty code', '', PORTAL),
  ],
}

const PORTAL = { algorithm: 'aes256', count: 2000, saltSize: 32, prfAlgorithm: 'sha256', friendlyName: 'Ærø' }

function make(workshop: Workshop, name: string, code: string | null, options: object): Case {
  const { pairs, chain } = workshop
  const withChain = 'saltSize' in options
  const certificates = [pairs.rsa.der, ...(withChain ? chain : [])].map((der) =>
    forge.pki.certificateFromPem(pem(der)),
  )
  const key = forge.pki.privateKeyFromAsn1(forge.asn1.fromDer(pairs.rsa.pkcs8.toString('latin1')))
  const container = forge.pkcs12.toPkcs12Asn1(key, certificates, code ?? 'N6kfQ:BLQly?', options)
  const bytes = Buffer.from(forge.asn1.toDer(container).getBytes(), 'latin1')
  return { name, maker: 'node-forge', bytes, code, expected: { leaf: pairs.rsa.sha256 } }
}
