/**
 * `npm run test:fuzz [-- --count 100000 --seed 1]`: damages the kept files by chance and opens them. Fails on a crash, on a
 * hang, and on a certificate that was not in the file byte for byte.
 */
import { parseArgs } from 'node:util'
import { openCertificateFile } from '../src/conversion/open-any.ts'
import { chance, judge, mutate } from '../test/conversion/fuzz.ts'
import { readCorpus } from '../test/conversion/matrix/corpus.ts'
import type { Case } from '../test/conversion/matrix/case.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const random = chance(Number(values.seed))
/** Files that take longer than this undamaged would only make the run slow, in milliseconds. */
const QUICK = 15
/** Damage can raise a count of rounds up to the limit, which is work and no hang, in milliseconds. */
const HANG = 20_000
/** So many at a time: the derivations run on other threads. */
const AT_ONCE = 4

const say = (line: string) => void process.stdout.write(`${line}\n`)

const seeds: { one: Case; known: Uint8Array[] }[] = []
for (const one of readCorpus()) {
  if (!('leaf' in one.expected)) continue
  const options = one.code === null ? {} : { code: one.code }
  await openCertificateFile(one.bytes, options)
  const started = performance.now()
  const { leaf, others } = await openCertificateFile(one.bytes, options)
  if (performance.now() - started < QUICK)
    seeds.push({ one, known: [leaf.der, ...others.map(({ der }) => der)] })
}
say(`${seeds.length} files to damage, ${count} times, seed ${values.seed}`)

const ends = new Map<string, number>()
const tally = (end: string) => void ends.set(end, (ends.get(end) ?? 0) + 1)
let bad = 0
let slowest = 0
let peak = 0
const began = performance.now()

async function once(): Promise<void> {
  const seed = seeds[random(seeds.length)]
  if (!seed) throw new Error('no files')
  const damaged = mutate(seed.one.bytes, random)
  const started = performance.now()
  const outcome = await judge(seed.one, damaged, seed.known)
  const took = performance.now() - started
  slowest = Math.max(slowest, took)
  peak = Math.max(peak, process.memoryUsage.rss())
  const complain = (what: string) => {
    bad++
    say(`${what}: ${seed.one.maker}, ${seed.one.name}\n  ${damaged.toString('base64')}`)
  }
  if (took > HANG) complain('HANG')
  switch (outcome.end) {
    case 'problem':
      tally(`problem: ${outcome.code}`)
      break
    case 'crash':
      complain(`CRASH ${String(outcome.error)}`)
      tally('CRASH')
      break
    case 'altered': {
      if (outcome.verified) complain('ALTERED UNDER A MAC THAT HELD')
      const where = outcome.inInput ? 'as it lies in the input' : 'inside an encrypted or cut up part'
      tally(`altered, ${where}, told that no MAC was checked`)
      break
    }
    case 'same':
      tally('the right certificate')
      break
    case 'other':
      complain("ANOTHER OF THE FILE'S CERTIFICATES")
      tally("another of the file's certificates")
  }
}

let left = count
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await once()
  }),
)
for (const [end, times] of [...ends].sort((a, b) => b[1] - a[1])) say(`${String(times).padStart(8)}  ${end}`)
say(
  `${count} files in ${Math.round((performance.now() - began) / 1000)} s, the slowest ${Math.round(slowest)} ms, ` +
    `at most ${Math.round(peak / 1_048_576)} MB: ${bad} bad`,
)
process.exitCode = bad === 0 ? 0 : 1
