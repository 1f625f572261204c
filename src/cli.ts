import { statSync } from 'node:fs'
import { readSettingsFile, settingsFile, surroundings } from './presets/settings-file.ts'
import type { Problem } from './problems.ts'
import { Exit } from './exits.ts'
import { createProgram } from './program.ts'
import { runIn } from './run.ts'
import { voiceOf } from './terminal/language.ts'
import { frame } from './words/frame.ts'
import { openTerminal } from './terminal/terminal.ts'
import { longDash, usageProblem } from './usage-problem.ts'

const words = asMeant(process.argv.slice(2))
const voice = voiceOf(words, process.env, presetLanguage())
const isDropped = words.length > process.argv.length - 2
if (isDropped) openTerminal(voice).note(frame(voice.language).dropped)
const program = createProgram(voice.language, runIn(voice))
const dashed = longDash(words)
if (dashed) await refuse(dashed)
else
  await program.parseAsync(words, { from: 'user' }).catch(async (error: unknown) => {
    const problem = usageProblem(error, program, words)
    if (problem === 'help') return
    if (!problem) throw error
    await refuse(problem)
  })

async function refuse(problem: Problem): Promise<void> {
  await openTerminal(voice).problem(problem)
  process.exitCode = Exit.usage
}

/** Help and the errors of parsing speak it too. A mistake in the file is told by the commands that take presets. */
function presetLanguage(): string | undefined {
  const { lang } = readSettingsFile(settingsFile(surroundings())).values
  return typeof lang === 'string' ? lang : undefined
}

/** A file that was dropped on the program is to be converted, and so is a name that only a certificate file has. */
function asMeant(given: string[]): string[] {
  const [first = ''] = given
  const isMeant =
    /\.(?:p12|pfx|cer|crt|der|pem|p7b)$/i.test(first) ||
    (/\.[a-z0-9]{2,4}$/i.test(first) && statSync(first, { throwIfNoEntry: false })?.isFile())
  return isMeant && !first.startsWith('-') ? ['convert', ...given] : given
}
