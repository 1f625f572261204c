import type { OrderProblems } from '../order/problems.ts'
import type { Expected, OrderField } from '../order/order.ts'
import type { WordsFor } from './problem-text.ts'
import { reasonInWords } from './files.ts'
import type { Bilingual } from './words.ts'

const either = {
  da: new Intl.ListFormat('da', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
}

export const orderProblems = {
  usage: {
    da: ({ mistake, named, suggestion, allowed }) => ({
      what: {
        'unknown-option': `Jeg kender ikke "${named}".`,
        'unknown-command': `Jeg kender ikke kommandoen "${named}".`,
        'too-many':
          'Der er flere ord på linjen, end kommandoen bruger. Sæt anførselstegn om navne med mellemrum.',
        unquoted: `Der mangler anførselstegn om værdien efter ${named}: den har mellemrum i sig.`,
        'long-dash': `Der står en lang tankestreg foran et valg; det sker, når teksten kommer fra Word. Skriv ${named} med to almindelige bindestreger.`,
        'missing-argument': `Der mangler noget efter kommandoen: ${named}.`,
        'missing-value': `Der mangler en værdi efter ${named}.`,
        'invalid-value': `Værdien af ${named} kan ikke bruges.`,
        other: 'Kommandolinjen kan ikke læses.',
      }[mistake],
      todo: allowed
        ? `Skriv ${either.da.format(allowed)}.`
        : suggestion === undefined
          ? 'Se, hvad der kan skrives: altid-order --help'
          : `Mente du ${suggestion}? Alt, hvad der kan skrives: altid-order --help`,
    }),
    en: ({ mistake, named, suggestion, allowed }) => ({
      what: {
        'unknown-option': `I do not know "${named}".`,
        'unknown-command': `I do not know the command "${named}".`,
        'too-many':
          'There are more words on the line than the command uses. Put quotes around names with spaces.',
        unquoted: `Quotes are missing around the value after ${named}: it has spaces in it.`,
        'long-dash': `A long dash stands before an option, as happens to text from Word. Write ${named} with two plain hyphens.`,
        'missing-argument': `Something is missing after the command: ${named}.`,
        'missing-value': `A value is missing after ${named}.`,
        'invalid-value': `The value of ${named} cannot be used.`,
        other: 'The command line cannot be read.',
      }[mistake],
      todo: allowed
        ? `Write ${either.en.format(allowed)}.`
        : suggestion === undefined
          ? 'See what can be written: altid-order --help'
          : `Did you mean ${suggestion}? All that can be written: altid-order --help`,
    }),
  },
  'order-invalid': {
    da: ({ fields }) => ({
      what: fields.map(({ field, expected }) => `${OPTIONS[field].da}: ${EXPECTED[expected].da}.`).join('\n'),
      todo: 'Ret det, og kør kommandoen igen. Eksempel: altid-order --org "Testkommune" --contact drift@testkommune.dk',
      safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
    }),
    en: ({ fields }) => ({
      what: fields.map(({ field, expected }) => `${OPTIONS[field].en}: ${EXPECTED[expected].en}.`).join('\n'),
      todo: 'Correct it and run the command again. Example: altid-order --org "Testkommune" --contact drift@testkommune.dk',
      safe: 'Nothing was opened, filled in or ordered.',
    }),
  },
  'not-begun': {
    da: () => ({
      what: 'Du stoppede, før noget var begyndt.',
      todo: 'Kør altid-order igen, når du er klar.',
      safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
    }),
    en: () => ({
      what: 'You stopped before anything had begun.',
      todo: 'Run altid-order again when you are ready.',
      safe: 'Nothing has been opened, filled in or ordered.',
    }),
  },
  'price-invalid': {
    da: () => ({
      what: '--accept-price: skriv en pris i kroner, for eksempel 20 eller 20,00.',
      todo: 'Ret det, og kør kommandoen igen.',
      safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
    }),
    en: () => ({
      what: '--accept-price: give a price in kroner, such as 20 or 20,00.',
      todo: 'Correct it and run the command again.',
      safe: 'Nothing was opened, filled in or ordered.',
    }),
  },
  'variant-invalid': {
    da: ({ field }) => ({
      what: `--variant: den indbyggede portal kender ikke "${field}" med den værdi.`,
      todo: 'Se felter og værdier: altid-order rehearse --list-variants',
    }),
    en: ({ field }) => ({
      what: `--variant: the built-in portal does not know "${field}" with that value.`,
      todo: 'See fields and values: altid-order rehearse --list-variants',
    }),
  },
  'host-invalid': {
    da: ({ option, host }) => ({
      what: `${option}: "${host}" er ikke et værtsnavn.`,
      todo: 'Skriv kun navnet, som det står i browserens adresselinje, for eksempel login.testkommune.dk.',
    }),
    en: ({ option, host }) => ({
      what: `${option}: "${host}" is not a host name.`,
      todo: 'Write the name alone, as it stands in the address bar, for example login.testkommune.dk.',
    }),
  },
  'loopback-only': {
    da: ({ option }) => ({
      what: `${option} virker kun med en portal på din egen computer (127.0.0.1, localhost).`,
      todo: 'Udelad den for at bruge den rigtige portal i et synligt vindue, eller øv dig med: altid-order rehearse',
      safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
    }),
    en: ({ option }) => ({
      what: `${option} works only with a portal on your own computer (127.0.0.1, localhost).`,
      todo: 'Leave it out to use the real portal in a visible window, or practise with: altid-order rehearse',
      safe: 'Nothing was opened, filled in or ordered.',
    }),
  },
  'link-refused': {
    da: ({ why }) => ({
      what: {
        'no-address': 'Det indsatte er ikke et link.',
        'not-https': 'Linket begynder ikke med https.',
        'names-a-user': 'Linket rummer et brugernavn. Det gør et ægte link fra MitID Erhverv ikke.',
      }[why],
      todo: 'Kopiér linket fra mailen igen (højreklik, kopiér link), eller hent uden --link: tryk "Udsted" i listen, eller brug notifikationen ved dit navn.',
      safe: 'Intet er åbnet.',
    }),
    en: ({ why }) => ({
      what: {
        'no-address': 'What was pasted is not a link.',
        'not-https': 'The link does not begin with https.',
        'names-a-user': 'The link holds a user name, which a genuine link from MitID Erhverv does not.',
      }[why],
      todo: 'Copy the link from the mail again (right click, copy link), or fetch without --link: press "Udsted" in the list, or use the notification beside your name.',
      safe: 'Nothing was opened.',
    }),
  },
  'link-unknown-host': {
    da: ({ host }) => ({
      what: `Linket fører til ${host}. Det er ikke en adresse, jeg kender som NemLog-in eller MitID Erhverv.`,
      todo: 'Hent hellere uden --link: log ind i portalen, og tryk "Udsted" i listen, eller brug notifikationen ved dit navn.',
      safe: 'Linket er ikke åbnet.',
    }),
    en: ({ host }) => ({
      what: `The link leads to ${host}. That is not an address I know as NemLog-in or MitID Erhverv.`,
      todo: 'It is better to fetch without --link: log in to the portal and press "Udsted" in the list, or use the notification beside your name.',
      safe: 'The link was not opened.',
    }),
  },
  'order-unfinished': {
    da: ({ folder, name }) => ({
      what: `Mappen ${folder} rummer en bestilling, der ikke er færdig: "${name}".`,
      todo: `Gå videre med den: altid-order resume "${folder}". Vil du bestille noget andet, så vælg en anden mappe med --out.`,
      safe: 'Der er ikke bestilt noget nyt.',
    }),
    en: ({ folder, name }) => ({
      what: `The folder ${folder} holds an order that is not finished: "${name}".`,
      todo: `Go on with it: altid-order resume "${folder}". To order something else, choose another folder with --out.`,
      safe: 'Nothing new was ordered.',
    }),
  },
  'order-finished': {
    da: ({ folder, name }) => ({
      what: `Mappen ${folder} rummer allerede et færdigt certifikat: "${name}".`,
      todo: 'Vælg en anden mappe med --out, hvis du vil bestille endnu et.',
      safe: 'De filer, der er der, er ikke rørt.',
    }),
    en: ({ folder, name }) => ({
      what: `The folder ${folder} already holds a finished certificate: "${name}".`,
      todo: 'Choose another folder with --out to order one more.',
      safe: 'The files that are there were not touched.',
    }),
  },
  'order-in-use': {
    da: ({ folder, lock, process, machine }) => ({
      what: `En anden kørsel arbejder med bestillingen i ${folder}${asRun.da(process, machine)}.`,
      todo: `Brug den kørsel, eller luk den først. Er du sikker på, at den ikke er i gang mere, så slet filen ${lock} og prøv igen.`,
      safe: 'Denne kørsel har ikke rørt noget.',
    }),
    en: ({ folder, lock, process, machine }) => ({
      what: `Another run is working on the order in ${folder}${asRun.en(process, machine)}.`,
      todo: `Use that run, or close it first. If you are sure that it is not running any more, delete the file ${lock} and try again.`,
      safe: 'This run has touched nothing.',
    }),
  },
  'other-portal': {
    da: ({ folder, portal }) => ({
      what: `Bestillingen i ${folder} hører til en anden portal: ${portal}.`,
      todo: 'Gå videre med den uden --portal, eller med den portal, den blev begyndt på.',
      safe: 'Intet er åbnet eller bestilt.',
    }),
    en: ({ folder, portal }) => ({
      what: `The order in ${folder} belongs to another portal: ${portal}.`,
      todo: 'Go on with it without --portal, or with the portal that it was begun on.',
      safe: 'Nothing was opened or ordered.',
    }),
  },
  'ledger-missing': {
    da: ({ folder }) => ({
      what: `Der er ingen påbegyndt bestilling i ${folder}.`,
      todo: 'Angiv den mappe, hvor filen order.json ligger: altid-order resume MAPPE',
    }),
    en: ({ folder }) => ({
      what: `There is no order begun in ${folder}.`,
      todo: 'Name the folder that holds the file order.json: altid-order resume FOLDER',
    }),
  },
  'ledger-unreadable': {
    da: ({ path }) => ({
      what: `Filen ${path} kan ikke læses som en bestilling.`,
      todo: 'Ret den ikke selv. Se i portalens certifikatliste, om der er bestilt, før du bestiller igen i en anden mappe.',
      safe: 'Filen er ikke ændret, og intet er bestilt.',
    }),
    en: ({ path }) => ({
      what: `The file ${path} cannot be read as an order.`,
      todo: "Do not edit it by hand. Look in the portal's list of certificates whether it was ordered before you order again in another folder.",
      safe: 'The file was not changed, and nothing was ordered.',
    }),
  },
  'folder-unreadable': {
    da: ({ folder, reason }) => ({
      what: `Mappen ${folder} kan ikke læses (${reasonInWords.da(reason)}).`,
      todo: 'Se efter, om navnet er rigtigt, og om du må læse mappen.',
    }),
    en: ({ folder, reason }) => ({
      what: `The folder ${folder} cannot be read (${reasonInWords.en(reason)}).`,
      todo: 'Check that the name is right and that you may read the folder.',
    }),
  },
} satisfies WordsFor<OrderProblems>

const OPTIONS: Bilingual<Readonly<Record<OrderField, string>>> = {
  organisation: { da: '--org (organisation)', en: '--org (organisation)' },
  contactEmail: { da: '--contact (kontaktpersonens e-mail)', en: "--contact (contact person's e-mail)" },
  contactName: { da: '--contact-name (kontaktpersonens navn)', en: "--contact-name (contact person's name)" },
  cvr: { da: '--cvr (CVR-nummer)', en: '--cvr (CVR number)' },
  certificateName: { da: '--name (certifikatets navn)', en: "--name (the certificate's name)" },
  identification: { da: '--identification', en: '--identification' },
  issue: { da: '--issue', en: '--issue' },
  environment: { da: '--environment', en: '--environment' },
}

/** What is expected of a field, wherever it was written. */
export const EXPECTED: Bilingual<Readonly<Record<Expected, string>>> = {
  organisation: {
    da: 'skriv organisationens navn, som det står i CVR, på én linje',
    en: "write the organisation's name as registered, on one line",
  },
  email: {
    da: 'skriv en e-mailadresse, for eksempel drift@testkommune.dk',
    en: 'write an e-mail address, such as drift@testkommune.dk',
  },
  person: { da: 'skriv et navn på én linje', en: 'write a name on one line' },
  cvr: { da: 'skriv otte cifre', en: 'write eight digits' },
  'certificate-name': { da: 'skriv et navn på én linje', en: 'write a name on one line' },
  'certificate-name-too-long': {
    da: 'navnet må højst fylde 64 tegn; vælg et kortere med --name',
    en: 'the name may have 64 characters at most; choose a shorter one with --name',
  },
  identification: { da: 'skriv login eller one-time-code', en: 'write login or one-time-code' },
  issue: { da: 'skriv direct eller mail', en: 'write direct or mail' },
  environment: {
    da: 'skriv production, devtest4 eller integration',
    en: 'write production, devtest4 or integration',
  },
}

/** Which run that is: its process, and its machine where that is another one. */
export const asRun = {
  da: (process: number | undefined, machine: string | undefined): string => {
    if (process === undefined) return ''
    return machine === undefined ? ` (proces ${process})` : ` (proces ${process} på maskinen ${machine})`
  },
  en: (process: number | undefined, machine: string | undefined): string => {
    if (process === undefined) return ''
    return machine === undefined ? ` (process ${process})` : ` (process ${process} on the machine ${machine})`
  },
}
