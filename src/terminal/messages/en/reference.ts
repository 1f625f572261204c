import type { ReferenceWords } from '../reference.ts'

export const referenceWords: ReferenceWords = {
  title: 'Reference: exit codes, problems and JSON events',
  made: (script) => `This page is made by the program itself with \`${script}\`. Do not edit it by hand.`,
  exits: {
    heading: 'Exit codes',
    intro:
      'Once something has been ordered, or may have been, without the file being here, the code is 8, even if the run was ended by something that otherwise gives 3, 4, 5, 6, 7 or 10. Of several files or orders the highest code counts.',
    heads: ['Code', 'Means', 'What to do'],
  },
  exit: {
    done: { means: 'Done.', todo: 'Nothing. The terminal and the receipt say what is left for you.' },
    unexpected: {
      means: 'Something that nobody foresaw.',
      todo: 'If you have ordered, do not order again: `altid-order resume`. Report it as a bug.',
    },
    usage: {
      means: 'The command, a preset or a file of orders cannot be used. Nothing was opened.',
      todo: 'Correct what the terminal points at, and run it again.',
    },
    stoppedByUser: {
      means: 'You stopped before anything was ordered.',
      todo: '`altid-order resume FOLDER` when you want to go on.',
    },
    windowClosed: {
      means: 'The browser window was closed before anything was ordered.',
      todo: '`altid-order resume FOLDER`.',
    },
    needsTerminal: {
      means: 'A person must answer, and there is no terminal to answer on.',
      todo: 'Run it in a terminal, or consent to the price with `--accept-price`.',
    },
    refusedByPortal: {
      means: 'The portal does not let you order.',
      todo: 'The terminal says why, and who can give you access.',
    },
    differsFromOrder: {
      means: "The portal's confirmation is not what you asked for. Nothing was ordered.",
      todo: 'See what differs, and correct the command.',
    },
    notDownloaded: {
      means: 'Ordered or possibly ordered; the file has not been fetched.',
      todo: 'Do not order again. `altid-order resume FOLDER` goes on with the same order.',
    },
    fileOrCode: {
      means: 'Something is wrong with a file or with the code.',
      todo: 'The terminal says with which, and what you can do.',
    },
    noBrowser: {
      means: 'No browser could be started.',
      todo: 'Install Edge or Chrome, name one with `--browser`, or order by hand and use `altid-order convert`.',
    },
    notReady: {
      means:
        '`altid-order doctor` found something that no order can run with: Node, the network or the clock.',
      todo: 'Do what `doctor` writes beside the line, and run it again.',
    },
    notTheCertificate: {
      means:
        'The certificate is not the right one: wrong type, environment, organisation or issuer, or expired.',
      todo: '`altid-order inspect FILE` says why. The P12 file is kept.',
    },
  },
  problems: {
    heading: 'Problems',
    intro:
      'A problem is an event with `"event": "problem"`, a code and the facts that its words are made of. No code is ever given a second meaning; the words may change. Here is every problem with an example.',
    exit: 'Exit code',
    facts: 'Facts',
    todo: 'What to do',
    safe: 'Already safe',
  },
  events: {
    heading: 'JSON events',
    intro:
      'With `--json` the program writes one JSON object a line on stdout; all words go to stderr. The schema comes with the package: `altid-order/schemas/events.schema.json`. The schema of `order.json` is `altid-order/schemas/ledger.schema.json`. New events and fields may be added.',
    heads: ['Field', 'Holds'],
    optional: 'may be missing',
  },
  event: {
    screen: 'The portal shows another screen, or the browser is elsewhere: at a login or on a foreign page.',
    action: 'The program does something in the portal.',
    check: 'Something that `altid-order doctor` has looked at, with what it found.',
    gate: "It is the human's turn. The program waits.",
    review: "The portal's confirmation was read and compared with the order.",
    ordered: 'The order has gone through.',
    receipt: 'The receipt for the case file was written.',
    ledger: '`status`: an order, how far it is, and what is left to do.',
    saved: 'The P12 file is on the disk.',
    converted: 'The .cer was written: after an order (first table), or by `convert` (second).',
    inspected: '`inspect`: what a file is.',
    total: '`convert` of several files: what became of them.',
    calendar: 'Reminders of the expiry were written.',
    setting: '`config`: an option, and where its value comes from.',
    'config-file': '`config`: a file that was looked for.',
    variants: '`rehearse --list-variants`: how the rehearsal portal can differ.',
    problem: 'A problem, see above. The fields beside the code are its own.',
    done: 'The last one: the exit code.',
  },
}
