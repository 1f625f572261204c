import type { Expected, OrderProblems } from '../../../order/problems.ts'
import type { OrderField } from '../../../order/order.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'

const either = new Intl.ListFormat('en', { type: 'disjunction' })

export const orderProblems: WordsFor<OrderProblems> = {
  usage: ({ mistake, named, suggestion, allowed }) => ({
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
      ? `Write ${either.format(allowed)}.`
      : suggestion === undefined
        ? 'See what can be written: altid-order --help'
        : `Did you mean ${suggestion}? All that can be written: altid-order --help`,
  }),
  'order-invalid': ({ fields }) => ({
    what: fields.map(({ field, expected }) => `${OPTIONS[field]}: ${EXPECTED[expected]}.`).join('\n'),
    todo: 'Correct it and run the command again. Example: altid-order --org "Testkommune" --contact drift@testkommune.dk',
    safe: 'Nothing was opened, filled in or ordered.',
  }),
  'not-begun': () => ({
    what: 'You stopped before anything had begun.',
    todo: 'Run altid-order again when you are ready.',
    safe: 'Nothing has been opened, filled in or ordered.',
  }),
  'price-invalid': () => ({
    what: '--accept-price: give a price in kroner, such as 20 or 20,00.',
    todo: 'Correct it and run the command again.',
    safe: 'Nothing was opened, filled in or ordered.',
  }),
  'variant-invalid': ({ field }) => ({
    what: `--variant: the built-in portal does not know "${field}" with that value.`,
    todo: 'See fields and values: altid-order rehearse --list-variants',
  }),
  'host-invalid': ({ option, host }) => ({
    what: `${option}: "${host}" is not a host name.`,
    todo: 'Write the name alone, as it stands in the address bar, for example login.testkommune.dk.',
  }),
  'loopback-only': ({ option }) => ({
    what: `${option} works only with a portal on your own computer (127.0.0.1, localhost).`,
    todo: 'Leave it out to use the real portal in a visible window, or practise with: altid-order rehearse',
    safe: 'Nothing was opened, filled in or ordered.',
  }),
  'link-refused': ({ why }) => ({
    what: {
      'no-address': 'What was pasted is not a link.',
      'not-https': 'The link does not begin with https.',
      'names-a-user': 'The link holds a user name, which a genuine link from MitID Erhverv does not.',
    }[why],
    todo: 'Copy the link from the mail again (right click, copy link), or fetch without --link: press "Udsted" in the list, or use the notification beside your name.',
    safe: 'Nothing was opened.',
  }),
  'link-unknown-host': ({ host }) => ({
    what: `The link leads to ${host}. That is not an address I know as NemLog-in or MitID Erhverv.`,
    todo: 'It is better to fetch without --link: log in to the portal and press "Udsted" in the list, or use the notification beside your name.',
    safe: 'The link was not opened.',
  }),
  'order-unfinished': ({ folder, name }) => ({
    what: `The folder ${folder} holds an order that is not finished: "${name}".`,
    todo: `Go on with it: altid-order resume "${folder}". To order something else, choose another folder with --out.`,
    safe: 'Nothing new was ordered.',
  }),
  'order-finished': ({ folder, name }) => ({
    what: `The folder ${folder} already holds a finished certificate: "${name}".`,
    todo: 'Choose another folder with --out to order one more.',
    safe: 'The files that are there were not touched.',
  }),
  'order-in-use': ({ folder, lock, process, machine }) => ({
    what: `Another run is working on the order in ${folder}${asRun(process, machine)}.`,
    todo: `Use that run, or close it first. If you are sure that it is not running any more, delete the file ${lock} and try again.`,
    safe: 'This run has touched nothing.',
  }),
  'other-portal': ({ folder, portal }) => ({
    what: `The order in ${folder} belongs to another portal: ${portal}.`,
    todo: 'Go on with it without --portal, or with the portal that it was begun on.',
    safe: 'Nothing was opened or ordered.',
  }),
  'ledger-missing': ({ folder }) => ({
    what: `There is no order begun in ${folder}.`,
    todo: 'Name the folder that holds the file order.json: altid-order resume FOLDER',
  }),
  'ledger-unreadable': ({ path }) => ({
    what: `The file ${path} cannot be read as an order.`,
    todo: "Do not edit it by hand. Look in the portal's list of certificates whether it was ordered before you order again in another folder.",
    safe: 'The file was not changed, and nothing was ordered.',
  }),
  'folder-unreadable': ({ folder, reason }) => ({
    what: `The folder ${folder} cannot be read (${reasonInWords(reason)}).`,
    todo: 'Check that the name is right and that you may read the folder.',
  }),
}

const OPTIONS: Readonly<Record<OrderField, string>> = {
  organisation: '--org (organisation)',
  contactEmail: "--contact (contact person's e-mail)",
  contactName: "--contact-name (contact person's name)",
  cvr: '--cvr (CVR number)',
  certificateName: "--name (the certificate's name)",
  identification: '--identification',
  issue: '--issue',
  environment: '--environment',
}

/** What is expected of a field, wherever it was written. */
export const EXPECTED: Readonly<Record<Expected, string>> = {
  organisation: "write the organisation's name as registered, on one line",
  email: 'write an e-mail address, such as drift@testkommune.dk',
  person: 'write a name on one line',
  cvr: 'write eight digits',
  'certificate-name': 'write a name on one line',
  'certificate-name-too-long': 'the name may have 64 characters at most; choose a shorter one with --name',
  identification: 'write login or one-time-code',
  issue: 'write direct or mail',
  environment: 'write production, devtest4 or integration',
}

/** Which run that is: its process, and its machine where that is another one. */
export function asRun(process: number | undefined, machine: string | undefined): string {
  if (process === undefined) return ''
  return machine === undefined ? ` (process ${process})` : ` (process ${process} on the machine ${machine})`
}
