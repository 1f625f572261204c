import type { DoctorFacts, NamedProxy, Silence } from '../../../doctor/findings.ts'
import { commandLine } from '../../command-line.ts'
import type { DoctorWords, FindingText } from '../doctor.ts'
import { browserFailures } from './browsers.ts'
import { reasonInWords } from './files.ts'

export const doctorWords: DoctorWords = {
  outcomes: { passed: 'OK', noted: 'Note', failed: 'FAILED', 'not-tried': 'Untried' },
  todo: 'What to do',
  findings: {
    node: {
      enough: ({ version }) => ({ what: `Node.js ${version}.` }),
      'too-old': ({ version, needed }) => ({
        what: `Node.js ${version} is too old; the program needs ${needed} or later.`,
        todo: 'Get the latest LTS release from nodejs.org, or ask your IT department for it.',
      }),
    },
    browser: {
      starts: ({ name }) => ({ what: `${name} starts and can be driven.` }),
      'another-starts': ({ name, tried }) => ({
        what: [
          `${name} starts and can be driven, but what is tried first does not:`,
          ...browserFailures(tried),
        ].join('\n'),
        todo: `Nothing; an order uses ${name}.`,
      }),
      'no-window': ({ name }) => ({
        what: `${name} starts, but there is no screen here to show its window on.`,
        todo: 'Run the program at a screen, not over a text connection: you log in yourself, in the window.',
      }),
      none: ({ tried, start }) => ({
        what: ['No browser could be started.', ...browserFailures(tried)].join('\n'),
        todo: sayNoBrowser(tried),
        commands: [start],
      }),
    },
    portal: {
      answers: ({ host, by, proxy }) => ({
        what:
          by === 'program'
            ? `${host} answers.`
            : `${host} answers the browser${proxy ? ` (proxy: ${sayProxy(proxy)})` : ', which knows your proxy or network'}.`,
      }),
      ails: ({ host, status }) => ({
        what: `${host} answers with an error (HTTP ${status}).`,
        todo: 'The portal may be closed for a while. Try again later; nothing is wrong with your computer.',
      }),
      inspected: ({ host, issuer }) => ({
        what: `${host} answers, but the connection is signed by "${issuer}", which is no public authority. Probably your network opens encrypted traffic (TLS inspection).`,
        todo: `The browser accepts it, so you can order. Whoever runs the network can then read along, also when the certificate's code is shown. Ask your IT department whether ${host} can be exempted.`,
      }),
      'inspected-untried': ({ host, issuer }) => ({
        what: `${host} answers, but the connection is signed by "${issuer}", which is no public authority. Probably your network opens encrypted traffic (TLS inspection).`,
        todo: `See in your own browser whether https://${host} opens without a warning. Ask your IT department whether ${host} can be exempted: else whoever runs the network can read along.`,
      }),
      silent: saySilent,
      'not-tried': ({ host }) => ({ what: `${host} (without --offline the connection is tried).` }),
    },
    clock: {
      right: () => ({ what: 'The clock is right.' }),
      ahead: ({ minutes }) => ({
        what: `This computer's clock is ${sayMinutes(minutes)} ahead of the portal's.`,
        todo: 'Set the clock (Windows: Settings, Time & language, Sync now). Else the login may fail, and times in the receipt are wrong.',
      }),
      behind: ({ minutes }) => ({
        what: `This computer's clock is ${sayMinutes(minutes)} behind the portal's.`,
        todo: 'Set the clock before you order (Windows: Settings, Time & language, Sync now). A new certificate is valid from now on only, and would be refused as not valid yet.',
      }),
      'not-tried': () => ({ what: 'The clock: there was no answer to hold it against.' }),
    },
    folder: {
      private: ({ folder }) => ({ what: `${folder} can be written to, and its files can be kept to you.` }),
      'not-writable': ({ folder, reason }) => ({
        what: `Nothing can be saved in ${folder} (${reasonInWords(reason)}).`,
        todo: 'Choose a folder on your own computer that you may write to, with --out.',
      }),
      synced: ({ folder, by }) => ({
        what: `${folder} lies in ${by} and is copied to the cloud.`,
        todo: 'Choose a folder on your own disk with --out: the certificate file holds the private key.',
      }),
      network: ({ folder }) => ({
        what: `${folder} lies on a server, where others may have access.`,
        todo: 'Choose a folder on your own disk with --out: the certificate file holds the private key.',
      }),
      'others-may-read': ({ folder }) => ({
        what: `Files in ${folder} cannot be kept to you; others on this computer can read them.`,
        todo: "Choose a folder in your own home on the computer's disk with --out: the certificate file holds the private key.",
      }),
    },
    leftovers: {
      none: () => ({ what: 'Nothing is left of interrupted runs.' }),
      certificates: ({ files }) => ({
        what: ['An interrupted run has left a certificate file:', ...files].join('\n'),
        todo: 'Do not delete it. Go on with the order, and the program fetches it from there and tidies up: altid-order resume FOLDER. altid-order status finds the folder.',
      }),
      folders: ({ folders }) => ({
        what: ['Interrupted runs have left temporary folders. No certificate is in them:', ...folders].join(
          '\n',
        ),
        todo: "They are in nobody's way, and can be deleted when no browser window of the program is open.",
      }),
    },
    orders: {
      none: ({ folder }) => ({ what: `No orders in ${folder}.` }),
      finished: ({ count }) => ({
        what: count === 1 ? '1 order, and it is finished.' : `${count} orders, all finished.`,
      }),
      unfinished: ({ count, folder }) => ({
        what: count === 1 ? '1 order is not finished.' : `${count} orders are not finished.`,
        todo: 'Do not order anew before you have seen what is left to do:',
        commands: [commandLine(['altid-order', 'status', folder])],
      }),
    },
  },
  ready: 'You can order. Practise first, for free: altid-order rehearse',
  notReady:
    'Something stands in the way of an order: see the lines with FAILED. Nothing was changed or ordered.',
}

