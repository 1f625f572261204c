import { expect, test } from '@playwright/test'
import type { Case } from './cases.ts'
import { play } from './play.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** A case as a test. `keep` is told what came of it, right or wrong. */
export function storyOf(
  one: Case,
  keep: (verdict: Verdict, seconds: number) => void = () => undefined,
): void {
  test(one.name, async () => {
    test.setTimeout(300_000)
    const evidence = await play(one)
    const verdict = verdictOf(one, evidence)
    const walked = [evidence.first, evidence.resumed].filter((run) => run !== undefined)
    keep(verdict, walked.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000)
    const why = walked
      .map(({ exit, said }) => `${said}\nexit ${exit ?? 'none: it hung'}`)
      .join('\n\nresumed:\n')
    const again = `again, this case alone: npm run test:faults -- --grep "${one.name}"`
    expect([verdict.harms, verdict.surprises], `${again}\n\n${why}`).toEqual([{}, []])
  })
}
