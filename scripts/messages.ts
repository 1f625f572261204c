/**
 * `npm run messages`: prints every message with its situation, Danish beside English, to be read by a person.
 * `npm run messages -- NAME` prints those whose place in the tables holds NAME.
 */
import { layTable } from '../src/terminal/table.ts'
import { everyMessage, type Said } from './messages/tables.ts'

const WIDTH = process.stdout.columns || 160
const wanted = process.argv[2] ?? ''
const messages = everyMessage().filter(({ key }) => key.includes(wanted))
let last = ''
for (const said of messages) {
  if (said.key !== last) process.stdout.write(`\n${said.key}\n`)
  last = said.key
  if (said.facts.length > 0) process.stdout.write(`  ${shortened(JSON.stringify(said.facts).slice(1, -1))}\n`)
  process.stdout.write(`${layBoth(said).join('\n')}\n`)
}
process.stdout.write(`\n${messages.length} messages\n`)

function layBoth({ da, en }: Said): string[] {
  const [danish, english] = [da, en].map((text) => text.split('\n')) as [string[], string[]]
  const rows = Array.from({ length: Math.max(danish.length, english.length) }, (_, line) => [
    danish[line] ?? '',
    english[line] ?? '',
  ])
  // Equally wide, whatever stands in them.
  const half = ' '.repeat(Math.floor(WIDTH / 2) - 4)
  return layTable(['da'.padEnd(half.length), 'en'.padEnd(half.length)], rows, WIDTH).slice(2)
}

function shortened(facts: string): string {
  return facts.length > WIDTH - 4 ? `${facts.slice(0, WIDTH - 5)}…` : facts
}
