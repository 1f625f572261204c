import { readdir, readFile } from 'node:fs/promises'
import { altidOrder, browser, expect, test } from './cli.ts'

for (const [language, says] of [
  ['da', 'Der er ikke bestilt noget'],
  ['en', 'Nothing was ordered'],
] as const) {
  test(`a rehearsal walks the whole way alone and never looks like the real thing (${language})`, async ({
    folder,
  }) => {
    const ended = await altidOrder([
      ...[
        'rehearse',
        '--simulate-human',
        '--headless',
        '--browser',
        browser,
        '--out',
        folder,
        '--lang',
        language,
      ],
    ])
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stdout).toContain(says)
    expect(ended.stdout).toContain('modtager.tegnebog.dk')
    const names = await readdir(folder)
    expect(names.filter((name) => name !== 'order.json').every((name) => name.startsWith('ØVELSE '))).toBe(
      true,
    )
    expect(JSON.parse(await readFile(`${folder}/order.json`, 'utf8'))).toMatchObject({
      rehearsal: true,
      phase: 'converted',
      codeKept: 'proved',
    })
  })
}
