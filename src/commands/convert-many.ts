import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Exit, type ExitCode } from '../problems.ts'
import { layOutcomes, layProgress, loadConvertWords } from '../terminal/convert.ts'
import { convertFile, type Conversion, type Outcome } from './convert-file.ts'
import { highestExit } from './expectations.ts'

/** Converts files one after the other, shows how far it has come, and ends with a table. A bad one stops nothing. */
export async function convertMany(files: readonly string[], conversion: Conversion): Promise<ExitCode> {
  const { terminal, words, codesByName } = conversion
  const ofMany = await loadConvertWords(terminal.language)
  const outcomes: Outcome[] = []
  for (const file of files) {
    const done = outcomes.length
    terminal.progress(({ columns }) => [layProgress(done, files.length, basename(file), columns, ofMany)])
    const outcome = await convertFile(file, conversion, 'what is wrong')
    // Ctrl+C is heard, and what is written is drawn, in a turn of the loop: without it there is none between the files.
    await setImmediate()
    outcomes.push(outcome)
    if (!terminal.showsProgress) terminal.note(ofMany.done(outcomes.length, files.length, outcome))
  }
  terminal.progress(undefined)
  if (files.length === 0) return Exit.done
  const others = codesByName?.countOthers(files) ?? 0
  if (others > 0) terminal.note(ofMany.linesForNoFile(others))
  const converted = outcomes.filter(({ exit }) => exit === Exit.done)
  const right = converted.filter(({ report }) => report?.right).length
  const total = {
    files: files.length,
    converted: converted.length,
    right,
    failed: files.length - converted.length,
  }
  terminal.say(
    ['', ...layOutcomes(outcomes, terminal.columns, words, ofMany), '', ofMany.total(total)].join('\n'),
  )
  terminal.event({ event: 'total', ...total })
  return highestExit(outcomes.map(({ exit }) => exit))
}
