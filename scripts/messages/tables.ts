import { certificateWords } from '../../src/words/certificate.ts'
import { conversation } from '../../src/words/conversation.ts'
import { convertWords } from '../../src/words/convert.ts'
import { doctorWords } from '../../src/words/doctor.ts'
import { guided } from '../../src/words/guided.ts'
import { help } from '../../src/words/help.ts'
import { inspectWords } from '../../src/words/inspect.ts'
import { problems } from '../../src/words/problems.ts'
import { receiptWords } from '../../src/words/receipt.ts'
import { calendarWords } from '../../src/words/reminder.ts'
import { statusWords } from '../../src/words/status.ts'
import type { Language } from '../../src/words/language.ts'
import { frame } from '../../src/words/frame.ts'
import { calendarExamples, certificateExamples, convertExamples, inspectExamples } from './certificate.ts'
import { conversationExamples, guidedExamples, receiptExamples, statusExamples } from './conversation.ts'
import { doctorExamples } from './doctor.ts'
import type { Examples } from './examples.ts'
import { problemExamples } from './problems.ts'

/** One message in one situation, in both languages. */
export interface Said {
  /** Where it stands in the table, which names its situation. */
  key: string
  /** What it is said with. */
  facts: readonly unknown[]
  da: string
  en: string
}

/** Every message of every table. */
export function everyMessage(): Said[] {
  return [
    ...saidIn('frame', frame, {}),
    ...saidIn('help', help, {}),
    ...saidIn('conversation', conversation, conversationExamples),
    ...saidIn('guided', guided, guidedExamples),
    ...saidIn('doctor', doctorWords, doctorExamples),
    ...saidIn('problems', problems, problemExamples),
    ...saidIn('certificate', certificateWords, certificateExamples),
    ...saidIn('convert', convertWords, convertExamples),
    ...saidIn('inspect', inspectWords, inspectExamples),
    ...saidIn('status', statusWords, statusExamples),
    ...saidIn('calendar', calendarWords, calendarExamples),
    ...saidIn('receipt', receiptWords, receiptExamples),
  ]
}

function saidIn<Words>(
  name: string,
  words: (language: Language) => Words,
  examples: Examples<Words>,
): Said[] {
  return saidAt(name, words('da'), words('en'), examples)
}

function saidAt(key: string, da: unknown, en: unknown, examples: unknown): Said[] {
  if (isSayable(da) && isSayable(en)) {
    const tried = (examples ?? [[]]) as readonly unknown[][]
    return tried.map((facts) => ({ key, facts, da: textOf(da(...facts)), en: textOf(en(...facts)) }))
  }
  if (typeof da !== 'object' || da === null || Array.isArray(da))
    return [{ key, facts: [], da: textOf(da), en: textOf(en) }]
  const [inDanish, inEnglish, tried] = [da, en, examples ?? {}] as Record<string, unknown>[]
  return Object.keys(da).flatMap((part) =>
    saidAt(`${key}.${part}`, inDanish?.[part], inEnglish?.[part] ?? '', tried?.[part]),
  )
}

const isSayable = (words: unknown): words is (...facts: unknown[]) => unknown => typeof words === 'function'

/** A text, several, or the parts of a problem or step, a line each. */
function textOf(said: unknown): string {
  if (typeof said === 'string') return said
  if (Array.isArray(said)) return said.map(textOf).join('\n')
  return Object.entries(said as Record<string, unknown>)
    .map(([part, text]) => `[${part}] ${textOf(text)}`)
    .join('\n')
}
