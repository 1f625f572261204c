import type { Expected, OrderProblems } from '../../../order/problems.ts'
import type { OrderField } from '../../../order/order.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'

const either = new Intl.ListFormat('da', { type: 'disjunction' })

export const orderProblems: WordsFor<OrderProblems> = {
  usage: ({ mistake, named, suggestion, allowed }) => ({
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
      ? `Skriv ${either.format(allowed)}.`
      : suggestion === undefined
        ? 'Se, hvad der kan skrives: altid-order --help'
        : `Mente du ${suggestion}? Alt, hvad der kan skrives: altid-order --help`,
  }),
  'order-invalid': ({ fields }) => ({
    what: fields.map(({ field, expected }) => `${OPTIONS[field]}: ${EXPECTED[expected]}.`).join('\n'),
    todo: 'Ret det, og kør kommandoen igen. Eksempel: altid-order --org "Testkommune" --contact drift@testkommune.dk',
    safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
  }),
  'not-begun': () => ({
    what: 'Du stoppede, før noget var begyndt.',
    todo: 'Kør altid-order igen, når du er klar.',
    safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
  }),
  'price-invalid': () => ({
    what: '--accept-price: skriv en pris i kroner, for eksempel 20 eller 20,00.',
    todo: 'Ret det, og kør kommandoen igen.',
    safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
  }),
  'variant-invalid': ({ field }) => ({
    what: `--variant: den indbyggede portal kender ikke "${field}" med den værdi.`,
    todo: 'Se felter og værdier: altid-order rehearse --list-variants',
  }),
  'host-invalid': ({ option, host }) => ({
    what: `${option}: "${host}" er ikke et værtsnavn.`,
    todo: 'Skriv kun navnet, som det står i browserens adresselinje, for eksempel login.testkommune.dk.',
  }),
  'loopback-only': ({ option }) => ({
    what: `${option} virker kun med en portal på din egen computer (127.0.0.1, localhost).`,
    todo: 'Udelad den for at bruge den rigtige portal i et synligt vindue, eller øv dig med: altid-order rehearse',
    safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
  }),
  'link-refused': ({ why }) => ({
    what: {
      'no-address': 'Det indsatte er ikke et link.',
      'not-https': 'Linket begynder ikke med https.',
      'names-a-user': 'Linket rummer et brugernavn. Det gør et ægte link fra MitID Erhverv ikke.',
    }[why],
    todo: 'Kopiér linket fra mailen igen (højreklik, kopiér link), eller hent uden --link: tryk "Udsted" i listen, eller brug notifikationen ved dit navn.',
    safe: 'Intet er åbnet.',
  }),
  'link-unknown-host': ({ host }) => ({
    what: `Linket fører til ${host}. Det er ikke en adresse, jeg kender som NemLog-in eller MitID Erhverv.`,
    todo: 'Hent hellere uden --link: log ind i portalen, og tryk "Udsted" i listen, eller brug notifikationen ved dit navn.',
    safe: 'Linket er ikke åbnet.',
  }),
  'order-unfinished': ({ folder, name }) => ({
    what: `Mappen ${folder} rummer en bestilling, der ikke er færdig: "${name}".`,
    todo: `Gå videre med den: altid-order resume "${folder}". Vil du bestille noget andet, så vælg en anden mappe med --out.`,
    safe: 'Der er ikke bestilt noget nyt.',
  }),
  'order-finished': ({ folder, name }) => ({
    what: `Mappen ${folder} rummer allerede et færdigt certifikat: "${name}".`,
    todo: 'Vælg en anden mappe med --out, hvis du vil bestille endnu et.',
    safe: 'De filer, der er der, er ikke rørt.',
  }),
  'order-in-use': ({ folder, lock, process, machine }) => ({
    what: `En anden kørsel arbejder med bestillingen i ${folder}${asRun(process, machine)}.`,
    todo: `Brug den kørsel, eller luk den først. Er du sikker på, at den ikke er i gang mere, så slet filen ${lock} og prøv igen.`,
    safe: 'Denne kørsel har ikke rørt noget.',
  }),
  'other-portal': ({ folder, portal }) => ({
    what: `Bestillingen i ${folder} hører til en anden portal: ${portal}.`,
    todo: 'Gå videre med den uden --portal, eller med den portal, den blev begyndt på.',
    safe: 'Intet er åbnet eller bestilt.',
  }),
  'ledger-missing': ({ folder }) => ({
    what: `Der er ingen påbegyndt bestilling i ${folder}.`,
    todo: 'Angiv den mappe, hvor filen order.json ligger: altid-order resume MAPPE',
  }),
  'ledger-unreadable': ({ path }) => ({
    what: `Filen ${path} kan ikke læses som en bestilling.`,
    todo: 'Ret den ikke selv. Se i portalens certifikatliste, om der er bestilt, før du bestiller igen i en anden mappe.',
    safe: 'Filen er ikke ændret, og intet er bestilt.',
  }),
  'folder-unreadable': ({ folder, reason }) => ({
    what: `Mappen ${folder} kan ikke læses (${reasonInWords(reason)}).`,
    todo: 'Se efter, om navnet er rigtigt, og om du må læse mappen.',
  }),
}

const OPTIONS: Readonly<Record<OrderField, string>> = {
  organisation: '--org (organisation)',
  contactEmail: '--contact (kontaktpersonens e-mail)',
  contactName: '--contact-name (kontaktpersonens navn)',
  cvr: '--cvr (CVR-nummer)',
  certificateName: '--name (certifikatets navn)',
  identification: '--identification',
  issue: '--issue',
  environment: '--environment',
}

/** What is expected of a field, wherever it was written. */
export const EXPECTED: Readonly<Record<Expected, string>> = {
  organisation: 'skriv organisationens navn, som det står i CVR, på én linje',
  email: 'skriv en e-mailadresse, for eksempel drift@testkommune.dk',
  person: 'skriv et navn på én linje',
  cvr: 'skriv otte cifre',
  'certificate-name': 'skriv et navn på én linje',
  'certificate-name-too-long': 'navnet må højst fylde 64 tegn; vælg et kortere med --name',
  identification: 'skriv login eller one-time-code',
  issue: 'skriv direct eller mail',
  environment: 'skriv production, devtest4 eller integration',
}

/** Which run that is: its process, and its machine where that is another one. */
export function asRun(process: number | undefined, machine: string | undefined): string {
  if (process === undefined) return ''
  return machine === undefined ? ` (proces ${process})` : ` (proces ${process} på maskinen ${machine})`
}
