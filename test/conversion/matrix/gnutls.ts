import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Maker, PairName, Workshop } from './case.ts'

const CIPHERS = ['3des', '3des-pkcs12', 'aes-128', 'aes-192', 'aes-256', 'rc2-40', 'arcfour']
const HASHES = ['sha1', 'sha256', 'sha384', 'sha512']

export const certtool: Maker = {
  name: 'certtool',
  version: () => {
    const { stdout, error } = spawnSync('certtool', ['--version'], { encoding: 'utf8' })
    return error ? undefined : stdout.split('\n')[0]
  },
  make: (workshop) => [
    ...CIPHERS.flatMap((cipher) => make(workshop, cipher, ['--pkcs-cipher', cipher], 'p256', 'F-?aGUf6.yV4')),
    ...HASHES.flatMap((hash) => make(workshop, `hash ${hash}`, ['--hash', hash], 'p256', 'F-?aGUf6.yV4')),
    ...make(workshop, 'with chain', ['--load-ca-certificate', 'chain.pem'], 'rsa', 'F-?aGUf6.yV4'),
    ...make(workshop, 'empty code', ['--empty-password'], 'p256', ''),
    ...make(workshop, 'null code', ['--null-password'], 'p256', ''),
    ...make(workshop, 'Danish code', [], 'ed25519', 'Rødgrød på Ærø'),
  ],
}

function make(workshop: Workshop, name: string, words: string[], pair: PairName, code: string): Case[] {
  const { key, certificate, sha256 } = workshop.pairs[pair]
  const file = join(workshop.folder, 'gnutls.p12')
  rmSync(file, { force: true })
  spawnSync(
    'certtool',
    [
      ...['--to-p12', '--load-privkey', key, '--load-certificate', certificate, '--p12-name', 'one'],
      ...['--outder', '--outfile', file, ...(code === '' ? [] : ['--password', code]), ...words],
    ],
    { cwd: workshop.folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  if (!existsSync(file) || readFileSync(file).length === 0) return []
  return [
    { name, maker: 'certtool', bytes: readFileSync(file), code, expected: { leaf: sha256 }, slow: true },
  ]
}
