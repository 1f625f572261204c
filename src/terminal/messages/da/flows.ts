import { foundInWords } from '../../found-in-words.ts'
import type { FlowProblems } from '../../../flows/problems.ts'
import { formatPrice } from '../../../order/price.ts'
import { commandLine } from '../../command-line.ts'
import type { WordsFor } from '../types.ts'
import { browserFailures } from './browsers.ts'
import { asWanted, conversation } from './conversation.ts'

const NOT_ORDERED = 'Der er ikke bestilt noget, og det koster intet.'

export const flowProblems: WordsFor<FlowProblems> = {
  'no-browser': ({ tried, byHand, start }) => ({
    what: ['Ingen browser kunne startes.', ...browserFailures(tried)].join('\n'),
    todo: [
      'Installér Microsoft Edge eller Google Chrome, eller skriv stien til en browser efter --browser.',
      `  Eller bestil selv: åbn ${start}, tryk "Opret certifikatprofil", og udfyld felterne sådan:`,
      ...byHand.map(({ label, value }) => `    ${label}: skal ${asWanted(value)}`),
      '  Hent filen, gem koden, og omdan filen bagefter: altid-order convert FIL.p12',
    ].join('\n'),
    safe: NOT_ORDERED,
  }),
  'window-closed': ({ folder }) => ({
    what: 'Browservinduet blev lukket.',
    todo: `Gå videre, hvor du slap: altid-order resume "${folder}"`,
    safe: NOT_ORDERED,
  }),
  stopped: ({ folder }) => ({
    what: 'Du stoppede her.',
    todo: `Gå videre senere: altid-order resume "${folder}"`,
    safe: NOT_ORDERED,
  }),
  'not-downloaded': ({ folder, certain }) => ({
    what: certain
      ? 'Certifikatet er bestilt, men filen er ikke hentet endnu.'
      : 'Certifikatet kan være bestilt, og filen er ikke hentet endnu.',
    todo: `Bestil ikke igen. Gå videre med den samme bestilling: altid-order resume "${folder}"`,
    safe: `Alt, hvad der er sket, står i ${folder}.`,
  }),
  'not-converted': ({ folder, path, isThere }) => ({
    what: isThere
      ? `Certifikatet er bestilt og hentet, men ikke omdannet til .cer endnu: ${path}`
      : `Certifikatet er bestilt og hentet, men filen ligger ikke længere her: ${path}`,
    todo: [
      isThere
        ? 'Bestil ikke igen. Hav koden klar, og gå videre:'
        : 'Bestil ikke igen. Læg filen tilbage, og gå videre:',
      commandLine(['altid-order', 'resume', folder]),
    ].join(' '),
    safe: isThere ? 'Certifikatfilen er på disken.' : `Alt, hvad der er sket, står i ${folder}.`,
  }),
  'saved-elsewhere': ({ folder, path }) => ({
    what: `Certifikatet er hentet, men kunne ikke gemmes i ${folder}. Det ligger foreløbig her: ${path}`,
    todo: `Bestil ikke igen. Når mappen er i orden: altid-order resume "${folder}"`,
    safe: 'Certifikatfilen er på disken. Slet den ikke, og ryd ikke op i midlertidige filer imens.',
  }),
  'differs-from-order': ({ items }) => ({
    what: [
      'Portalens bekræftelse er ikke det, du bad om:',
      ...items.map((item) => {
        const wanted = item.expected === '' ? '' : ` (${conversation.review.ordered}: ${item.expected})`
        return `  ${conversation.review.items[item.id]}: ${foundInWords(conversation.review, item)}${wanted}`
      }),
    ].join('\n'),
    todo: items.some(isAboutOrganisation)
      ? conversation.review.otherOrganisation
      : 'Ret kommandoen, eller kør den i en terminal, hvor du selv kan tage stilling til forskellen.',
    safe: NOT_ORDERED,
  }),
  'not-the-certificate': ({ path }) => ({
    what: `Filen er gemt i ${path}, men certifikatet i den er ikke det, modtagerregistret skal bruge.`,
    todo:
      'Se hvorfor: altid-order inspect "' +
      path +
      '". Skriv til AltID@digst.dk eller ring til MitID Erhverv Support, 33 98 00 20, før du bestiller igen.',
    safe: 'P12-filen er gemt. Der er ikke lavet nogen .cer-fil.',
  }),
  'price-differs': ({ accepted, found }) => ({
    what: `Prisen på siden er ${formatPrice(found)}, men du accepterede ${formatPrice(accepted)} med --accept-price.`,
    todo: 'Kør kommandoen igen med den pris, du vil acceptere, eller i en terminal, hvor du kan svare.',
    safe: NOT_ORDERED,
  }),
  'no-access': ({ why, folder }) => ({
    what: conversation.refusals[why].what,
    todo: `${conversation.refusals[why].todo} ${conversation.whoHelps} Gå så videre: ${commandLine(['altid-order', 'resume', folder])}`,
    safe: NOT_ORDERED,
  }),
  'needs-terminal': ({ question, option }) => ({
    what: {
      approval:
        'Her skal et menneske sige ja til den betalte bestilling, og der er ingen terminal at svare i.',
      duplicate:
        'Her skal et menneske tage stilling til den certifikatprofil, der allerede findes, og der er ingen terminal at svare i.',
      doubt:
        'Her skal et menneske tage stilling til, om der allerede er bestilt, og der er ingen terminal at svare i.',
    }[question],
    todo:
      option === undefined
        ? 'Kør kommandoen i en terminal.'
        : `Kør kommandoen i en terminal, eller skriv dit ja til prisen på kommandolinjen: ${option} PRIS.`,
    safe: question === 'doubt' ? 'Der er ikke bestilt noget nyt.' : NOT_ORDERED,
  }),
}

/** The wrong identity was chosen after MitID, or the name is spelt otherwise. */
function isAboutOrganisation({ id, found }: FlowProblems['differs-from-order']['items'][number]): boolean {
  return found !== undefined && (id === 'organisation' || id === 'cvr')
}
