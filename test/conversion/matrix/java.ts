import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Maker, PairName, Workshop } from './case.ts'

const CODE = 'Test1234.;?'

export const keytool: Maker = {
  name: 'keytool',
  version: () => {
    const { stdout, stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' })
    return status === 0 ? (stdout || stderr).split('\n')[0] : undefined
  },
  make: (workshop) => {
    const settings = (wishes: Record<string, string>) =>
      Object.entries(wishes).map(([name, value]) => `-J-Dkeystore.pkcs12.${name}=${value}`)
    return [
      ...make(workshop, 'default', []),
      ...make(workshop, 'default, RSA with chain', [], 'rsa'),
      ...make(workshop, 'legacy', ['-J-Dkeystore.pkcs12.legacy']),
      ...[
        'NONE',
        'PBEWithSHA1AndDESede',
        'PBEWithSHA1AndRC2_40',
        'PBEWithSHA1AndRC2_128',
        'PBEWithSHA1AndRC4_40',
        'PBEWithSHA1AndRC4_128',
        'PBEWithHmacSHA1AndAES_128',
        'PBEWithHmacSHA224AndAES_256',
        'PBEWithHmacSHA256AndAES_128',
        'PBEWithHmacSHA384AndAES_256',
        'PBEWithHmacSHA512AndAES_256',
        'PBEWithHmacSHA512/256AndAES_256',
      ].flatMap((algorithm) =>
        make(workshop, `certificates ${algorithm}`, settings({ certProtectionAlgorithm: algorithm })),
      ),
      ...['PBEWithSHA1AndDESede', 'PBEWithSHA1AndRC4_128', 'PBEWithHmacSHA512AndAES_128'].flatMap(
        (algorithm) => make(workshop, `key ${algorithm}`, settings({ keyProtectionAlgorithm: algorithm })),
      ),
      ...[
        'NONE',
        'HmacPBESHA1',
        'HmacPBESHA224',
        'HmacPBESHA384',
        'HmacPBESHA512',
        'HmacPBESHA512/224',
        'HmacPBESHA512/256',
      ].flatMap((algorithm) => make(workshop, `mac ${algorithm}`, settings({ macAlgorithm: algorithm }))),
    ]
  },
}

function make(workshop: Workshop, name: string, words: string[], pair: PairName = 'p256'): Case[] {
  const { key, certificate, sha256 } = workshop.pairs[pair]
  const source = join(workshop.folder, 'source.p12')
  const file = join(workshop.folder, 'java.p12')
  rmSync(file, { force: true })
  workshop.run('openssl', [
    'pkcs12',
    '-export',
    '-inkey',
    key,
    '-in',
    certificate,
    ...(pair === 'rsa' ? ['-certfile', 'chain.pem'] : []),
    '-name',
    'one',
    '-out',
    source,
    '-passout',
    `pass:${CODE}`,
  ])
  // Older versions of Java do not know every algorithm: then there is no file to look at.
  spawnSync('keytool', [
    ...[
      '-importkeystore',
      '-noprompt',
      '-srckeystore',
      source,
      '-srcstorepass',
      CODE,
      '-srcstoretype',
      'PKCS12',
    ],
    ...['-destkeystore', file, '-deststorepass', CODE, '-deststoretype', 'PKCS12', ...words],
  ])
  if (!existsSync(file)) return []
  return [{ name, maker: 'keytool', bytes: readFileSync(file), code: CODE, expected: { leaf: sha256 } }]
}
