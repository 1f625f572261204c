import type { ConversationWords } from '../conversation.ts'
import { commandLine } from '../../command-line.ts'
import { browserFailures } from './browsers.ts'
import { reasonInWords } from './files.ts'

const ASK_ADMINISTRATOR =
  'Only the organisation administrator can allow them, under "Settings" in MitID Erhverv; others can see the setting, not change it. System certificates count among the organisation certificates.'
const BOTH_CAUSES = `Either you lack the role of user administrator (other roles may see the list, not order), or organisation certificates are not allowed. ${ASK_ADMINISTRATOR} Your role is shown under "Master data" of your own profile.`
const WHO_HELPS =
  'MitID Erhverv Support can tell who your user administrator and organisation administrator are: +45 33 98 00 20.'

const REFUSALS: ConversationWords['refusals'] = {
  private: {
    what: 'You are logged in as a private person.',
    todo: 'Log in again, and choose your organisation in the list after MitID. Your own name is on every line; only the name of the organisation tells them apart.',
  },
  role: {
    what: 'The portal says that you do not have the role that is needed.',
    todo: 'Only a user administrator can order certificates. Ask yours to do it or to give you the role. If you have the role in another organisation, log in for that one.',
  },
  'not-allowed': {
    what: 'The organisation has not allowed organisation certificates.',
    todo: ASK_ADMINISTRATOR,
  },
  'no-button': {
    what: 'The list is here, but not the button "Create certificate profile".',
    todo: BOTH_CAUSES,
  },
  'no-menu': { what: 'The menu lacks the item "Certificates".', todo: BOTH_CAUSES },
  unsaid: {
    what: 'The portal says that you have no access, but not why.',
    todo: `See first whether you are logged in for the right organisation. ${BOTH_CAUSES}`,
  },
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const moment = (iso: string): string => clock.format(new Date(iso))

export const conversation: ConversationWords = {
  intro: {
    orders: (acts) => `I fill in the forms in the browser window. ${yours(acts)}`,
    fetches: (acts) =>
      `I walk through the portal's pages in the browser window and order nothing. ${yours(acts)}`,
    acts: {
      login: 'Log in with MitID',
      yes: 'Say yes to the paid order',
      'login-again': 'Log in again, with your private MitID',
      'keep-one-time-code': 'Keep the one-time code of the receipt',
      'type-one-time-code': 'Type the one-time code',
      terms: 'Tick the terms',
      code: "Keep the certificate's code",
      upload: 'Upload the .cer in the recipient register',
    },
  },
  testEnvironment: (environment) =>
    `TEST ENVIRONMENT ${environment}: the test edition of the real portal. Use test users only, never your real MitID. The portal shows a price, but others report that it is not charged in the test environment. The recipient register in production cannot use the certificate.`,
  rehearsal:
    'REHEARSAL on a portal on your own computer. Nothing is ordered and nothing is paid. Never use real MitID here.',
  browser: ({ name, sandbox, headless }) =>
    `Browser: ${name}${headless ? ', without a visible window' : ''}${sandbox ? '' : ', without its sandbox (you run as root)'}`,
  noBrowser: (tried) =>
    [
      'No browser could be started. You can also find the order in the list of the portal yourself, press "Udsted" and convert the file with altid-order convert.',
      ...browserFailures(tried),
    ].join('\n'),
  actions: {
    open: ({ url }) => `Opening ${url}`,
    'welcome-guide': () => 'Going through the welcome guide',
    menu: () => 'Opening "Certifikater" in the menu',
    'check-list': () => 'Looking for a certificate profile of that name',
    'create-profile': () => 'Pressing "Opret certifikatprofil"',
    'fill-form': () => 'Filling in the form and reading every field back',
    'send-form': () => 'Pressing "Opret certifikatprofil og bestil certifikat"; this does not order yet',
    confirm: () => 'Pressing "Bekræft oprettelse", once',
    'open-profile': () => 'Opening the certificate profile',
    'issue-row': () => 'Pressing "Udsted" beside the order. Now a login comes: with your private MitID',
    notification: () => 'Opening the notification beside your name',
    issue: () => 'Pressing "Udsted certifikat". Now the second login comes: with your private MitID',
    'issue-next': () => 'Going on from the information page',
    download: () => 'The file did not come by itself: pressing the button that downloads it',
    close: () => 'Pressing "Luk"',
  },
  gates: {
    login: ({ host, known, again }) => {
      const where = known ? `at ${host}` : `at ${host}, which I do not know`
      const what = {
        first: 'Log in with MitID',
        issuance: 'Log in again, now with your private MitID,',
        'once-more': 'Log in again',
        'by-link': 'Log in with the MitID that the page asks for,',
      }[again]
      const careful = known ? '' : " Use MitID there only if it is your own organisation's login."
      return `${what} ${where}. I do not watch; I wait until you are back in the portal.${careful}`
    },
    terms: () => 'Read the terms, tick the box, and press "Næste".',
    code: () =>
      'The portal shows the certificate\'s code, this once only. Keep it in a password manager (beware of clipboard history), and press "Næste".',
    download: () =>
      'The certificate is ready. If the file does not come by itself, press the button that downloads it.',
    'unknown-screen': () =>
      'I do not know this page. Go on in the browser; I keep watching and take over when I know the page again.',
    'no-page': () =>
      'The browser does not show the portal. If there is no connection, reload the page when it is back. If the browser asks something, answer it.',
    'no-access': ({ why }) =>
      `${REFUSALS[why].what} ${REFUSALS[why].todo} ${WHO_HELPS} I wait, and go on when the portal shows something else.`,
    'validate-email': () =>
      `The e-mail address that the certificate will show must be validated before it can be issued. Open the mail from noreply@mitid-erhverv.dk in that mailbox, follow the link, and reload the page here. If nobody can read the mailbox, ask MitID Erhverv Support, +45 33 98 00 20; do not order again because of it.`,
    field: ({ label, value, why }) => {
      const reason = {
        missing: 'I cannot find',
        several: 'There is more than one of',
        'not-kept': 'What is written does not stay in',
      }[why]
      return `${reason} the field "${label}". It must ${asWanted(value)}. Set it in the browser; I check it and go on.`
    },
    button: ({ name, why }) => {
      const reason = {
        several: 'is there more than once',
        'no-effect': 'led nowhere',
        covered: 'is covered by something else',
        disabled: 'cannot be pressed yet',
      }[why]
      return why === 'disabled'
        ? `The button "${name}" ${reason}. If something is missing on the page, fill it in; I go on then, do not press the button yourself.`
        : `The button "${name}" ${reason}. Go on in the browser yourself; I keep watching.`
    },
    'after-confirmation': () =>
      'I do not press "Bekræft oprettelse" again. Wait for the receipt, or find the order in the list and press "Udsted".',
    'receipt-code': () =>
      'Ordered. The portal shows the one-time code here. Press "Vis", keep the code, and give it to whoever is to fetch the certificate, by some other way than the e-mail. Then close the receipt or the window.',
    'one-time-code': () =>
      'Type the one-time code (and the reference number, if the page asks for it) in the browser and go on. I do not read it.',
    'find-order': () =>
      'I cannot see the order. Find it in the list and press "Udsted", or choose the notification beside your name. If it is not ordered yet, ask the one who was to order it.',
    'confirm-yourself': () =>
      'I have pressed "Bekræft oprettelse" once in this run and do not press it again. If the page agrees with your order, press it yourself, once.',
  },
  refusals: REFUSALS,
  whoHelps: WHO_HELPS,
  yourTurn: 'Your turn:',
  way: {
    stages: {
      login: 'Log in with MitID',
      form: 'Fill in the form',
      yes: 'Say yes to the order',
      find: 'Find the order',
      'login-again': 'Log in with your private MitID',
      'keep-one-time-code': 'Keep the one-time code',
      'type-one-time-code': 'Type the one-time code',
      terms: 'Accept the terms',
      code: 'Keep the code',
      file: 'Download the file',
      certificate: 'Check it and make the .cer',
      upload: 'Upload the .cer in the register',
    },
    yourTurn: (clock) => `YOUR TURN since ${clock}`,
    mine: (clock) => `at work since ${clock}`,
    step: (number, of) => `Step ${number} of ${of}:`,
  },
  reminder: (minutes, gate) =>
    [
      `Still waiting (${minutes} min). Take the time you need.`,
      // Conditional access sees a browser without the organisation's device registration.
      ...(gate.gate === 'login'
        ? [
            'Does your login refuse the window because it is a fresh browser without your set-up? Then order in your own browser and convert the file afterwards: altid-order convert FILE.p12',
          ]
        : []),
    ].join(' '),
  ownLogin: {
    ask: (host) =>
      `Is ${host} the login of your own organisation? Type YES and I do not ask again (Enter: I do not know)`,
    yes: 'YES',
  },
  folder: {
    synced: (folder, by) =>
      `Note: ${folder} lies in ${by} and is copied to the cloud. The certificate file holds the organisation's private key. It is better to choose a folder on your own disk with --out.`,
    network: (folder) =>
      `Note: ${folder} lies on a server, where others may have access. The certificate file holds the organisation's private key. It is better to choose a folder on your own disk with --out.`,
  },
  brake: {
    hint: 'Pause: Ctrl+C or p. Once more: stop, and go on another day.',
    paused:
      'PAUSED. I press nothing; a file that you fetch is still saved. Enter: go on. Ctrl+C or p: stop here.',
    goingOn: 'Going on.',
  },
  countdown:
    'The portal is counting down to log you out. Click on the page to stay. If you are logged out, log in again; I go on from there.',
  idle: (minutes) =>
    `Nothing has happened in the portal for ${minutes} minutes. It may log you out. Click somewhere on the page to stay; otherwise I go on when you have logged in again.`,
  review: {
    title: "You are about to order (read from the portal's confirmation):",
    ordered: 'you asked for',
    items: {
      certificateName: 'Certificate name',
      organisation: 'Organisation',
      cvr: 'CVR number',
      type: 'Type',
      price: 'Price',
      identification: 'Identification',
      issuance: 'Issuance',
      publication: 'Publication',
      seal: 'May create seals',
      contactName: 'Contact person',
      contactEmail: "Contact's e-mail",
      goDirectly: 'Direct issuance',
      certificateEmail: 'E-mail in certificate',
      productionUnit: 'P number',
      seNumber: 'SE number',
      idmServices: 'Access to IdM',
      certificateHandling: 'Access to certificates',
      unasked: 'Also on the page',
      ticked: 'Also ticked',
      unopened: 'Not seen in the form',
    },
    source: { page: '', form: '(from the form)', absent: '', nowhere: '' },
    notShown: 'not shown',
    absent: 'not in the form',
    unseen: 'not seen: go back in the portal and look in the form yourself',
    empty: '(empty)',
    byMail: (address) =>
      `The certificate is not issued at once. Its link is sent by e-mail to ${address}: whoever reads that e-mail can fetch the certificate.`,
    differ:
      'Look at what differs before you answer. If anything is wrong or was not seen, press Enter here, or go back in the portal and mend it.',
    otherOrganisation:
      'The portal shows another organisation than you asked for. If it is not the right one: do not order, log out of the portal, and choose the right organisation after MitID. If it is, write its name in --org as the portal writes it.',
    asShown: 'OK',
    differs: 'DIFFERS',
    ask: (price, word) =>
      price === undefined
        ? `The price cannot be read from the page. Look at it in the browser. Type ${word} to order all the same (Enter: stop)`
        : `Type ${word} to order for ${price} (Enter: stop)`,
    word: 'ORDER',
  },
  ordered: (by) => (by === 'assistant' ? 'Ordered.' : 'Ordered: you confirmed it yourself.'),
  saved: (path) => `Saved: ${path}`,
  otherFile: (path) =>
    `Another file was downloaded and kept apart: ${path}. Still waiting for the certificate.`,
  downloadFailed:
    "The file did not arrive whole. Press the portal's button that downloads the certificate again.",
  notWritten: (path, reason) =>
    `Cannot save ${path} (${reasonInWords(reason)}). I keep trying until it works: make room, or bring the folder back. Do not close the browser.`,
  notRestricted: (path) =>
    `Windows did not let me restrict who can read ${path}. Check under Properties, Security, that only you can: it holds the private key.`,
  unread: (path, reason) =>
    `Cannot read ${path} (${reasonInWords(reason)}) and go on without it. If it is your certificate file, close the program that has it open and run altid-order resume again.`,
  downloadRefused: (host) =>
    `A page of ${host} began to download a file. It is not the portal's, and I did not take it.`,
  lockedFile: (path) =>
    `A certificate file that only its code opens lies here: ${path}\n  I am still waiting for the certificate. If this is it, try it: ${commandLine(['altid-order', 'convert', path])}`,
  earlier: {
    ask: (issued, ordered) =>
      `A certificate file has come with the name, organisation and CVR number that you ordered. But it was issued ${moment(issued)}, and by this computer's clock you ordered ${moment(ordered)}. If the clock is wrong, it may be the right one. Type YES if it is the one you have just downloaded (Enter: no, keep it apart)`,
    yes: 'YES',
    kept: (path) =>
      `A certificate file for the order was issued before it by this computer's clock, and is kept apart: ${path}\n  If the clock is wrong, set it and run altid-order resume in a terminal.`,
  },
  copyLeft: (path) =>
    `Temporary files could not be deleted: ${path}. They may hold a copy of the certificate file with its private key. Delete them when the browser is closed.`,
  converted: (path) => `Checked and converted: ${path}`,
  code: {
    ask: 'Paste the code here and I try it on the file at once (it is not shown and not kept; Enter: skip)',
    again:
      'The code does not open the file. Copy it from the portal again while the page is open (Enter: skip)',
    proved: 'The code opens the file. Keep that same code, apart from the file.',
    wrong: 'The code does not open the file. The window stays open; look at the code in the portal again.',
    'not-given':
      'The code was not tried. Make sure that you have kept it: the portal does not show it again.',
  },
  duplicate: {
    sameName: (name) => `There is a certificate profile named "${name}" already.`,
    incomplete: (read, counted) =>
      `I can read only ${read} of the ${counted} certificate profiles of the list.`,
    unseen:
      'The form was opened before I could read the list, so I do not know whether there is a certificate profile by that name already.',
    ask: 'Type NEW to order another certificate (Enter: stop)',
    yes: 'NEW',
  },
  doubt: {
    ask: 'An earlier order may have gone through. Look at the list. Type FOUND if the new order stands there (not an older one of the same name), or NEW to order again (Enter: stop)',
    ordered: 'FOUND',
    anew: 'NEW',
  },
  windowKept:
    'The program cannot go on by itself. The window stays open, because your order may stand in it: go on there yourself, ' +
    'keep the code, and download the certificate. The file is saved and made a .cer when it comes. Close the window when you are done.',
  notPressed:
    '"Bekræft oprettelse" was not pressed: at that moment the page was no longer what you said yes to. Look at the page.',
  browserNotClosed:
    'The browser did not close by itself. Close the window when you are done; the files are saved.',
  notReported: (path, reason) => `The problem report could not be saved (${reasonInWords(reason)}): ${path}`,
  reported: (path) =>
    `Problem report: ${path}. It holds nothing but versions, times and the program's own words; read it through before you share it.`,
  link: {
    ask: 'Paste the link of the mail "Hent et systemcertifikat" (it is not shown)',
    unknownHost: (host) =>
      `The link leads to ${host}. That is not an address I know as NemLog-in or MitID Erhverv. It is better to use the notification beside your name in the portal.`,
    typeHost: 'Type the host name of the address to open it all the same (Enter: stop)',
  },
  closing: {
    ordered: ({ certificateName, contactEmail, contactName, identification, command, folder }) => [
      `Ordered: ${certificateName}. The certificate has not been fetched yet.`,
      '',
      'How it goes on',
      ...(identification === 'one-time-code'
        ? ['  1. Give the one-time code to whoever fetches, by some other way than the e-mail.']
        : ['  1. Tell whoever fetches that the mail is on its way.']),
      `  2. ${contactName ?? 'The contact person'} gets the mail "Hent et systemcertifikat" at ${contactEmail === '' ? 'his or her address' : contactEmail} from noreply@mitid-erhverv.dk.`,
      '  3. On the machine where the certificate is to be, run:',
      `       ${command}`,
      '     The program asks for the link of the mail. Without --link it fetches from the list or the notification in the portal.',
      ...(identification === 'login'
        ? [`  If you fetch it here yourself: altid-order resume "${folder}"`]
        : []),
    ],
    rehearsal:
      'REHEARSAL: this is how a real order ends. Nothing was ordered, nothing was paid, and the certificate cannot be used in the register.',
    files: 'Files',
  },
}

function yours(acts: number): string {
  return `${NUMBERS[acts] ?? acts} things are yours, and I never touch them:`
}
const NUMBERS: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five', 6: 'Six' }

/** What a field must hold, after "must" (`wantedIn` in flows/portal/form.ts). */
export function asWanted(value: string): string {
  const words: Readonly<Record<string, string>> = {
    '': 'be empty',
    ticked: 'be ticked',
    unticked: 'not be ticked',
  }
  return words[value] ?? `be "${value}"`
}
