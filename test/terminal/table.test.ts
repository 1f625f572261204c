import { expect, test } from '@playwright/test'
import { commandLine } from '../../src/command-line.ts'
import { layTable } from '../../src/terminal/table.ts'

const HEADS = ['Nr.', 'Certifikat', 'Organisation', 'Hvor langt', 'Siden']
const ROWS = [
  [
    '1',
    'Testkommune AltID Modtager',
    'Testkommune, CVR 91234567',
    'bestilt, ikke udstedt',
    '19. jun. 2026 14.05',
  ],
  ['2', 'x'.repeat(64), 'Æbletoft', 'færdigt, gyldigt til 4. december 2028', '1. jan. 2026 09.00'],
]

for (const width of [40, 50, 60, 72, 80, 110]) {
  test(`no word of a table is lost, and no line is broken by the terminal, at ${width} columns`, () => {
    const lines = layTable(HEADS, ROWS, width)
    const isTable = lines[0]?.includes('Certifikat') && lines[0].includes('Siden')
    expect(isTable).toBe(width >= 72)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    const letters = (text: string) => Array.from(text.replaceAll(/\s/g, '')).sort().join('')
    const said = letters(lines.join('').replaceAll('-', ''))
    for (const cell of ROWS.flat()) for (const letter of letters(cell)) expect(said).toContain(letter)
    expect(said.length).toBe(letters([...ROWS.flat(), ...HEADS, ...(isTable ? [] : HEADS)].join('')).length)
  })
}

test('a command is quoted so that the shell of the system reads the same words', () => {
  const words = ['altid-order', 'resume', '/home/x/Æbletoft Kommune']
  expect(commandLine(words, 'linux')).toBe('altid-order resume "/home/x/Æbletoft Kommune"')
  expect(commandLine(['a', "it's `x`"], 'darwin')).toBe(`a 'it'\\''s \`x\`'`)
  expect(commandLine(['resume', 'C:\\Users\\Åse Ø\\altid-order'], 'win32')).toBe(
    'resume "C:\\Users\\Åse Ø\\altid-order"',
  )
  expect(commandLine(['resume', 'C:\\altid'], 'win32')).toBe('resume C:\\altid')
  expect(commandLine(['resume', '\\\\server\\H$\\altid x'], 'win32')).toBe('resume "\\\\server\\H$\\altid x"')
})

test('neither shell of Windows obeys anything in a command that is printed for it', () => {
  const printed = (word: string) => commandLine([word], 'win32')
  expect(printed('Kommune $(calc)')).toBe("'Kommune $(calc)'")
  expect(printed('Kommune `calc`')).toBe("'Kommune `calc`'")
  expect(printed('“; calc; “')).toBe("'“; calc; “'")
  expect(printed("$(calc)'; calc; '")).toBe("'$(calc)''; calc; '''")
  // cmd would obey the ampersand within single quotes, PowerShell the brackets within double ones.
  expect(printed('$(calc) & calc')).toBe('"(calc) & calc"')
  expect(printed('@home')).toBe('"@home"')
  expect(printed('drift@testkommune.dk')).toBe('drift@testkommune.dk')
})
