import { spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFamily, ecKeys } from '../made/certificates.ts'
import type { Pair, PairName, Workshop } from './case.ts'

const KEYS: Readonly<Record<Exclude<PairName, 'rsa'>, string[]>> = {
  rsa3072: ['RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  p256: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  k256: ['EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  ed25519: ['ED25519'],
  ed448: ['ED448'],
  pss: ['RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  dsa: ['DSA'],
}

export async function openWorkshop(folder: string): Promise<Workshop> {
  const run = (command: string, words: string[], input = '') => {
    const { status, stderr, error } = spawnSync(command, words, { input, encoding: 'utf8', cwd: folder })
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error?.message ?? stderr}`)
  }
  const family = await makeFamily({ name: 'Matrix', keys: await ecKeys() }).then(async (made) => ({
    ...made,
    rsa: await makeFamily({ name: 'Matrix RSA' }),
  }))
  const { leaf, issuing, root } = family.rsa
  const pairs = {
    rsa: keep(folder, 'rsa', leaf.der, leaf.keys.privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
  for (const [name, words] of Object.entries(KEYS))
    Object.assign(pairs, { [name]: selfSigned(name, words, folder, run) })
  writeFileSync(join(folder, 'chain.pem'), [issuing.der, root.der].map(pem).join(''))
  return { folder, run, pairs: pairs as Workshop['pairs'], chain: [issuing.der, root.der] }
}

function selfSigned(name: string, words: string[], folder: string, run: Workshop['run']): Pair {
  const [algorithm = '', ...options] = words
  const key = join(folder, `${name}.key`)
  const certificate = join(folder, `${name}.crt`)
  if (algorithm === 'DSA') {
    run('openssl', [
      'genpkey',
      '-genparam',
      '-algorithm',
      'DSA',
      '-pkeyopt',
      'dsa_paramgen_bits:1024',
      '-out',
      `${key}.par`,
    ])
    run('openssl', ['genpkey', '-paramfile', `${key}.par`, '-out', key])
  } else run('openssl', ['genpkey', '-algorithm', algorithm, ...options, '-out', key])
  run('openssl', [
    'req',
    '-new',
    '-x509',
    '-key',
    key,
    '-subj',
    `/CN=Matrix ${name}`,
    '-days',
    '7300',
    '-out',
    certificate,
  ])
  const der = new X509Certificate(readFileSync(certificate)).raw
  const pkcs8 = createPrivateKey(readFileSync(key)).export({ type: 'pkcs8', format: 'der' })
  return { key, certificate, der, pkcs8, sha256: sha256(der) }
}

function keep(folder: string, name: string, der: Buffer, pkcs8: Buffer): Pair {
  const key = join(folder, `${name}.key`)
  const certificate = join(folder, `${name}.crt`)
  writeFileSync(
    key,
    createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }),
  )
  writeFileSync(certificate, pem(der))
  return { key, certificate, der, pkcs8, sha256: sha256(der) }
}

export const pem = (der: Buffer): string => new X509Certificate(der).toString()
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
