import type { CertificateWords } from '../words/certificate.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Nobody needs to be told of what is over before they look up. */
const FIRST_WORD = 1000
const NEXT_WORDS = 5000

/** Says that work goes on, where it takes longer than a person waits without wondering. */
export async function whileWorking<Result>(
  terminal: Terminal,
  words: CertificateWords['working'],
  work: Promise<Result>,
): Promise<Result> {
  const started = Date.now()
  const tell = (text: string) => {
    terminal.note(text)
    timer = setTimeout(() => tell(words.next(Math.round((Date.now() - started) / 1000))), NEXT_WORDS)
  }
  let timer = setTimeout(() => tell(words.first), FIRST_WORD)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}
