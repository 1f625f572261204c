import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Maker, Workshop } from './case.ts'

const CIPHERS = [
  'AES-128-CBC',
  'AES-192-CBC',
  'AES-256-CBC',
  'CAMELLIA-128-CBC',
  'CAMELLIA-192-CBC',
  'CAMELLIA-256-CBC',
  'RC2-CBC',
  'DES-CBC',
  'DES-EDE3-CBC',
  'PKCS #5 Password Based Encryption with MD5 and DES-CBC',
  'PKCS #5 Password Based Encryption with SHA-1 and DES-CBC',
  'PKCS #12 V2 PBE With SHA-1 And 128 Bit RC4',
  'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC4',
  'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC',
  'PKCS #12 V2 PBE With SHA-1 And 2KEY Triple DES-CBC',
  'PKCS #12 V2 PBE With SHA-1 And 128 Bit RC2 CBC',
  'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC',
]
/** NSS asks for 600 000 rounds three times over: half a second a file, so that only the odd ones are kept. */
const KEPT = /SHA-1 and DES-CBC|CAMELLIA-256|in the clear/
const CODE = 'Rødgrød.;?1'

export const pk12util: Maker = {
  name: 'pk12util',
  version: () => (spawnSync('pk12util', []).error ? undefined : 'pk12util (NSS)'),
  make: (workshop) => {
    const database = join(workshop.folder, 'nss')
    mkdirSync(database)
    workshop.run('certutil', ['-N', '-d', `sql:${database}`, '--empty-password'])
    const source = join(workshop.folder, 'nss-source.p12')
    const { key, certificate } = workshop.pairs.p256
    workshop.run('openssl', [
      'pkcs12',
      '-export',
      '-legacy',
      '-inkey',
      key,
      '-in',
      certificate,
      '-name',
      'one',
      '-out',
      source,
      '-passout',
      'pass:x',
    ])
    workshop.run('pk12util', ['-i', source, '-d', `sql:${database}`, '-W', 'x', '-K', ''])
    return [
      ...CIPHERS.flatMap((cipher) =>
        make(workshop, `certificates and key ${cipher}`, ['-c', cipher, '-C', cipher]),
      ),
      ...make(workshop, 'default', []),
      ...make(workshop, 'certificate in the clear', ['-C', 'none']),
      ...['SHA-1', 'SHA-384', 'SHA-512'].flatMap((mac) => make(workshop, `mac ${mac}`, ['-M', mac])),
    ]
  },
}

/** None where this version of NSS does not know the cipher. */
function make(workshop: Workshop, name: string, words: string[]): Case[] {
  const file = join(workshop.folder, 'nss.p12')
  const codeFile = join(workshop.folder, 'nss-code.txt')
  rmSync(file, { force: true })
  writeFileSync(codeFile, CODE)
  const database = `sql:${join(workshop.folder, 'nss')}`
  spawnSync('pk12util', ['-o', file, '-n', 'one', '-d', database, '-w', codeFile, '-K', '', ...words])
  if (!existsSync(file)) return []
  const { sha256 } = workshop.pairs.p256
  return [
    {
      name,
      maker: 'pk12util',
      bytes: readFileSync(file),
      code: CODE,
      expected: { leaf: sha256 },
      slow: !KEPT.test(name),
    },
  ]
}
