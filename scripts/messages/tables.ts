import * as daCertificate from '../../src/terminal/messages/da/certificate.ts'
import * as daConversation from '../../src/terminal/messages/da/conversation.ts'
import * as daConvert from '../../src/terminal/messages/da/convert.ts'
import * as daDoctor from '../../src/terminal/messages/da/doctor.ts'
import * as daGuided from '../../src/terminal/messages/da/guided.ts'
import * as daHelp from '../../src/terminal/messages/da/help.ts'
import * as daInspect from '../../src/terminal/messages/da/inspect.ts'
import * as daPresets from '../../src/terminal/messages/da/presets.ts'
import * as daProblems from '../../src/terminal/messages/da/problems.ts'
import * as daReceipt from '../../src/terminal/messages/da/receipt.ts'
import * as daReminder from '../../src/terminal/messages/da/reminder.ts'
import * as daStatus from '../../src/terminal/messages/da/status.ts'
import * as enCertificate from '../../src/terminal/messages/en/certificate.ts'
import * as enConversation from '../../src/terminal/messages/en/conversation.ts'
import * as enConvert from '../../src/terminal/messages/en/convert.ts'
import * as enDoctor from '../../src/terminal/messages/en/doctor.ts'
import * as enGuided from '../../src/terminal/messages/en/guided.ts'
import * as enHelp from '../../src/terminal/messages/en/help.ts'
import * as enInspect from '../../src/terminal/messages/en/inspect.ts'
import * as enPresets from '../../src/terminal/messages/en/presets.ts'
import * as enProblems from '../../src/terminal/messages/en/problems.ts'
import * as enReceipt from '../../src/terminal/messages/en/receipt.ts'
import * as enReminder from '../../src/terminal/messages/en/reminder.ts'
import * as enStatus from '../../src/terminal/messages/en/status.ts'
import { frame } from '../../src/terminal/messages/frame.ts'
import { calendarExamples, certificateExamples, convertExamples, inspectExamples } from './certificate.ts'
import {
  conversationExamples,
  guidedExamples,
  presetExamples,
  receiptExamples,
  statusExamples,
} from './conversation.ts'
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
    ...saidIn('frame', frame.da, frame.en, {}),
    ...saidIn('help', daHelp.help, enHelp.help, {}),
    ...saidIn('conversation', daConversation.conversation, enConversation.conversation, conversationExamples),
    ...saidIn('guided', daGuided.guided, enGuided.guided, guidedExamples),
    ...saidIn('doctor', daDoctor.doctorWords, enDoctor.doctorWords, doctorExamples),
    ...saidIn('problems', daProblems.problems, enProblems.problems, problemExamples),
    ...saidIn(
      'certificate',
      daCertificate.certificateWords,
      enCertificate.certificateWords,
      certificateExamples,
    ),
    ...saidIn('convert', daConvert.convertWords, enConvert.convertWords, convertExamples),
    ...saidIn('inspect', daInspect.inspectWords, enInspect.inspectWords, inspectExamples),
    ...saidIn('status', daStatus.statusWords, enStatus.statusWords, statusExamples),
    ...saidIn('presets', daPresets.presetWords, enPresets.presetWords, presetExamples),
    ...saidIn('calendar', daReminder.calendarWords, enReminder.calendarWords, calendarExamples),
    ...saidIn('receipt', daReceipt.receiptWords, enReceipt.receiptWords, receiptExamples),
  ]
}

function saidIn<Words>(name: string, da: Words, en: Words, examples: Examples<Words>): Said[] {
  return saidAt(name, da, en, examples)
}

function saidAt(key: string, da: unknown, en: unknown, examples: unknown): Said[] {
  if (isSayable(da) && isSayable(en)) {
    const tried = (examples ?? []) as readonly unknown[][]
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
