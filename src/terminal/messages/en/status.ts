import type { StatusWords } from '../status.ts'
import { reasonInWords } from './files.ts'
import { asRun } from './order.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export const statusWords: StatusWords = {
  heads: {
    number: 'No.',
    certificate: 'Certificate',
    organisation: 'Organisation',
    state: 'How far',
    since: 'Since',
  },
  phases: {
    planned: 'begun, nothing is ordered',
    confirming: 'possibly ordered; the portal has not shown it yet',
    ordered: 'ordered, not issued',
    issued: 'issued, not fetched',
    saved: 'fetched, not turned into a .cer',
    converted: 'done',
  },
  validTo: (notAfter) => `, valid until ${day.format(new Date(notAfter))}`,
  cvr: (cvr) => `CVR ${cvr}`,
  rehearsal: 'ØVELSE (rehearsal)',
  test: (environment) => `test environment ${environment}`,
  moment: (iso) => dayAndTime.format(new Date(iso)),
  todo: 'Left to do',
  next: {
    running: ({ process, machine }) =>
      `A run is working on it right now${asRun(process, machine)}. Use that one, or close it first.`,
    resume: ({ mayBeOrdered }) =>
      mayBeOrdered ? 'Do not order again. Go on with the order:' : 'Go on where you left off:',
    rehearse: () => 'Nothing. The rehearsal was cut off, and its portal is closed. Practise again:',
    'put-back': ({ file }) =>
      `The file "${file}" is missing from the folder or has been changed. Put the original back into:`,
    convert: () => 'The .cer is gone, but the P12 is there. Make the .cer again:',
    inspect: () => 'The .cer has changed since it was written. See what it is:',
    upload: ({ cer }) =>
      `If that is not done: upload "${cer}" in the AltID recipient register at modtager.tegnebog.dk. The file is in:`,
    'use-in-test': ({ cer }) => `Nothing here. "${cer}" can be used in the test environment. The file is in:`,
    'order-anew': ({ daysLeft }) =>
      daysLeft < 0
        ? 'The certificate has expired. Order a new one, and upload the new .cer:'
        : `The certificate expires in ${daysLeft === 1 ? '1 day' : `${daysLeft} days`}. Order a new one, and upload the new .cer:`,
    nothing: () => 'Nothing. It was a rehearsal.',
  },
  unreadable: (reason) =>
    reason === 'content'
      ? 'order.json is no order that the program can read'
      : `order.json cannot be read (${reasonInWords(reason)})`,
  unreadableTodo:
    "The file may have been changed, be incomplete or belong to another program. Do not edit it. If it was an order, look in the portal's list of certificates before you order again. It is in:",
  none: (folder) => `There are no orders in ${folder} or the folders below it.`,
  noneTodo: 'Orders without --out lie elsewhere. See them with:',
  unread: (count) =>
    count === 1
      ? '1 folder could not be read and was left out.'
      : `${count} folders could not be read and were left out.`,
  cutShort: 'There are too many folders to look into all. Name one further down: altid-order status FOLDER',
}
