import { expect, test } from '@playwright/test'
import { cryptography } from '#crypto'
import { openCertificateFile } from '../../src/conversion/open-any.ts'
import { ProblemError } from '../../src/problems.ts'
import type { Case } from './matrix/case.ts'
import { readCorpus } from './matrix/corpus.ts'

const corpus = readCorpus()

/** The browser's cryptography has none of these, and so must refuse them. */
const isBeyond = ({ name }: Case) =>
  !cryptography.knowsCipher('aria-128-cbc') && /camellia|aria|sm3|sm4/i.test(name)

test('the kept files are no fewer than they were', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(270)
  expect(new Set(corpus.map(({ maker, name }) => `${maker}: ${name}`)).size).toBe(corpus.length)
})

for (const maker of new Set(corpus.map((one) => one.maker))) {
  test(`no file that ${maker} makes gives a wrong certificate, or none`, async () => {
    for (const one of corpus.filter((kept) => kept.maker === maker)) {
      expect(await outcomeOf(one), one.name).toEqual(
        isBeyond(one) ? { problem: 'unsupported' } : one.expected,
      )
    }
  })

  test(`no file that ${maker} makes opens with a wrong code`, async () => {
    for (const one of corpus.filter((kept) => kept.maker === maker && isLocked(kept) && !isBeyond(kept))) {
      expect(await outcomeOf({ ...one, code: `${one.code ?? ''}x` }), one.name).toEqual({
        problem: 'wrong-password',
      })
    }
  })
}

async function outcomeOf({ bytes, code }: Case): Promise<Case['expected']> {
  try {
    return { leaf: (await openCertificateFile(bytes, code === null ? {} : { code })).leaf.sha256 }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem.code }
    throw error
  }
}

/** Files without a MAC and without anything encrypted open with any code, and say so. */
function isLocked({ name, expected }: Case): boolean {
  return 'leaf' in expected && !/in the clear.*no mac|NONE.*NONE.*nomac/.test(name)
}
