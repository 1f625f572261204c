import { equal, fromLatin1, fromUtf16, fromUtf8, latin1 } from '../bytes.ts'

/** How a code was turned into octets when the file was made, where that is not the plain way. */
export const FORMS = [
  'exact',
  /** Unicode NFC: one character for å. */
  'composed',
  /** Unicode NFD, as macOS writes it: a and a ring for å. */
  'decomposed',
  /** Spaces or line ends around the code were left out. */
  'trimmed',
  /** No code at all, as opposed to an empty one: old OpenSSL, Windows and Azure write such files. */
  'null',
  /** UTF-8 octets, each taken for a character: OpenSSL before 1.1. */
  'widened',
  /** Without characters that do not show: a soft hyphen, a joiner, a mark of direction. */
  'visible',
  'unquoted',
  /** Without white space inside. */
  'unspaced',
  /** Unicode NFKC: one form for characters that look alike. */
  'compatible',
  /** A plain hyphen for every long dash. */
  'dashes',
  /** Saved in the code page of the old command line. */
  'code-page-850',
] as const
export type Form = (typeof FORMS)[number]

/** One way to write the code that was given. */
export interface Spelling {
  form: Form
  text: string
  /** What PKCS#12's own key derivation takes: UTF-16, big end first, with a terminator; empty for a NULL password. */
  bmp: Uint8Array
}

/** One way to change a code as people and programs do; undefined where it does not apply. */
type Variant = readonly [form: Form, change: (code: string) => string | undefined]

/** What is cut away or folded, each tried alone and then after those before it. */
const CLEANINGS: readonly Variant[] = [
  ['visible', (code) => code.replace(/\p{Cf}/gu, '')],
  ['trimmed', (code) => code.trim()],
  [
    'unquoted',
    (code) => /^\s*["'`\u2018-\u201f\u00ab\u00bb](.*)["'`\u2018-\u201f\u00ab\u00bb]\s*$/su.exec(code)?.[1],
  ],
  ['unspaced', (code) => code.replace(/\s+/gu, '')],
  ['composed', (code) => code.normalize('NFC')],
  ['compatible', (code) => code.normalize('NFKC')],
  ['dashes', (code) => code.replace(/[\u2010-\u2015\u2212]/g, '-')],
]

/** Other writings of the same letters, tried on the code as it was given. */
const WRITINGS: readonly Variant[] = [
  ['decomposed', (code) => code.normalize('NFD')],
  ['code-page-850', fromCodePage850],
]

/**
 * The spellings of a code worth trying, the exact one first.
 *
 * @param codes usually one; several when its source leaves open what belongs to it (a file's lines and line ends)
 */
export function spellings(codes: readonly string[]): Spelling[] {
  const found: Spelling[] = []
  const add = (form: Form, text: string | undefined, bmp?: Uint8Array) => {
    if (text === undefined) return
    const octets = bmp ?? bmpString(text)
    if (!found.some((known) => equal(known.bmp, octets) && known.text === text))
      found.push({ form, text, bmp: octets })
  }
  for (const code of codes) add('exact', code)
  if (codes.includes('')) add('null', '', new Uint8Array())
  for (const code of codes) {
    for (const [form, change] of [...CLEANINGS, ...WRITINGS]) add(form, change(code))
    if (!isAscii(code)) add('widened', code, bmpString(latin1(fromUtf8(code))))
  }
  for (const code of codes) {
    let cleaned = code
    for (const [form, change] of CLEANINGS) add(form, (cleaned = change(cleaned) ?? cleaned))
  }
  return found
}

/** The octets that PBES2 and PKCS#5 may have been given for a spelling, the standard's way (UTF-8) first. */
export function keyOctets(spelling: Spelling): Uint8Array[] {
  const { text, bmp } = spelling
  const octets: Uint8Array[] = [fromUtf8(text)]
  const add = (candidate: Uint8Array) => {
    if (!octets.some((known) => equal(known, candidate))) octets.push(candidate)
  }
  add(fromUtf8(text.normalize('NFC')))
  add(fromUtf8(text.normalize('NFD')))
  if (/^[\0-\xff]*$/.test(text)) add(fromLatin1(text))
  // NSS and BouncyCastle have keyed PBES2 with the UTF-16 of the older schemes.
  add(bmp)
  add(bmp.subarray(0, -2))
  return octets
}

function bmpString(text: string): Uint8Array {
  return fromUtf16(`${text}\0`)
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}

const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** Octets of the old command line's code page that were read as Latin-1. */
function fromCodePage850(code: string): string | undefined {
  if (isAscii(code) || !/^[\0-\xff]*$/.test(code)) return undefined
  return code.replace(/[\x80-\xff]/g, (letter) => CODE_PAGE_850[letter.charCodeAt(0) - 0x80] ?? letter)
}
