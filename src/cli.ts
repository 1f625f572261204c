import { Exit } from './problems.ts'
import { createProgram, usageProblem } from './program.ts'
import { runIn } from './run.ts'
import { voiceOf } from './terminal/language.ts'
import { openTerminal } from './terminal/terminal.ts'

const voice = voiceOf(process.argv.slice(2), process.env)
const program = await createProgram(voice.language, runIn(voice))
await program.parseAsync().catch(async (error: unknown) => {
  const problem = usageProblem(error)
  if (problem === 'help') return
  if (!problem) throw error
  await openTerminal(voice).problem(problem)
  process.exitCode = Exit.usage
})
