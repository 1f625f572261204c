import { createProgram } from '../../src/program.ts'
import { longDash, usageProblem } from '../../src/usage-problem.ts'
import { altidOrder, expect, test } from './cli.ts'

/** A slip on the command line, and what is suggested for it. */
const SLIPS: readonly (readonly [words: string[], mistake: string, named: string, suggestion?: string])[] = [
  [['resum'], 'unknown-command', 'resum'],
  [['Testkommune'], 'unknown-command', 'Testkommune'],
  [['--enviroment', 'x'], 'unknown-option', '--enviroment', '--environment'],
  [['--xyzzy'], 'unknown-option', '--xyzzy'],
  [['convert', '--forse', 'x'], 'unknown-option', '--forse', '--force'],
  [['status', 'a', 'b'], 'too-many', 'status'],
  [['inspect'], 'missing-argument', 'file'],
  [['--org'], 'missing-value', '--org'],
  [['--org', 'Aarhus', 'Kommune'], 'unquoted', '--org'],
  [['--org=Aarhus', 'Kommune'], 'unquoted', '--org'],
  [['–org', 'Testkommune'], 'long-dash', '--org'],
  [['convert', 'x', '—out', 'y'], 'long-dash', '--out'],
  [['convert', 'x', '--xyzzy=F-?aGUf6.yV4'], 'unknown-option', '--xyzzy'],
  [['convert', 'x', '-F?aGUf6.yV4'], 'unknown-option', '-F'],
]

for (const [words, mistake, named, suggestion] of SLIPS) {
  test(`altid-order ${words.join(' ')}: ${mistake}, ${suggestion ?? 'nothing like it'}`, async () => {
    const program = createProgram('da', () => Promise.resolve())
    const error: unknown = await program
      .parseAsync(words, { from: 'user' })
      .catch((thrown: unknown) => thrown)
    expect(longDash(words) ?? usageProblem(error, program, words)).toEqual({
      code: 'usage',
      mistake,
      named,
      ...(suggestion !== undefined && { suggestion }),
      ...(mistake === 'unknown-command' && {
        allowed: [...program.commands.map((one) => one.name()), '--help'],
      }),
    })
  })
}

test('a value that is none of those allowed is answered with those, in both languages', async () => {
  const da = await altidOrder(['convert', 'x.p12', '--environment', 'mars'])
  expect(da.code).toBe(2)
  expect(da.stderr).toContain('Værdien af --environment kan ikke bruges.')
  expect(da.stderr).toContain('Skriv production, devtest4 eller integration.')
  const en = await altidOrder(['convert', 'x.p12', '--environment', 'mars', '--lang', 'en'])
  expect(en.stderr).toContain('Write production, devtest4, or integration.')
})

test('no help page says anything in the other language, and every command has an example', () => {
  const page = (language: 'da' | 'en') => {
    const program = createProgram(language, () => Promise.resolve())
    return [program, ...program.commands].map((command) => {
      let text = ''
      command.configureOutput({ writeOut: (more) => (text += more), getOutHelpWidth: () => 50 })
      command.outputHelp()
      return text
    })
  }
  for (const text of page('da')) {
    expect(text).not.toMatch(/choices|default|options|command\]|<(dir|url|lang|file)>|Usage/)
    expect(text).toContain('\nEksempler:\n  altid-order ')
    for (const line of text.split('\n'))
      if (!line.startsWith('  altid-order')) expect(line.length, line).toBeLessThanOrEqual(50)
  }
  for (const text of page('en')) {
    expect(text).not.toMatch(/choices:|<(navn|miljø|fil|vært|måde|metode|dir)\W|Brug:/)
    expect(text).toContain('\nExamples:\n  altid-order ')
  }
})
