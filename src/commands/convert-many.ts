import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Exit, type ExitCode } from '../exits.ts'
import { layOutcome, layOutcomes, layProgress, type Row } from '../terminal/convert.ts'
import { convertFile, type Conversion } from './convert-file.ts'
import { highestExit } from './expectations.ts'
import { convertWords } from '../words/convert.ts'

/** Converts files one after the other, shows how far it has come, and ends with a table. A bad one stops nothing. */
export async function convertMany(files: readonly string[], conversion: Conversion): Promise<ExitCode> {
  const { terminal, words } = conversion
  const ofMany = convertWords(terminal.language)
  const rows: Row[] = []
  const exits: ExitCode[] = []
  const total = { files: files.length, converted: 0, right: 0, failed: 0 }
  for (const file of files) {
    const done = rows.length
    terminal.progress(({ columns }) => [layProgress(done, files.length, basename(file), columns, ofMany)])
    const outcome = await convertFile(file, conversion, 'what is wrong')
    // Ctrl+C is heard, and what is written is drawn, in a turn of the loop: without it there is none between the files.
    await setImmediate()
    rows.push(layOutcome(outcome, words, ofMany))
    exits.push(outcome.exit)
    if (outcome.exit === Exit.done) total.converted++
    else total.failed++
    if (outcome.exit === Exit.done && outcome.report?.right) total.right++
    if (!terminal.showsProgress) terminal.note(ofMany.done(rows.length, files.length, outcome))
  }
  terminal.progress(undefined)
  if (files.length === 0) return Exit.done
  terminal.say(['', ...layOutcomes(rows, terminal.columns, ofMany), '', ofMany.total(total)].join('\n'))
  terminal.event({ event: 'total', ...total })
  return highestExit(exits)
}
