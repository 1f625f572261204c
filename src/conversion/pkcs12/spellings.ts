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
] as const
export type Form = (typeof FORMS)[number]

/** One way to write the code that was given. */
export interface Spelling {
  form: Form
  text: string
  /** What PKCS#12's own key derivation takes: UTF-16, big end first, with a terminator; empty for a NULL password. */
  bmp: Buffer
}

/**
 * The spellings of a code worth trying, the exact one first.
 *
 * @param codes usually one; several when its source leaves open what belongs to it (a file's last line end)
 */
export function spellings(codes: readonly string[]): Spelling[] {
  const found: Spelling[] = []
  const add = (form: Form, text: string, bmp: Buffer = bmpString(text)) => {
    if (!found.some((known) => known.bmp.equals(bmp) && known.text === text)) found.push({ form, text, bmp })
  }
  for (const code of codes) add('exact', code)
  for (const code of codes) {
    if (code === '') add('null', '', Buffer.alloc(0))
    add('composed', code.normalize('NFC'))
    add('decomposed', code.normalize('NFD'))
    if (!isAscii(code)) add('widened', code, bmpString(Buffer.from(code).toString('latin1')))
  }
  for (const code of codes) add('trimmed', code.trim())
  return found
}

/** The octets that PBES2 and PKCS#5 may have been given for a spelling, the standard's way (UTF-8) first. */
export function keyOctets(spelling: Spelling): Buffer[] {
  const { text, bmp } = spelling
  const octets: Buffer[] = [Buffer.from(text)]
  const add = (candidate: Buffer) => {
    if (!octets.some((known) => known.equals(candidate))) octets.push(candidate)
  }
  add(Buffer.from(text.normalize('NFC')))
  add(Buffer.from(text.normalize('NFD')))
  if (/^[\0-\xff]*$/.test(text)) add(Buffer.from(text, 'latin1'))
  // NSS and BouncyCastle have keyed PBES2 with the UTF-16 of the older schemes.
  add(bmp)
  add(bmp.subarray(0, -2))
  return octets
}

function bmpString(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le').swap16()
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
