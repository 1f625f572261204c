import { Brake } from '../../src/flows/brake.ts'
import { humanAt } from '../../src/terminal/conversation.ts'
import { conversation } from '../../src/words/conversation.ts'
import { quietTerminal } from './here.ts'
import { expect, test } from './cli.ts'

const CASES = [
  ['da', 'Kontrollerer I kun alder, så spørg først AltID@digst.dk'],
  ['en', 'If you only check age, first ask AltID@digst.dk'],
] as const

test('before the paid yes, whoever only checks age is told to ask first', () => {
  for (const [language, words] of CASES) {
    const { terminal, words: said } = quietTerminal(language)
    const human = humanAt(terminal, conversation(language), new Brake())
    human.tell({ news: 'review', review: { price: 2000, items: [] } })
    expect(said()).toContain(words)
  }
})
