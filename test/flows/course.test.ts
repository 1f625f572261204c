import { expect, test } from '@playwright/test'
import { Course, type ListSeen } from '../../src/flows/course.ts'

const HEADING = 'Certifikatprofiler og certifikater'

interface Case {
  /** What the list was when it stood in front. */
  before: ListSeen
  /** What stands behind the filled form, so many milliseconds later. */
  behind: string[]
  passed: number
  stillComes: boolean
}

const cases: Record<string, Case> = {
  'rows that are still there': {
    before: { names: [HEADING, 'Postkasse', 'Kvittering'], rows: 2 },
    behind: [HEADING, 'Postkasse', 'Kvittering', 'Opret certifikatprofil'],
    passed: 200,
    stillComes: false,
  },
  'no row yet': {
    before: { names: [HEADING], rows: 0 },
    behind: [HEADING],
    passed: 200,
    stillComes: true,
  },
  'rows of a form that the human opened first': {
    before: { names: [HEADING, 'Systemadgang'], rows: 0 },
    behind: [HEADING, 'Systemadgang'],
    passed: 200,
    stillComes: true,
  },
  'a row that only said to wait': {
    before: { names: [HEADING, 'Henter certifikatprofiler'], rows: 1 },
    behind: [HEADING],
    passed: 200,
    stillComes: true,
  },
  'nothing that could be read': {
    before: { names: [], rows: 0 },
    behind: ['Opret certifikatprofil'],
    passed: 200,
    stillComes: true,
  },
  'a list that the form took the place of': {
    before: { names: [HEADING], rows: 0 },
    behind: ['Opret certifikatprofil'],
    passed: 200,
    stillComes: false,
  },
  'a list that stays empty': {
    before: { names: [HEADING], rows: 0 },
    behind: [HEADING],
    passed: 60_000,
    stillComes: false,
  },
}

for (const [what, { before, behind, passed, stillComes }] of Object.entries(cases)) {
  test(`${what}: the list ${stillComes ? 'may still come to its rows' : 'is not waited for'}`, () => {
    const course = new Course()
    course.seeList(before, 1000)
    expect(course.listStillComes(behind, 1000 + passed) > 0).toBe(stillComes)
  })
}
