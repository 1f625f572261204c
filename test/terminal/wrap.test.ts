import { expect, test } from '@playwright/test'
import { wrapWords } from '../../src/terminal/wrap.ts'

const BROKEN: Readonly<Record<string, [text: string, columns: number, lines: string[]]>> = {
  'a short line stays as it is': ['Bestilt.', 80, ['Bestilt.']],
  'words stay whole': [
    'Portalen viser koden til certifikatet, kun denne ene gang.',
    40,
    ['Portalen viser koden til certifikatet,', 'kun denne ene gang.'],
  ],
  'the rest stands under its beginning': [
    '> Din tur: Læs vilkårene, sæt flueben, og tryk "Næste".',
    40,
    ['> Din tur: Læs vilkårene, sæt flueben,', '  og tryk "Næste".'],
  ],
  'a value stands under its value': [
    '  Gyldigt     fra 23. november 2026 til 22. november 2029 (1094 dage endnu)',
    50,
    ['  Gyldigt     fra 23. november 2026 til 22.', '              november 2029 (1094 dage endnu)'],
  ],
  'a thumbprint that has no room beside its label stands below it': [
    `  Aftryk (SHA-256)  ${'c0ffee00'.repeat(8)}`,
    80,
    ['  Aftryk (SHA-256)', `    ${'c0ffee00'.repeat(8)}`],
  ],
  'and so do all paths under one label': [
    [
      '  Filer       C:\\Users\\anna\\altid-order\\Testby AltID Modtager\\Testby AltID Modtager.p12',
      '              C:\\Users\\anna\\altid-order\\Testby AltID Modtager\\Testby AltID Modtager.cer',
    ].join('\n'),
    80,
    [
      '  Filer',
      '    C:\\Users\\anna\\altid-order\\Testby AltID Modtager\\Testby AltID Modtager.p12',
      '    C:\\Users\\anna\\altid-order\\Testby AltID Modtager\\Testby AltID Modtager.cer',
    ],
  ],
  'the number of a step stays beside it': [
    `  1. altid-order resume "${'a'.repeat(60)}"`,
    50,
    [`  1. altid-order resume "${'a'.repeat(60)}"`],
  ],
  'a command stays in one piece, to be copied': [
    'Gå videre med den samme bestilling: altid-order resume "C:\\Users\\anna\\altid-order\\Testkommune AltID"',
    50,
    [
      'Gå videre med den samme bestilling:',
      'altid-order resume "C:\\Users\\anna\\altid-order\\Testkommune AltID"',
    ],
  ],
  'each line is broken by itself': ['En to tre\nfire', 30, ['En to tre', 'fire']],
}

for (const [what, [text, columns, lines]] of Object.entries(BROKEN)) {
  test(what, () => expect(wrapWords(text, columns)).toBe(lines.join('\n')))
}
