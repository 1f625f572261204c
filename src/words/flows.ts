import { foundInWords } from './found-in-words.ts'
import type { FlowProblems } from '../flows/problems.ts'
import { formatPrice } from '../order/price.ts'
import { commandLine } from '../command-line.ts'
import type { WordsFor } from './problem-text.ts'
import { browserFailures } from './browsers.ts'
import { asWanted, conversation } from './conversation.ts'

const NOT_ORDERED = {
  da: 'Der er ikke bestilt noget, og det koster intet.',
  en: 'Nothing was ordered and nothing was paid.',
}

export const flowProblems = {
  'no-browser': {
    da: ({ tried, byHand = [], start }) => ({
      what: ['Ingen browser kunne startes.', ...browserFailures.da(tried)].join('\n'),
      todo: [
        'Installér Microsoft Edge eller Google Chrome, eller skriv stien til en browser efter --browser.',
        ...(start === undefined
          ? []
          : [
              `  Eller bestil selv: åbn ${start}, tryk "Opret certifikatprofil", og udfyld felterne sådan:`,
              ...byHand.map(({ label, value }) => `    ${label}: skal ${asWanted.da(value)}`),
              '  Hent filen, gem koden, og omdan filen bagefter: altid-order convert FIL.p12',
            ]),
      ].join('\n'),
      safe: NOT_ORDERED.da,
    }),
    en: ({ tried, byHand = [], start }) => ({
      what: ['No browser could be started.', ...browserFailures.en(tried)].join('\n'),
      todo: [
        'Install Microsoft Edge or Google Chrome, or write the path of a browser after --browser.',
        ...(start === undefined
          ? []
          : [
              `  Or order by hand: open ${start}, press "Opret certifikatprofil", and fill in the fields like this:`,
              ...byHand.map(({ label, value }) => `    ${label}: must ${asWanted.en(value)}`),
              '  Fetch the file, keep the code, and convert the file afterwards: altid-order convert FILE.p12',
            ]),
      ].join('\n'),
      safe: NOT_ORDERED.en,
    }),
  },
  'window-closed': {
    da: ({ folder }) => ({
      what: 'Browservinduet blev lukket.',
      todo: `Gå videre, hvor du slap: altid-order resume "${folder}"`,
      safe: NOT_ORDERED.da,
    }),
    en: ({ folder }) => ({
      what: 'The browser window was closed.',
      todo: `Go on where you left off: altid-order resume "${folder}"`,
      safe: NOT_ORDERED.en,
    }),
  },
  stopped: {
    da: ({ folder }) => ({
      what: 'Du stoppede her.',
      todo: `Gå videre senere: altid-order resume "${folder}"`,
      safe: NOT_ORDERED.da,
    }),
    en: ({ folder }) => ({
      what: 'You stopped here.',
      todo: `Go on later: altid-order resume "${folder}"`,
      safe: NOT_ORDERED.en,
    }),
  },
  'not-downloaded': {
    da: ({ folder, certain }) => ({
      what: certain
        ? 'Certifikatet er bestilt, men filen er ikke hentet endnu.'
        : 'Certifikatet kan være bestilt, og filen er ikke hentet endnu.',
      todo: `Bestil ikke igen. Gå videre med den samme bestilling: altid-order resume "${folder}"`,
      safe: `Alt, hvad der er sket, står i ${folder}.`,
    }),
    en: ({ folder, certain }) => ({
      what: certain
        ? 'The certificate is ordered, but its file is not downloaded yet.'
        : 'The certificate may have been ordered, and its file is not downloaded yet.',
      todo: `Do not order again. Go on with the same order: altid-order resume "${folder}"`,
      safe: `All that has happened is noted in ${folder}.`,
    }),
  },
  'not-converted': {
    da: ({ folder, path, isThere }) => ({
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
    en: ({ folder, path, isThere }) => ({
      what: isThere
        ? `The certificate is ordered and fetched, but not converted to a .cer yet: ${path}`
        : `The certificate is ordered and fetched, but its file is not here any longer: ${path}`,
      todo: [
        isThere
          ? 'Do not order again. Have the code at hand, and go on:'
          : 'Do not order again. Put the file back, and go on:',
        commandLine(['altid-order', 'resume', folder]),
      ].join(' '),
      safe: isThere ? 'The certificate file is on the disk.' : `All that has happened is noted in ${folder}.`,
    }),
  },
  'saved-elsewhere': {
    da: ({ folder, path }) => ({
      what: `Certifikatet er hentet, men kunne ikke gemmes i ${folder}. Det ligger foreløbig her: ${path}`,
      todo: `Bestil ikke igen. Når mappen er i orden: altid-order resume "${folder}"`,
      safe: 'Certifikatfilen er på disken. Slet den ikke, og ryd ikke op i midlertidige filer imens.',
    }),
    en: ({ folder, path }) => ({
      what: `The certificate was fetched, but could not be saved in ${folder}. For the time being it is here: ${path}`,
      todo: `Do not order again. When the folder is in order: altid-order resume "${folder}"`,
      safe: 'The certificate file is on the disk. Do not delete it, and do not clear temporary files meanwhile.',
    }),
  },
  'differs-from-order': {
    da: ({ items }) => ({
      what: [
        'Portalens bekræftelse er ikke det, du bad om:',
        ...items.map((item) => {
          const wanted =
            item.expected === '' ? '' : ` (${conversation('da').review.ordered}: ${item.expected})`
          return `  ${conversation('da').review.items[item.id]}: ${foundInWords(conversation('da').review, item)}${wanted}`
        }),
      ].join('\n'),
      todo: items.some(isAboutOrganisation)
        ? conversation('da').review.otherOrganisation
        : 'Ret kommandoen, eller kør den i en terminal, hvor du selv kan tage stilling til forskellen.',
      safe: NOT_ORDERED.da,
    }),
    en: ({ items }) => ({
      what: [
        "The portal's confirmation is not what you asked for:",
        ...items.map((item) => {
          const wanted =
            item.expected === '' ? '' : ` (${conversation('en').review.ordered}: ${item.expected})`
          return `  ${conversation('en').review.items[item.id]}: ${foundInWords(conversation('en').review, item)}${wanted}`
        }),
      ].join('\n'),
      todo: items.some(isAboutOrganisation)
        ? conversation('en').review.otherOrganisation
        : 'Mend the command, or run it in a terminal, where you can judge the difference.',
      safe: NOT_ORDERED.en,
    }),
  },
  'not-the-certificate': {
    da: ({ path }) => ({
      what: `Filen er gemt i ${path}, men certifikatet i den er ikke det, modtagerregistret skal bruge.`,
      todo:
        'Se hvorfor: altid-order inspect "' +
        path +
        '". Skriv til AltID@digst.dk eller ring til MitID Erhverv Support, 33 98 00 20, før du bestiller igen.',
      safe: 'P12-filen er gemt. Der er ikke lavet nogen .cer-fil.',
    }),
    en: ({ path }) => ({
      what: `The file is kept in ${path}, but its certificate is not what the recipient register needs.`,
      todo:
        'See why: altid-order inspect "' +
        path +
        '". Write to AltID@digst.dk or call MitID Erhverv Support, +45 33 98 00 20, before you order again.',
      safe: 'The P12 is kept. No .cer was made.',
    }),
  },
  'price-differs': {
    da: ({ accepted, found }) => ({
      what: `Prisen på siden er ${formatPrice(found)}, men du accepterede ${formatPrice(accepted)} med --accept-price.`,
      todo: 'Kør kommandoen igen med den pris, du vil acceptere, eller i en terminal, hvor du kan svare.',
      safe: NOT_ORDERED.da,
    }),
    en: ({ accepted, found }) => ({
      what: `The price on the page is ${formatPrice(found)}, but you accepted ${formatPrice(accepted)} with --accept-price.`,
      todo: 'Run the command again with the price that you accept, or in a terminal, where you can answer.',
      safe: NOT_ORDERED.en,
    }),
  },
  'no-access': {
    da: ({ why, folder }) => ({
      what: conversation('da').refusals[why].what,
      todo: `${conversation('da').refusals[why].todo} ${conversation('da').whoHelps} Gå så videre: ${commandLine(['altid-order', 'resume', folder])}`,
      safe: NOT_ORDERED.da,
    }),
    en: ({ why, folder }) => ({
      what: conversation('en').refusals[why].what,
      todo: `${conversation('en').refusals[why].todo} ${conversation('en').whoHelps} Then go on: ${commandLine(['altid-order', 'resume', folder])}`,
      safe: NOT_ORDERED.en,
    }),
  },
  'needs-terminal': {
    da: ({ question, option, host }) => ({
      what: {
        approval:
          'Her skal et menneske sige ja til den betalte bestilling, og der er ingen terminal at svare i.',
        duplicate:
          'Her skal et menneske tage stilling til den certifikatprofil, der allerede findes, og der er ingen terminal at svare i.',
        doubt:
          'Her skal et menneske tage stilling til, om der allerede er bestilt, og der er ingen terminal at svare i.',
        link: `Linket fører til ${host ?? ''}, som jeg ikke kender. Her skal et menneske sige, om det skal åbnes, og der er ingen terminal at svare i.`,
      }[question],
      todo:
        option === undefined
          ? 'Kør kommandoen i en terminal.'
          : `Kør kommandoen i en terminal, eller skriv dit ja til prisen på kommandolinjen: ${option} PRIS.`,
      safe: question === 'doubt' ? 'Der er ikke bestilt noget nyt.' : NOT_ORDERED.da,
    }),
    en: ({ question, option, host }) => ({
      what: {
        approval: 'A person must say yes to the paid order here, and there is no terminal to answer on.',
        duplicate:
          'A person must judge the certificate profile that exists already, and there is no terminal to answer on.',
        doubt: 'A person must judge whether it was ordered already, and there is no terminal to answer on.',
        link: `The link leads to ${host ?? ''}, which I do not know. A person must say whether it is to be opened, and there is no terminal to answer on.`,
      }[question],
      todo:
        option === undefined
          ? 'Run the command in a terminal.'
          : `Run the command in a terminal, or give your yes in writing with ${option} PRICE.`,
      safe: question === 'doubt' ? 'Nothing new was ordered.' : NOT_ORDERED.en,
    }),
  },
} satisfies WordsFor<FlowProblems>

/** The wrong identity was chosen after MitID, or the name is spelt otherwise. */
function isAboutOrganisation({ id, found }: FlowProblems['differs-from-order']['items'][number]): boolean {
  return found !== undefined && (id === 'organisation' || id === 'cvr')
}
