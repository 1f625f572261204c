import { spawnSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from './case.ts'
import { sha256 } from './workshop.ts'

/** What OpenSSL makes of a file. */
export type Verdict =
  { says: 'leaf'; leaf: string } | { says: 'wrong-password' } | { says: 'cannot'; why: string }

/** Everything out of the file with `openssl pkcs12 -legacy`, and then the certificate whose key is among it. */
export function askOpenssl({ bytes, code }: Case, folder: string): Verdict {
  const file = join(folder, 'oracle.p12')
  const codeFile = join(folder, 'oracle.txt')
  writeFileSync(file, bytes)
  writeFileSync(codeFile, `${code ?? 'N6kfQ:BLQly?'}\n`)
  const words = [
    'pkcs12',
    '-in',
    file,
    '-passin',
    `file:${codeFile}`,
    '-nodes',
    '-provider',
    'legacy',
    '-provider',
    'default',
  ]
  const { stdout, stderr, status } = spawnSync('openssl', words, { encoding: 'utf8' })
  if (status !== 0) {
    const isWrong =
      /invalid password/.test(stderr) && !/unsupported|mac generation error|unknown digest/.test(stderr)
    return isWrong ? { says: 'wrong-password' } : { says: 'cannot', why: stderr.split('\n')[0] ?? '' }
  }
  const blocks = (label: string) =>
    stdout.match(new RegExp(`-----BEGIN ${label}-----[^-]*-----END ${label}-----`, 'g')) ?? []
  const certificates = blocks('CERTIFICATE').map((block) => new X509Certificate(block))
  const keys = blocks('PRIVATE KEY').map((block) => createPublicKey(createPrivateKey(block)))
  const matching =
    keys.length === 0
      ? certificates
      : certificates.filter((one) => keys.some((key) => one.publicKey.equals(key)))
  const [only, ...others] = new Set(matching.map(({ raw }) => sha256(raw)))
  return only !== undefined && others.length === 0
    ? { says: 'leaf', leaf: only }
    : { says: 'cannot', why: `${matching.length} matching certificates` }
}
