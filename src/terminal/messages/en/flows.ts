import { foundInWords } from '../../found-in-words.ts'
import type { FlowProblems } from '../../../flows/problems.ts'
import { formatPrice } from '../../../order/price.ts'
import { commandLine } from '../../command-line.ts'
import type { WordsFor } from '../types.ts'
import { browserFailures } from './browsers.ts'
import { asWanted, conversation } from './conversation.ts'

const NOT_ORDERED = 'Nothing was ordered and nothing was paid.'

export const flowProblems: WordsFor<FlowProblems> = {
  'no-browser': ({ tried, byHand, start }) => ({
    what: ['No browser could be started.', ...browserFailures(tried)].join('\n'),
    todo: [
      'Install Microsoft Edge or Google Chrome, or write the path of a browser after --browser.',
      `  Or order by hand: open ${start}, press "Opret certifikatprofil", and fill in the fields like this:`,
      ...byHand.map(({ label, value }) => `    ${label}: must ${asWanted(value)}`),
      '  Fetch the file, keep the code, and convert the file afterwards: altid-order convert FILE.p12',
    ].join('\n'),
    safe: NOT_ORDERED,
  }),
  'window-closed': ({ folder }) => ({
    what: 'The browser window was closed.',
    todo: `Go on where you left off: altid-order resume "${folder}"`,
    safe: NOT_ORDERED,
  }),
  stopped: ({ folder }) => ({
    what: 'You stopped here.',
    todo: `Go on later: altid-order resume "${folder}"`,
    safe: NOT_ORDERED,
  }),
  'not-downloaded': ({ folder, certain }) => ({
    what: certain
      ? 'The certificate is ordered, but its file is not downloaded yet.'
      : 'The certificate may have been ordered, and its file is not downloaded yet.',
    todo: `Do not order again. Go on with the same order: altid-order resume "${folder}"`,
    safe: `All that has happened is noted in ${folder}.`,
  }),
  'not-converted': ({ folder, path, isThere }) => ({
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
  'saved-elsewhere': ({ folder, path }) => ({
    what: `The certificate was fetched, but could not be saved in ${folder}. For the time being it is here: ${path}`,
    todo: `Do not order again. When the folder is in order: altid-order resume "${folder}"`,
    safe: 'The certificate file is on the disk. Do not delete it, and do not clear temporary files meanwhile.',
  }),
  'differs-from-order': ({ items }) => ({
    what: [
      "The portal's confirmation is not what you asked for:",
      ...items.map((item) => {
        const wanted = item.expected === '' ? '' : ` (${conversation.review.ordered}: ${item.expected})`
        return `  ${conversation.review.items[item.id]}: ${foundInWords(conversation.review, item)}${wanted}`
      }),
    ].join('\n'),
    todo: items.some(isAboutOrganisation)
      ? conversation.review.otherOrganisation
      : 'Mend the command, or run it in a terminal, where you can judge the difference.',
    safe: NOT_ORDERED,
  }),
  'not-the-certificate': ({ path }) => ({
    what: `The file is kept in ${path}, but its certificate is not what the recipient register needs.`,
    todo:
      'See why: altid-order inspect "' +
      path +
      '". Write to AltID@digst.dk or call MitID Erhverv Support, +45 33 98 00 20, before you order again.',
    safe: 'The P12 is kept. No .cer was made.',
  }),
  'price-differs': ({ accepted, found }) => ({
    what: `The price on the page is ${formatPrice(found)}, but you accepted ${formatPrice(accepted)} with --accept-price.`,
    todo: 'Run the command again with the price that you accept, or in a terminal, where you can answer.',
    safe: NOT_ORDERED,
  }),
  'no-access': ({ why, folder }) => ({
    what: conversation.refusals[why].what,
    todo: `${conversation.refusals[why].todo} ${conversation.whoHelps} Then go on: ${commandLine(['altid-order', 'resume', folder])}`,
    safe: NOT_ORDERED,
  }),
  'needs-terminal': ({ question, option }) => ({
    what: {
      approval: 'A person must say yes to the paid order here, and there is no terminal to answer on.',
      duplicate:
        'A person must judge the certificate profile that exists already, and there is no terminal to answer on.',
      doubt: 'A person must judge whether it was ordered already, and there is no terminal to answer on.',
    }[question],
    todo:
      option === undefined
        ? 'Run the command in a terminal.'
        : `Run the command in a terminal, or give your yes in writing with ${option} PRICE.`,
    safe: question === 'doubt' ? 'Nothing new was ordered.' : NOT_ORDERED,
  }),
}

/** The wrong identity was chosen after MitID, or the name is spelt otherwise. */
function isAboutOrganisation({ id, found }: FlowProblems['differs-from-order']['items'][number]): boolean {
  return found !== undefined && (id === 'organisation' || id === 'cvr')
}
