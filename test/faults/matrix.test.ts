import { test } from '@playwright/test'
import { CASES } from './cases.ts'
import { fingerprintOf, isRight, keepResult, keptResults } from './record.ts'
import { storyOf } from './story.ts'

/** Only `npm run test:faults` runs the whole; what this very program has passed already is not run again. */
const again = process.env['ALTID_FAULTS_AGAIN'] !== undefined

test.describe('matrix', () => {
  const fingerprint = fingerprintOf()
  const kept = keptResults(fingerprint)
  for (const one of CASES) {
    const before = kept.get(one.name)
    if (before && isRight(before) && !again) continue
    storyOf(one, (verdict, seconds) => keepResult({ name: one.name, ...verdict, seconds, fingerprint }))
  }
})
