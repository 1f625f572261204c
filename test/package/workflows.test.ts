import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'

interface Job {
  'runs-on': string
  permissions?: Record<string, string>
  strategy?: { matrix: { os: string[]; node: number[] } }
  steps: { uses?: string; run?: string }[]
}
interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const workflow = (name: string) => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow
const runs = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

for (const name of ['ci', 'release']) {
  test(`the workflow ${name} runs no script that is not there`, () => {
    const named = runs(workflow(name)).flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/g)])
    expect(named.length).toBeGreaterThan(2)
    for (const [, script = ''] of named) expect(Object.keys(scripts)).toContain(script)
  })

  test(`the workflow ${name} takes actions from their makers alone, and gives no job more than it needs`, () => {
    const { permissions, jobs } = workflow(name)
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/)
    expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([])
  })
}

test('every system is tried with every Node that the program promises to run on', () => {
  const { matrix } = workflow('ci').jobs['test']?.strategy ?? {}
  expect(matrix?.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest'])
  expect(matrix?.node).toEqual([20, 22, 24])
})

test('nothing is published before everything was checked', () => {
  const order = runs(workflow('release'))
  const at = (words: string) => order.findIndex((run) => run.includes(words))
  const steps = [
    'npm ci',
    'npm run check',
    'repository.url',
    'npm run build',
    'npm run sbom',
    'npm pack',
    'npm publish',
  ]
  expect(steps.map(at)).toEqual(steps.map(at).sort((one, other) => one - other))
  expect(steps.map(at)).not.toContain(-1)
})