const sayMinutes = (minutes: number) =>
  minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`

const sayProxy = ({ server, by }: NamedProxy) => `${server}, from ${by}`

function sayNoBrowser(tried: DoctorFacts['browser']['none']['tried']): string {
  const has = (failure: (typeof tried)[number]['failure']) => tried.some((one) => one.failure === failure)
  return [
    has('blocked-by-policy')
      ? 'Ask your IT department whether the browser may be driven (the policy RemoteDebuggingAllowed of Edge and Chrome). One that they allow it for can be chosen with --browser.'
      : has('crashed') || has('no-display')
        ? 'See whether the browser starts when you open it yourself; else try another with --browser.'
        : 'Install Microsoft Edge or Google Chrome, or point to one with --browser.',
    'It can always be done by hand: order in the portal in your own browser, and turn the file into a .cer with altid-order convert FILE.p12. altid-order prints what the fields must hold when you order and no browser can be started. The portal is here:',
  ].join('\n')
}

const SILENCES: Readonly<Record<Silence, readonly [what: string, todo: string]>> = {
  dns: [
    'the name cannot be looked up in DNS',
    'See whether the computer is online. If it is, ask your IT department: your DNS or proxy does not know the name.',
  ],
  refused: [
    'the connection is refused',
    'Ask your IT department whether your firewall lets traffic there through on port 443.',
  ],
  'no-route': ['there is no way there', 'See whether the computer is online, and whether its VPN is on.'],
  timeout: [
    'no answer came in time',
    'Try again. If it stays so, ask your IT department whether firewall or proxy let traffic there through.',
  ],
  cut: [
    'the connection is cut off',
    'Ask your IT department whether a firewall or web filter cuts off traffic there.',
  ],
  proxy: [
    'the proxy server does not let traffic through',
    'Ask your IT department whether the proxy server lets traffic there through, and whether its address is right.',
  ],
  certificate: [
    "the browser does not trust the connection's certificate",
    'Do not go past the warning. See whether the clock is right, else ask your IT department: the network opens the traffic, and the computer does not know its certificate.',
  ],
  tls: [
    'the encrypted connection did not come about',
    'Ask your IT department whether a firewall or proxy meddles with TLS traffic there.',
  ],
  blocked: ['the browser may not open the page', 'Ask your IT department: a policy or a web filter bars it.'],
  other: ['no answer came', 'Try again, and show this line to your IT department if that does not help.'],
}

function saySilent({ host, reason, said, issuer, proxy }: DoctorFacts['portal']['silent']): FindingText {
  const [what, todo] = SILENCES[reason]
  const hints = [
    ...(issuer === undefined ? [] : [`its certificate is signed by "${issuer}"`]),
    ...(proxy ? [`proxy: ${sayProxy(proxy)}`] : []),
  ]
  return { what: `${host}: ${[what, ...hints].join(', ')} (${said}).`, todo }
}
