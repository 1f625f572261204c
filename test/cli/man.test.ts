import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createProgram } from '../../src/program.ts'
import { expect, test } from './cli.ts'

const PAGES = { da: 'man/altid-order.1', en: 'man/en/altid-order.1' } as const

for (const language of ['da', 'en'] as const) {
  test(`the man page (${language}) leaves out no command and no option, and is ASCII for every roff`, async () => {
    const page = await readFile(PAGES[language], 'utf8')
    expect(page).toMatch(/^[\x00-\x7F]*$/)
    const program = await createProgram(language, () => Promise.resolve())
    for (const command of [program, ...program.commands]) {
      expect(page).toContain(command.name().replaceAll('-', '\\-'))
      for (const { long } of command.createHelp().visibleOptions(command))
        expect(page, long).toContain(`\\fB${(long ?? '').replaceAll('-', '\\-')}\\fR`)
    }
  })

  test(`roff has nothing to say against the man page (${language})`, () => {
    const checks = [
      ['groff', '-man', '-Tutf8', '-ww', '-z'],
      ['mandoc', '-Tlint', '-W', 'warning'],
    ] as const
    const there = checks.filter(([tool]) => spawnSync(tool, ['--version']).error === undefined)
    test.skip(there.length === 0, 'neither groff nor mandoc is installed here')
    for (const [tool, ...words] of there) {
      const { stdout, stderr } = spawnSync(tool, [...words, PAGES[language]], { encoding: 'utf8' })
      expect(stdout + stderr, tool).toBe('')
    }
  })
}

test('the package names the man page that the build makes', async () => {
  const { man, files } = JSON.parse(await readFile('package.json', 'utf8')) as {
    man: string
    files: string[]
  }
  expect(man).toBe(PAGES.da)
  expect(files).toContain('man')
})
