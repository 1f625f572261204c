import { presetFiles, surroundings } from './presets/places.ts'
import { Exit } from './problems.ts'
import { createProgram } from './program.ts'
import { runIn } from './run.ts'
import { valueOf, voiceOf } from './terminal/language.ts'
import { openTerminal } from './terminal/terminal.ts'
import { usageProblem } from './usage-problem.ts'

const words = process.argv.slice(2)
const voice = voiceOf(words, process.env, await presetLanguage())
const program = await createProgram(voice.language, runIn(voice))
await program.parseAsync().catch(async (error: unknown) => {
  const problem = usageProblem(error, program)
  if (problem === 'help') return
  if (!problem) throw error
  await openTerminal(voice).problem(problem)
  process.exitCode = Exit.usage
})

/** Presets are read only where there are any: a look for their files is all that other runs pay. */
async function presetLanguage(): Promise<string | undefined> {
  const named = valueOf('--config', words)
  if (!presetFiles(surroundings(), named).some(({ exists }) => exists)) return undefined
  return (await import('./presets/presets.ts')).presetLanguage(named)
}
