import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  'runs-on': string
  needs?: string[]
  permissions?: Record<string, string>
  strategy?: { matrix: { os: string[]; node: number[] } }
  steps: Step[]
}
interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const textOf = (name: string) => readFileSync(`.github/workflows/${name}.yml`, 'utf8')
const workflow = (name: string) => parse(textOf(name)) as Workflow
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps)
const runsOf = (steps: Step[]): string[] => steps.flatMap(({ run }) => run ?? [])
const mayWrite = ({ permissions = {} }: Pick<Job, 'permissions'>): boolean =>
  Object.values(permissions).some((right) => right !== 'read')

for (const name of ['ci', 'release']) {
  test(`the workflow ${name} runs no script that is not there`, () => {
    const named = runsOf(stepsOf(workflow(name))).flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/g)])
    expect(named.length).toBeGreaterThan(2)
    for (const [, script = ''] of named) expect(Object.keys(scripts)).toContain(script)
  })

  test(`the workflow ${name} takes actions from their makers alone, by commit`, () => {
    const lines = textOf(name)
      .split('\n')
      .filter((line) => /\buses:/.test(line))
    expect(lines.length).toBeGreaterThan(3)
    // The version stands beside it for people, and for the one who renews it.
    for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test(`the workflow ${name} leaves its token in no folder that a script can read`, () => {
    const checkouts = stepsOf(workflow(name)).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(1)
    for (const { with: options } of checkouts) expect(options).toEqual({ 'persist-credentials': false })
  })
}

test('no job of ci may write anything', () => {
  const { permissions, jobs } = workflow('ci')
  expect(permissions).toEqual({ contents: 'read' })
  for (const [name, job] of Object.entries(jobs)) expect(job.permissions, name).toBeUndefined()
})

test('the one job that may publish runs no code of the repository, nor of what it depends on', () => {
  const { permissions, jobs } = workflow('release')
  expect(permissions).toEqual({})
  const writers = Object.values(jobs).filter(mayWrite)
  expect(writers).toEqual([jobs['publish']])
  const { steps = [], needs } = jobs['publish'] ?? {}
  expect(needs).toEqual(['check', 'pack'])
  for (const { uses } of steps) expect(uses ?? '').not.toContain('checkout')
  expect(runsOf(steps).join('\n')).not.toMatch(/npm (?:ci|i|install|run|test|exec)\b|npx|node /)
  expect(runsOf(steps)).toContainEqual(expect.stringMatching(/^npm publish --ignore-scripts /))
})

test('every system is tried with every Node that the program promises to run on', () => {
  const { matrix } = workflow('ci').jobs['test']?.strategy ?? {}
  expect(matrix?.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest'])
  expect(matrix?.node).toEqual([20, 22, 24])
})

test('what is published was packed without install scripts, whole, and checked by itself', () => {
  const { check, pack, publish } = workflow('release').jobs
  expect(runsOf(check?.steps ?? [])).toEqual(expect.arrayContaining(['npm ci', 'npm run check']))
  inOrder(runsOf(pack?.steps ?? []), [
    'npm ci --ignore-scripts',
    'repository.url',
    'npm run windows-zip',
    'npm run sbom',
    'npm pack',
    'SHA256SUMS.txt',
  ])
  inOrder(runsOf(publish?.steps ?? []), ['sha256sum --check', 'npm publish', 'gh release create'])
})

function inOrder(runs: string[], steps: string[]): void {
  const places = steps.map((step) => runs.findIndex((run) => run.includes(step)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
}
