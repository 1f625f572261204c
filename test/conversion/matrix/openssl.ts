import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Maker, PairName, Workshop } from './case.ts'

const CIPHERS = [
  'PBE-SHA1-RC4-128',
  'PBE-SHA1-RC4-40',
  'PBE-SHA1-3DES',
  'PBE-SHA1-2DES',
  'PBE-SHA1-RC2-128',
  'PBE-SHA1-RC2-40',
  'PBE-MD5-DES',
  'PBE-SHA1-DES',
  'PBE-MD5-RC2-64',
  'PBE-SHA1-RC2-64',
  ...['128', '192', '256'].flatMap((bits) =>
    ['cbc', 'cfb', 'ofb', 'ecb'].flatMap((mode) => [`aes-${bits}-${mode}`]),
  ),
  ...['128', '192', '256'].flatMap((bits) => [`camellia-${bits}-cbc`, `aria-${bits}-cbc`]),
  'camellia-128-cfb',
  'aria-256-ofb',
  'sm4-cbc',
  'des-ede3-cbc',
  'des-cbc',
  'rc2-cbc',
  'rc2-40-cbc',
  'rc2-64-cbc',
  'rc4',
  'NONE',
]
const MACS = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512-224',
  'sha512-256',
  'sha3-224',
  'sha3-256',
  'sha3-384',
  'sha3-512',
  'sm3',
  'ripemd160',
  'blake2b512',
  'blake2s256',
]
const CODES = {
  empty: '',
  portal: 'F-?aGUf6.yV4',
  danish: 'Rødgrød med fløde på Ærø',
  'beyond the BMP': 'kode🔑𝄞',
  spaces: '  midt imellem  ',
  long: 'x'.repeat(200),
  punctuation: `;'"$\\&|<>()[]{}!#%`,
  greek: 'ένα-δύο_τρία',
}
const KEYS: readonly PairName[] = ['rsa3072', 'p384', 'k256', 'ed25519', 'ed448', 'pss', 'dsa']

export const openssl: Maker = {
  name: 'openssl',
  version: () => {
    const { stdout, status } = spawnSync('openssl', ['version'], { encoding: 'utf8' })
    return status === 0 ? stdout.trim() : undefined
  },
  make: (workshop) => [
    ...CIPHERS.map((cipher) =>
      make(workshop, `cert and key ${cipher}`, ['-certpbe', cipher, '-keypbe', cipher]),
    ),
    ...CIPHERS.filter((cipher) => cipher.startsWith('PBE') || cipher.endsWith('cbc')).map((cipher) =>
      make(workshop, `key ${cipher} alone`, ['-certpbe', 'NONE', '-keypbe', cipher]),
    ),
    ...MACS.map((mac) => make(workshop, `mac ${mac}`, ['-macalg', mac])),
    ...['sha1', 'sha256', 'sha512'].map((mac) =>
      make(workshop, `mac ${mac}, 100 000 rounds`, ['-macalg', mac, '-iter', '100000']),
    ),
    ...Object.entries(CODES).flatMap(([name, code]) =>
      [
        { cipher: 'aes-256-cbc', more: [] },
        { cipher: 'PBE-SHA1-3DES', more: [] },
        { cipher: 'PBE-SHA1-RC2-40', more: [] },
        { cipher: 'aes-128-cbc', more: ['-nomac'] },
      ].map(({ cipher, more }) => {
        const words = ['-certpbe', cipher, '-keypbe', cipher, ...more]
        return make(workshop, `code ${name}, ${words.join(' ')}`, words, { code })
      }),
    ),
    ...KEYS.flatMap((pair) =>
      [['-legacy'], [], ['-certpbe', 'NONE', '-keypbe', 'NONE']].map((words) =>
        make(workshop, `${pair} ${words.join(' ')}`, words, { pair }),
      ),
    ),
    make(workshop, 'legacy default', ['-legacy']),
    make(workshop, 'legacy default, with chain', ['-legacy', '-certfile', 'chain.pem'], { pair: 'rsa' }),
    make(workshop, 'default, with chain', ['-certfile', 'chain.pem'], { pair: 'rsa' }),
    make(
      workshop,
      'all in the clear, with chain',
      ['-certfile', 'chain.pem', '-certpbe', 'NONE', '-keypbe', 'NONE'],
      { pair: 'rsa' },
    ),
    make(workshop, 'certificates in the clear, with chain', ['-certfile', 'chain.pem', '-certpbe', 'NONE'], {
      pair: 'rsa',
    }),
    make(
      workshop,
      'certificates in the clear, without the code',
      ['-certfile', 'chain.pem', '-certpbe', 'NONE'],
      { pair: 'rsa', withoutCode: true },
    ),
    make(workshop, 'certificate alone', ['-nokeys'], { pair: 'rsa' }),
    make(workshop, 'certificate alone, in the clear, no mac', ['-nokeys', '-certpbe', 'NONE', '-nomac']),
    make(workshop, 'one round', ['-noiter', '-nomaciter']),
    make(workshop, 'friendly name', ['-name', 'Ærø & Åse', '-caname', 'CA', '-certfile', 'chain.pem'], {
      pair: 'rsa',
    }),
    make(workshop, 'CSP name', ['-CSP', 'Microsoft Enhanced RSA and AES Cryptographic Provider', '-LMK'], {
      pair: 'rsa',
    }),
    make(workshop, 'no mac, legacy', ['-nomac', '-legacy']),
    make(workshop, 'wrong code', [], { problem: 'wrong-password' }),
    make(workshop, 'wrong code, legacy', ['-legacy'], { problem: 'wrong-password' }),
    make(workshop, 'no certificate', ['-nocerts'], { problem: 'no-certificate' }),
  ],
}

interface Wishes {
  code?: string
  pair?: PairName
  problem?: string
  withoutCode?: boolean
}

function make(workshop: Workshop, name: string, words: string[], wishes: Wishes = {}): Case {
  const { code = 'F-?aGUf6.yV4', pair = 'p256', problem, withoutCode } = wishes
  const { key, certificate, sha256 } = workshop.pairs[pair]
  const file = join(workshop.folder, 'out.p12')
  const codeFile = join(workshop.folder, 'code.txt')
  writeFileSync(codeFile, `${code}\n`)
  workshop.run('openssl', [
    ...['pkcs12', '-export', '-provider', 'legacy', '-provider', 'default'],
    ...['-inkey', key, '-in', certificate, '-out', file, '-passout', `file:${codeFile}`],
    ...words,
  ])
  return {
    name,
    maker: 'openssl',
    bytes: readFileSync(file),
    code: withoutCode ? null : problem === 'wrong-password' ? 'not the code' : code,
    expected: problem === undefined ? { leaf: sha256 } : { problem },
  }
}
