/** What people take for a certificate file, and how each is known. */
import { latin1 } from './bytes.ts'

interface Kind {
  kind: string
  /** How a file of this kind begins, one character an octet. */
  starts?: readonly string[]
  /** Told by its text instead, white space and comments at the start left out. */
  text?: (text: string) => boolean
}

/** One entry a kind; the first that fits has it. */
const KINDS = [
  { kind: 'pdf', starts: ['%PDF-'] },
  { kind: 'jks', starts: ['\xfe\xed\xfe\xed', '\xce\xce\xce\xce'] },
  { kind: 'zip', starts: ['PK\x03\x04', '7z\xbc\xaf', 'Rar!', '\x1f\x8b'] },
  {
    kind: 'shortcut',
    starts: ['L\0\0\0\x01\x14\x02\0'],
    text: (text) => /^\[InternetShortcut\]/i.test(text),
  },
  { kind: 'office', starts: ['\xd0\xcf\x11\xe0', '{\\rtf'] },
  { kind: 'image', starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8'] },
  { kind: 'program', starts: ['MZ', '\x7fELF'] },
  { kind: 'apple-double', starts: ['\0\x05\x16\x07', '\0\x05\x16\0'] },
  { kind: 'lfs-pointer', text: (text) => text.startsWith('version https://git-lfs.github.com/') },
  { kind: 'encrypted-message', text: (text) => text.startsWith('-----BEGIN PGP MESSAGE-----') },
  { kind: 'html', text: (text) => text.startsWith('<') },
  { kind: 'json', text: isJson },
  { kind: 'mail', text: isMail },
] as const satisfies readonly Kind[]

const isOffice = (start: string) => start.startsWith('PK') && start.includes('[Content_Types].xml')

/** The kinds that are known by how they begin. */
export const KINDS_BY_START = [...KINDS.map(({ kind }) => kind), 'zeros'] as const
export type KindByStart = (typeof KINDS_BY_START)[number]

/** What a file is by its first octets. */
export function kindOf(bytes: Uint8Array): KindByStart | undefined {
  const start = latin1(bytes.subarray(0, 200))
  if (isOffice(start)) return 'office'
  if (bytes.length > 0 && bytes.every((octet) => octet === 0)) return 'zeros'
  return KINDS.find((kind: Kind) => kind.starts?.some((signature) => start.startsWith(signature)))?.kind
}

/** What a text is. */
export function kindOfText(text: string): KindByStart | undefined {
  const plain = withoutComments(text.trimStart())
  return KINDS.find((kind: Kind) => kind.text?.(plain))?.kind
}

/** Written as a walk: a regular expression would try every end of every comment. */
function withoutComments(text: string): string {
  let rest = text
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end === -1) return rest
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Lines of headers, among them one that every mail has. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    /^[A-Za-z][A-Za-z0-9-]*:|^From /.test(head) &&
    /^(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Content-Type):/im.test(head) &&
    /\r?\n\r?\n/.test(text)
  )
}
