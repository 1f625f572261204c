import { commandLine } from '../command-line.ts'
import { browserFailures } from './browsers.ts'
import type { Mistaken } from '../conversion/problem-facts.ts'
import { mistakenFor } from './conversion.ts'
import { reasonInWords } from './files.ts'
import type { Action, ActionName, Gate, GateName, GateOf, News, Refusal } from '../flows/human.ts'
import type { ReviewId, ReviewItem } from '../flows/portal/review.ts'
import type { Order } from '../order/order.ts'
import type { HumanStage, Stage } from '../flows/stages.ts'
import { type Bilingual, words } from './words.ts'

/** What the one who fetches needs to know of an order. */
export interface OrderedFacts {
  certificateName: string
  contactEmail: string
  contactName?: string | undefined
  identification: 'login' | 'one-time-code'
  /** What he types. */
  command: string
  /** Of the order's ledger, for who ordered. */
  folder: string
}

const ASK_ADMINISTRATOR = {
  da: 'Kun organisationsadministratoren kan tillade dem, under "Indstillinger" i MitID Erhverv; andre kan se indstillingen, men ikke ændre den. Det gælder også for systemcertifikater.',
  en: 'Only the organisation administrator can allow them, under "Settings" in MitID Erhverv; others can see the setting, not change it. System certificates count among the organisation certificates.',
}

const BOTH_CAUSES = {
  da: `Enten har du ikke rollen brugeradministrator (med andre roller kan man se listen, men ikke bestille), eller også er organisationscertifikater ikke tilladt. ${ASK_ADMINISTRATOR.da} Din rolle kan du se under "Stamdata" på din profil.`,
  en: `Either you lack the role of user administrator (other roles may see the list, not order), or organisation certificates are not allowed. ${ASK_ADMINISTRATOR.en} Your role is shown under "Master data" of your own profile.`,
}

const WHO_HELPS = {
  da: 'MitID Erhverv Support kan oplyse, hvem der er brugeradministrator og organisationsadministrator hos jer: 33 98 00 20.',
  en: 'MitID Erhverv Support can tell who your user administrator and organisation administrator are: +45 33 98 00 20.',
}

const REFUSALS: Bilingual<Record<Refusal, { what: string; todo: string }>> = {
  private: {
    what: { da: 'Du er logget ind som privatperson.', en: 'You are logged in as a private person.' },
    todo: {
      da: 'Log ind igen, og vælg din organisation i oversigten efter MitID. Dit eget navn står på alle linjer; kun organisationens navn er forskelligt.',
      en: 'Log in again, and choose your organisation in the list after MitID. Your own name is on every line; only the name of the organisation tells them apart.',
    },
  },
  role: {
    what: {
      da: 'Portalen siger, at du ikke har den nødvendige rolle.',
      en: 'The portal says that you do not have the role that is needed.',
    },
    todo: {
      da: 'Kun en brugeradministrator kan bestille certifikater. Bed jeres brugeradministrator om at gøre det eller om at give dig rollen. Har du rollen i en anden organisation, så log ind for den.',
      en: 'Only a user administrator can order certificates. Ask yours to do it or to give you the role. If you have the role in another organisation, log in for that one.',
    },
  },
  'not-allowed': {
    what: {
      da: 'Organisationen har ikke tilladt organisationscertifikater.',
      en: 'The organisation has not allowed organisation certificates.',
    },
    todo: ASK_ADMINISTRATOR,
  },
  'no-button': {
    what: {
      da: 'Listen er her, men ikke knappen "Opret certifikatprofil".',
      en: 'The list is here, but not the button "Create certificate profile".',
    },
    todo: BOTH_CAUSES,
  },
  'no-menu': {
    what: { da: 'Menuen har ikke punktet "Certifikater".', en: 'The menu lacks the item "Certificates".' },
    todo: BOTH_CAUSES,
  },
  unsaid: {
    what: {
      da: 'Portalen siger, at du ikke har adgang, men ikke hvorfor.',
      en: 'The portal says that you have no access, but not why.',
    },
    todo: {
      da: `Se først, om du er logget ind for den rigtige organisation. ${BOTH_CAUSES.da}`,
      en: `See first whether you are logged in for the right organisation. ${BOTH_CAUSES.en}`,
    },
  },
}

const clock = {
  da: new Intl.DateTimeFormat('da-DK', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
}

const moment = {
  da: (iso: string): string => clock.da.format(new Date(iso)),
  en: (iso: string): string => clock.en.format(new Date(iso)),
}

/** Every word that the assistant says on the way; a missing one is a type error. */
export const conversation = words({
  /** Before a run: what the assistant does, and the human's own acts, so many of them. */
  intro: {
    orders: {
      da: (acts: number) => `Jeg udfylder formularerne i browservinduet. ${yours.da(acts)}`,
      en: (acts: number) => `I fill in the forms in the browser window. ${yours.en(acts)}`,
    },
    fetches: {
      da: (acts: number) =>
        `Jeg går gennem portalens sider i browservinduet og bestiller ikke noget. ${yours.da(acts)}`,
      en: (acts: number) =>
        `I walk through the portal's pages in the browser window and order nothing. ${yours.en(acts)}`,
    },
    acts: {
      login: { da: 'Log ind med MitID', en: 'Log in with MitID' },
      yes: { da: 'Sig ja til den betalte bestilling', en: 'Say yes to the paid order' },
      'login-again': {
        da: 'Log ind igen, med dit private MitID',
        en: 'Log in again, with your private MitID',
      },
      'keep-one-time-code': {
        da: 'Gem engangskoden på kvitteringen',
        en: 'Keep the one-time code of the receipt',
      },
      'type-one-time-code': { da: 'Skriv engangskoden', en: 'Type the one-time code' },
      terms: { da: 'Sæt flueben ved vilkårene', en: 'Tick the terms' },
      code: { da: 'Gem koden til certifikatet', en: "Keep the certificate's code" },
      upload: {
        da: 'Upload .cer-filen i modtagerregistret',
        en: 'Upload the .cer in the recipient register',
      },
    } satisfies Bilingual<Record<HumanStage, string>>,
  },
  /** A test environment of the real portal. */
  testEnvironment: {
    da: (environment: string) =>
      `TESTMILJØET ${environment}: den rigtige portals testudgave. Brug kun testbrugere, aldrig dit rigtige MitID. Portalen viser en pris; efter det, andre oplyser, opkræves den ikke i testmiljøet. Modtagerregistret i produktion kan ikke bruge certifikatet.`,
    en: (environment: string) =>
      `TEST ENVIRONMENT ${environment}: the test edition of the real portal. Use test users only, never your real MitID. The portal shows a price, but others report that it is not charged in the test environment. The recipient register in production cannot use the certificate.`,
  },
  rehearsal: {
    da: 'ØVELSE på en portal på din egen computer. Der bestilles intet, og det koster intet. Brug aldrig rigtigt MitID her.',
    en: 'REHEARSAL on a portal on your own computer. Nothing is ordered and nothing is paid. Never use real MitID here.',
  },
  browser: {
    da: ({ name, sandbox, headless }: Extract<News, { news: 'browser' }>) =>
      `Browser: ${name}${headless ? ', uden synligt vindue' : ''}${sandbox ? '' : ', uden sandkasse (du kører som root)'}`,
    en: ({ name, sandbox, headless }: Extract<News, { news: 'browser' }>) =>
      `Browser: ${name}${headless ? ', without a visible window' : ''}${sandbox ? '' : ', without its sandbox (you run as root)'}`,
  },
  /** No browser could be started for an order that was placed; a line for each that was tried. */
  noBrowser: {
    da: (tried: Extract<News, { news: 'no-browser' }>['tried']) =>
      [
        'Ingen browser kunne startes. Du kan også selv finde bestillingen i portalens liste, trykke "Udsted" og omdanne filen med altid-order convert.',
        ...browserFailures.da(tried),
      ].join('\n'),
    en: (tried: Extract<News, { news: 'no-browser' }>['tried']) =>
      [
        'No browser could be started. You can also find the order in the list of the portal yourself, press "Udsted" and convert the file with altid-order convert.',
        ...browserFailures.en(tried),
      ].join('\n'),
  },
  actions: {
    open: { da: ({ url }) => `Åbner ${url}`, en: ({ url }) => `Opening ${url}` },
    'welcome-guide': { da: () => 'Går gennem velkomstguiden', en: () => 'Going through the welcome guide' },
    menu: { da: () => 'Åbner "Certifikater" i menuen', en: () => 'Opening "Certifikater" in the menu' },
    'check-list': {
      da: () => 'Ser efter, om der allerede findes en certifikatprofil med det navn',
      en: () => 'Looking for a certificate profile of that name',
    },
    'create-profile': {
      da: () => 'Trykker på "Opret certifikatprofil"',
      en: () => 'Pressing "Opret certifikatprofil"',
    },
    'fill-form': {
      da: () => 'Udfylder formularen og læser hvert felt igen',
      en: () => 'Filling in the form and reading every field back',
    },
    'send-form': {
      da: () => 'Trykker på "Opret certifikatprofil og bestil certifikat"; det bestiller endnu ikke',
      en: () => 'Pressing "Opret certifikatprofil og bestil certifikat"; this does not order yet',
    },
    confirm: {
      da: () => 'Trykker på "Bekræft oprettelse", én gang',
      en: () => 'Pressing "Bekræft oprettelse", once',
    },
    'open-profile': { da: () => 'Åbner certifikatprofilen', en: () => 'Opening the certificate profile' },
    'issue-row': {
      da: () => 'Trykker på "Udsted" ved bestillingen. Nu kommer et login: med dit private MitID',
      en: () => 'Pressing "Udsted" beside the order. Now a login comes: with your private MitID',
    },
    notification: {
      da: () => 'Åbner notifikationen ved dit navn',
      en: () => 'Opening the notification beside your name',
    },
    issue: {
      da: () => 'Trykker på "Udsted certifikat". Nu kommer login nummer to: med dit private MitID',
      en: () => 'Pressing "Udsted certifikat". Now the second login comes: with your private MitID',
    },
    'issue-next': {
      da: () => 'Går videre fra oplysningssiden',
      en: () => 'Going on from the information page',
    },
    download: {
      da: () => 'Filen kom ikke af sig selv: trykker på knappen, der henter den',
      en: () => 'The file did not come by itself: pressing the button that downloads it',
    },
    close: { da: () => 'Trykker på "Luk"', en: () => 'Pressing "Luk"' },
  } satisfies Bilingual<{ [Name in ActionName]: (action: Extract<Action, { action: Name }>) => string }>,
  gates: {
    login: {
      da: ({ host, known, again }) => {
        const where = known ? `på ${host}` : `på ${host}, som jeg ikke kender`
        const what = {
          first: 'Log ind med MitID',
          issuance: 'Log ind igen, nu med dit private MitID,',
          'once-more': 'Log ind igen',
          'by-link': 'Log ind med det MitID, som siden beder om,',
        }[again]
        const careful = known ? '' : ' Brug kun MitID der, hvis det er din egen organisations login.'
        return `${what} ${where}. Jeg ser ikke med og venter, til du er tilbage i portalen.${careful}`
      },
      en: ({ host, known, again }) => {
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
    },
    terms: {
      da: () => 'Læs vilkårene, sæt flueben, og tryk "Næste".',
      en: () => 'Read the terms, tick the box, and press "Næste".',
    },
    code: {
      da: () =>
        'Portalen viser koden til certifikatet, kun denne ene gang. Gem den i en adgangskodeboks (pas på udklipsholderens historik), og tryk "Næste".',
      en: () =>
        'The portal shows the certificate\'s code, this once only. Keep it in a password manager (beware of clipboard history), and press "Næste".',
    },
    download: {
      da: () => 'Certifikatet er klar. Kommer filen ikke af sig selv, så tryk på knappen, der henter den.',
      en: () =>
        'The certificate is ready. If the file does not come by itself, press the button that downloads it.',
    },
    'unknown-screen': {
      da: () =>
        'Denne side kender jeg ikke. Gå selv videre i browseren; jeg følger med og tager over, når jeg kender siden igen.',
      en: () =>
        'I do not know this page. Go on in the browser; I keep watching and take over when I know the page again.',
    },
    'no-page': {
      da: () =>
        'Browseren viser ikke portalen. Er der ingen forbindelse, så genindlæs siden, når den er tilbage. Spørger browseren om noget, så svar på det.',
      en: () =>
        'The browser does not show the portal. If there is no connection, reload the page when it is back. If the browser asks something, answer it.',
    },
    'no-access': {
      da: ({ why }) =>
        `${REFUSALS[why].what.da} ${REFUSALS[why].todo.da} ${WHO_HELPS.da} Jeg venter og går videre, når portalen viser noget andet.`,
      en: ({ why }) =>
        `${REFUSALS[why].what.en} ${REFUSALS[why].todo.en} ${WHO_HELPS.en} I wait, and go on when the portal shows something else.`,
    },
    'validate-email': {
      da: () =>
        `E-mailadressen, som skal stå i certifikatet, skal valideres, før det kan udstedes. Åbn mailen fra noreply@mitid-erhverv.dk i den postkasse, følg linket, og genindlæs siden her. Kan ingen læse postkassen, så spørg MitID Erhverv Support, 33 98 00 20; bestil ikke igen af den grund.`,
      en: () =>
        `The e-mail address that the certificate will show must be validated before it can be issued. Open the mail from noreply@mitid-erhverv.dk in that mailbox, follow the link, and reload the page here. If nobody can read the mailbox, ask MitID Erhverv Support, +45 33 98 00 20; do not order again because of it.`,
    },
    field: {
      da: ({ label, value, why }) => {
        const reason = {
          missing: 'kan jeg ikke finde',
          several: 'findes flere gange',
          'not-kept': 'holder ikke på det, der skrives i det',
        }[why]
        return `Feltet "${label}" ${reason}. Det skal ${asWanted.da(value)}. Ret det i browseren; jeg ser efter og går videre.`
      },
      en: ({ label, value, why }) => {
        const reason = {
          missing: 'I cannot find',
          several: 'There is more than one of',
          'not-kept': 'What is written does not stay in',
        }[why]
        return `${reason} the field "${label}". It must ${asWanted.en(value)}. Set it in the browser; I check it and go on.`
      },
    },
    button: {
      da: ({ name, why }) => {
        const reason = {
          several: 'findes flere gange',
          'no-effect': 'førte ikke videre',
          covered: 'er dækket af noget andet',
          disabled: 'kan ikke trykkes endnu',
        }[why]
        return why === 'disabled'
          ? `Knappen "${name}" ${reason}. Mangler der noget på siden, så udfyld det; så går jeg videre, du skal ikke selv trykke på den.`
          : `Knappen "${name}" ${reason}. Gå selv videre i browseren; jeg følger med.`
      },
      en: ({ name, why }) => {
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
    },
    'after-confirmation': {
      da: () =>
        'Jeg trykker ikke på "Bekræft oprettelse" igen. Vent på kvitteringen, eller find bestillingen i listen og tryk "Udsted".',
      en: () =>
        'I do not press "Bekræft oprettelse" again. Wait for the receipt, or find the order in the list and press "Udsted".',
    },
    'receipt-code': {
      da: () =>
        'Bestilt. Portalen viser engangskoden her. Tryk "Vis", gem koden, og giv den til den, der skal hente certifikatet, ad en anden vej end mailen. Luk derefter kvitteringen eller vinduet.',
      en: () =>
        'Ordered. The portal shows the one-time code here. Press "Vis", keep the code, and give it to whoever is to fetch the certificate, by some other way than the e-mail. Then close the receipt or the window.',
    },
    'one-time-code': {
      da: () =>
        'Skriv engangskoden (og referencenummeret, hvis siden beder om det) i browseren, og gå videre. Jeg læser den ikke.',
      en: () =>
        'Type the one-time code (and the reference number, if the page asks for it) in the browser and go on. I do not read it.',
    },
    'find-order': {
      da: () =>
        'Jeg kan ikke se bestillingen. Find den i listen og tryk "Udsted", eller vælg notifikationen ved dit navn. Er den ikke bestilt endnu, så spørg den, der skulle bestille.',
      en: () =>
        'I cannot see the order. Find it in the list and press "Udsted", or choose the notification beside your name. If it is not ordered yet, ask the one who was to order it.',
    },
    'confirm-yourself': {
      da: () =>
        'Jeg har trykket på "Bekræft oprettelse" én gang i denne kørsel og trykker ikke igen. Stemmer siden med din bestilling, så tryk selv, én gang.',
      en: () =>
        'I have pressed "Bekræft oprettelse" once in this run and do not press it again. If the page agrees with your order, press it yourself, once.',
    },
  } satisfies Bilingual<{ [Name in GateName]: (gate: GateOf<Name>) => string }>,
  /** Why nothing can be ordered, and what to do about it. */
  refusals: REFUSALS,
  /** Who knows who may do what in the organisation. */
  whoHelps: WHO_HELPS,
  yourTurn: { da: 'Din tur:', en: 'Your turn:' },
  /** The way of the order, as a picture on a terminal. */
  way: {
    stages: {
      login: { da: 'Log ind med MitID', en: 'Log in with MitID' },
      form: { da: 'Udfyld formularen', en: 'Fill in the form' },
      yes: { da: 'Sig ja til bestillingen', en: 'Say yes to the order' },
      find: { da: 'Find bestillingen', en: 'Find the order' },
      'login-again': { da: 'Log ind med dit private MitID', en: 'Log in with your private MitID' },
      'keep-one-time-code': { da: 'Gem engangskoden', en: 'Keep the one-time code' },
      'type-one-time-code': { da: 'Skriv engangskoden', en: 'Type the one-time code' },
      terms: { da: 'Godkend vilkårene', en: 'Accept the terms' },
      code: { da: 'Gem koden', en: 'Keep the code' },
      file: { da: 'Hent filen', en: 'Download the file' },
      certificate: { da: 'Kontrollér og omdan til .cer', en: 'Check it and make the .cer' },
      upload: { da: 'Upload .cer-filen i registret', en: 'Upload the .cer in the register' },
    } satisfies Bilingual<Record<Stage, string>>,
    /** `clock`: "14.05". */
    yourTurn: {
      da: (clock: string) => `DIN TUR siden ${clock}`,
      en: (clock: string) => `YOUR TURN since ${clock}`,
    },
    mine: { da: (clock: string) => `i gang siden ${clock}`, en: (clock: string) => `at work since ${clock}` },
    /** For a low window: "Trin 3 af 9:". */
    step: {
      da: (number: number, of: number) => `Trin ${number} af ${of}:`,
      en: (number: number, of: number) => `Step ${number} of ${of}:`,
    },
  },
  reminder: {
    da: (minutes: number, gate: Gate) =>
      [
        `Jeg venter stadig (${minutes} min.). Tag den tid, du skal bruge.`,
        // Conditional access sees a browser without the organisation's device registration.
        ...(gate.gate === 'login'
          ? [
              'Afviser jeres login browseren, fordi den er ny og uden jeres opsætning? Så bestil i den browser, du plejer at bruge, og omdan filen bagefter: altid-order convert FIL.p12',
            ]
          : []),
      ].join(' '),
    en: (minutes: number, gate: Gate) =>
      [
        `Still waiting (${minutes} min). Take the time you need.`,
        // Conditional access sees a browser without the organisation's device registration.
        ...(gate.gate === 'login'
          ? [
              'Does your login refuse the window because it is a fresh browser without your set-up? Then order in your own browser and convert the file afterwards: altid-order convert FILE.p12',
            ]
          : []),
      ].join(' '),
  },
  /** Of a login host that nobody here knows. */
  ownLogin: {
    ask: {
      da: (host: string) =>
        `Er ${host} din egen organisations login? Skriv JA, hvis den er; så spørger jeg ikke igen (Enter: ved ikke)`,
      en: (host: string) =>
        `Is ${host} the login of your own organisation? Type YES and I do not ask again (Enter: I do not know)`,
    },
    yes: { da: 'JA', en: 'YES' },
  },
  /** What an order asks for that an earlier run has begun, or that lay there from somebody else. */
  resumes: {
    da: ({ organisation, certificateName, contactEmail, identification, issue }: Order) =>
      [
        'Bestillingen i mappen beder om:',
        `  Organisation: ${organisation}`,
        `  Certifikatnavn: ${certificateName}`,
        `  E-mailadresse på kontaktperson: ${contactEmail}`,
        identification === 'login' && issue === 'direct'
          ? '  Certifikatet hentes her med det samme.'
          : `  Certifikatet hentes med et link, som sendes til ${contactEmail}.`,
      ].join('\n'),
    en: ({ organisation, certificateName, contactEmail, identification, issue }: Order) =>
      [
        'The order in the folder asks for:',
        `  Organisation: ${organisation}`,
        `  Certificate name: ${certificateName}`,
        `  E-mail address of the contact person: ${contactEmail}`,
        identification === 'login' && issue === 'direct'
          ? '  The certificate is fetched here at once.'
          : `  The certificate is fetched by a link that is sent to ${contactEmail}.`,
      ].join('\n'),
  },
  folder: {
    synced: {
      da: (folder: string, by: string) =>
        `Bemærk: ${folder} ligger i ${by} og bliver kopieret til skyen. Certifikatfilen rummer organisationens private nøgle. Vælg hellere en mappe på din egen disk med --out.`,
      en: (folder: string, by: string) =>
        `Note: ${folder} lies in ${by} and is copied to the cloud. The certificate file holds the organisation's private key. It is better to choose a folder on your own disk with --out.`,
    },
    network: {
      da: (folder: string) =>
        `Bemærk: ${folder} ligger på en server, hvor andre kan have adgang. Certifikatfilen rummer organisationens private nøgle. Vælg hellere en mappe på din egen disk med --out.`,
      en: (folder: string) =>
        `Note: ${folder} lies on a server, where others may have access. The certificate file holds the organisation's private key. It is better to choose a folder on your own disk with --out.`,
    },
  },
  /** Pausing by Ctrl+C or p: how, and what is said at it. */
  brake: {
    hint: {
      da: 'Pause: Ctrl+C eller p. En gang til: stop, og gå videre en anden dag.',
      en: 'Pause: Ctrl+C or p. Once more: stop, and go on another day.',
    },
    paused: {
      da: 'PAUSE. Jeg trykker ikke på noget; en fil, du henter, bliver stadig gemt. Enter: gå videre. Ctrl+C eller p: stop her.',
      en: 'PAUSED. I press nothing; a file that you fetch is still saved. Enter: go on. Ctrl+C or p: stop here.',
    },
    goingOn: { da: 'Går videre.', en: 'Going on.' },
  },
  countdown: {
    da: 'Portalen tæller ned til at logge dig ud. Klik på siden for at blive. Bliver du logget ud, så log ind igen; så går jeg videre derfra.',
    en: 'The portal is counting down to log you out. Click on the page to stay. If you are logged out, log in again; I go on from there.',
  },
  idle: {
    da: (minutes: number) =>
      `Der er ikke sket noget i portalen i ${minutes} minutter. Den kan logge dig ud. Klik et sted på siden, hvis du vil blive; ellers går jeg videre, når du er logget ind igen.`,
    en: (minutes: number) =>
      `Nothing has happened in the portal for ${minutes} minutes. It may log you out. Click somewhere on the page to stay; otherwise I go on when you have logged in again.`,
  },
  review: {
    title: {
      da: 'Det bestiller du nu (læst på portalens bekræftelse):',
      en: "You are about to order (read from the portal's confirmation):",
    },
    ordered: { da: 'du bad om', en: 'you asked for' },
    items: {
      certificateName: { da: 'Certifikatnavn', en: 'Certificate name' },
      organisation: { da: 'Organisation', en: 'Organisation' },
      cvr: { da: 'CVR-nummer', en: 'CVR number' },
      type: { da: 'Certifikattype', en: 'Type' },
      price: { da: 'Pris', en: 'Price' },
      identification: { da: 'Identifikation', en: 'Identification' },
      issuance: { da: 'Udstedelse', en: 'Issuance' },
      publication: { da: 'Offentliggørelse', en: 'Publication' },
      seal: { da: 'Må danne segl', en: 'May create seals' },
      contactName: { da: 'Kontaktperson', en: 'Contact person' },
      contactEmail: { da: 'Kontaktens e-mail', en: "Contact's e-mail" },
      goDirectly: { da: 'Direkte udstedelse', en: 'Direct issuance' },
      certificateEmail: { da: 'E-mail i certifikatet', en: 'E-mail in certificate' },
      productionUnit: { da: 'P-nummer', en: 'P number' },
      seNumber: { da: 'SE-nummer', en: 'SE number' },
      idmServices: { da: 'Adgang til IdM', en: 'Access to IdM' },
      certificateHandling: { da: 'Adgang til certifikater', en: 'Access to certificates' },
      unasked: { da: 'Står også på siden', en: 'Also on the page' },
      ticked: { da: 'Også afkrydset', en: 'Also ticked' },
      unopened: { da: 'Ikke set i formularen', en: 'Not seen in the form' },
    } satisfies Bilingual<{ [Name in ReviewId]: string }>,
    source: {
      page: { da: '', en: '' },
      form: { da: '(fra formularen)', en: '(from the form)' },
      absent: { da: '', en: '' },
      nowhere: { da: '', en: '' },
    } satisfies Bilingual<{ [Source in ReviewItem['source']]: string }>,
    notShown: { da: 'vises ikke', en: 'not shown' },
    /** The form was seen whole and has no such field. */
    absent: { da: 'findes ikke i formularen', en: 'not in the form' },
    /** Neither the confirmation nor what was seen of the form says it. */
    unseen: {
      da: 'ikke set: gå tilbage i portalen, og se selv efter i formularen',
      en: 'not seen: go back in the portal and look in the form yourself',
    },
    empty: { da: '(tom)', en: '(empty)' },
    /** Whoever is sent the link can fetch the certificate. */
    byMail: {
      da: (address: string) =>
        `Certifikatet udstedes ikke med det samme. Linket til det sendes med e-mail til ${address}: den, der læser den e-mail, kan hente certifikatet.`,
      en: (address: string) =>
        `The certificate is not issued at once. Its link is sent by e-mail to ${address}: whoever reads that e-mail can fetch the certificate.`,
    },
    /** Before anything is paid for: whoever only checks age may not need it. */
    ageOnly: {
      da: 'Kontrollerer I kun alder, så spørg først AltID@digst.dk, om I overhovedet skal registreres.',
      en: 'If you only check age, first ask AltID@digst.dk whether you need to register at all.',
    },
    /** What to do about differences. */
    differ: {
      da: 'Se på det, der afviger, før du svarer. Er noget forkert eller ikke set, så tryk Enter her, eller gå tilbage i portalen og ret det.',
      en: 'Look at what differs before you answer. If anything is wrong or was not seen, press Enter here, or go back in the portal and mend it.',
    },
    /** The portal shows another organisation than the one that was asked for. */
    otherOrganisation: {
      da: 'Portalen viser en anden organisation, end du bad om. Er det ikke den rigtige, så bestil ikke: log ud af portalen, og vælg den rigtige organisation efter MitID. Er det den rigtige, så skriv navnet efter --org, præcis som portalen skriver det.',
      en: 'The portal shows another organisation than you asked for. If it is not the right one: do not order, log out of the portal, and choose the right organisation after MitID. If it is, write its name in --org as the portal writes it.',
    },
    asShown: { da: 'OK', en: 'OK' },
    differs: { da: 'AFVIGER', en: 'DIFFERS' },
    /** The price in the portal's spelling, or nothing when it could not be read. */
    ask: {
      da: (price: string | undefined, word: string) =>
        price === undefined
          ? `Prisen kan ikke læses på siden. Se den selv i browseren. Skriv ${word} for at bestille alligevel (Enter: stop)`
          : `Skriv ${word} for at bestille for ${price} (Enter: stop)`,
      en: (price: string | undefined, word: string) =>
        price === undefined
          ? `The price cannot be read from the page. Look at it in the browser. Type ${word} to order all the same (Enter: stop)`
          : `Type ${word} to order for ${price} (Enter: stop)`,
    },
    word: { da: 'BESTIL', en: 'ORDER' },
  },
  ordered: {
    da: (by: 'assistant' | 'human') => (by === 'assistant' ? 'Bestilt.' : 'Bestilt: du bekræftede selv.'),
    en: (by: 'assistant' | 'human') =>
      by === 'assistant' ? 'Ordered.' : 'Ordered: you confirmed it yourself.',
  },
  saved: { da: (path: string) => `Gemt: ${path}`, en: (path: string) => `Saved: ${path}` },
  /** `found`: what it is, where it is no certificate file. */
  otherFile: {
    da: (path: string, found?: Mistaken) =>
      `${found ? `Den hentede fil er ikke en certifikatfil: den er ${mistakenFor.da(found)}. Den` : 'En anden fil blev hentet og'} er gemt for sig: ${path}. Jeg venter stadig på certifikatet.`,
    en: (path: string, found?: Mistaken) =>
      `${found ? `The file that was downloaded is not a certificate file: it is ${mistakenFor.en(found)}. It was` : 'Another file was downloaded and'} kept apart: ${path}. Still waiting for the certificate.`,
  },
  downloadFailed: {
    da: 'Filen nåede ikke hel frem. Tryk på portalens knap, der henter certifikatet, igen.',
    en: "The file did not arrive whole. Press the portal's button that downloads the certificate again.",
  },
  /** `reason`: the file system's own code. */
  notWritten: {
    da: (path: string, reason: string) =>
      `Kan ikke gemme ${path} (${reasonInWords.da(reason)}). Jeg prøver igen, til det lykkes: gør plads, eller få mappen frem igen. Luk ikke browseren.`,
    en: (path: string, reason: string) =>
      `Cannot save ${path} (${reasonInWords.en(reason)}). I keep trying until it works: make room, or bring the folder back. Do not close the browser.`,
  },
  notRestricted: {
    da: (path: string) =>
      `Windows lod mig ikke begrænse adgangen til ${path}. Se efter under Egenskaber, Sikkerhed, at kun du kan læse filen: den rummer den private nøgle.`,
    en: (path: string) =>
      `Windows did not let me restrict who can read ${path}. Check under Properties, Security, that only you can: it holds the private key.`,
  },
  /** `reason`: the file system's own code. */
  unread: {
    da: (path: string, reason: string) =>
      `Kan ikke læse ${path} (${reasonInWords.da(reason)}) og går videre uden. Er det din certifikatfil, så luk det program, der har den åben, og kør altid-order resume igen.`,
    en: (path: string, reason: string) =>
      `Cannot read ${path} (${reasonInWords.en(reason)}) and go on without it. If it is your certificate file, close the program that has it open and run altid-order resume again.`,
  },
  downloadRefused: {
    da: (host: string) =>
      `En side på ${host} ville hente en fil. Den er ikke portalens, så jeg har ikke taget imod den.`,
    en: (host: string) =>
      `A page of ${host} began to download a file. It is not the portal's, and I did not take it.`,
  },
  lockedFile: {
    da: (path: string) =>
      `En certifikatfil, som kun koden åbner, ligger her: ${path}\n  Jeg venter stadig på certifikatet. Er det den, så prøv den: ${commandLine(['altid-order', 'convert', path])}`,
    en: (path: string) =>
      `A certificate file that only its code opens lies here: ${path}\n  I am still waiting for the certificate. If this is it, try it: ${commandLine(['altid-order', 'convert', path])}`,
  },
  /** A certificate that by this computer's clock is older than its order; both times in ISO 8601. */
  earlier: {
    ask: {
      da: (issued: string, ordered: string) =>
        `Der er kommet en certifikatfil med det navn, den organisation og det CVR-nummer, du bestilte. Men den er udstedt ${moment.da(issued)}, og efter computerens ur bestilte du ${moment.da(ordered)}. Går uret forkert, kan den være rigtig. Skriv JA, hvis det er den, du lige har hentet (Enter: nej, gem den for sig)`,
      en: (issued: string, ordered: string) =>
        `A certificate file has come with the name, organisation and CVR number that you ordered. But it was issued ${moment.en(issued)}, and by this computer's clock you ordered ${moment.en(ordered)}. If the clock is wrong, it may be the right one. Type YES if it is the one you have just downloaded (Enter: no, keep it apart)`,
    },
    yes: { da: 'JA', en: 'YES' },
    kept: {
      da: (path: string) =>
        `En certifikatfil til bestillingen er udstedt før den efter computerens ur og er gemt for sig: ${path}\n  Går uret forkert, så stil det, og kør altid-order resume i en terminal.`,
      en: (path: string) =>
        `A certificate file for the order was issued before it by this computer's clock, and is kept apart: ${path}\n  If the clock is wrong, set it and run altid-order resume in a terminal.`,
    },
  },
  copyLeft: {
    da: (path: string) =>
      `Midlertidige filer kunne ikke slettes: ${path}. De kan rumme en kopi af certifikatfilen med den private nøgle. Slet dem, når browseren er lukket.`,
    en: (path: string) =>
      `Temporary files could not be deleted: ${path}. They may hold a copy of the certificate file with its private key. Delete them when the browser is closed.`,
  },
  converted: {
    da: (path: string) => `Kontrolleret og omdannet: ${path}`,
    en: (path: string) => `Checked and converted: ${path}`,
  },
  code: {
    ask: {
      da: 'Indsæt koden her, så afprøver jeg den på filen med det samme (den vises ikke og gemmes ikke; Enter: spring over)',
      en: 'Paste the code here and I try it on the file at once (it is not shown and not kept; Enter: skip)',
    },
    again: {
      da: 'Koden åbner ikke filen. Kopiér den igen fra portalen, mens siden er åben (Enter: spring over)',
      en: 'The code does not open the file. Copy it from the portal again while the page is open (Enter: skip)',
    },
    proved: {
      da: 'Koden åbner filen. Gem den samme kode, adskilt fra filen.',
      en: 'The code opens the file. Keep that same code, apart from the file.',
    },
    wrong: {
      da: 'Koden åbner ikke filen. Vinduet bliver stående; se på koden igen i portalen.',
      en: 'The code does not open the file. The window stays open; look at the code in the portal again.',
    },
    'not-given': {
      da: 'Koden er ikke afprøvet. Kontrollér, at du har gemt den: portalen viser den ikke igen.',
      en: 'The code was not tried. Make sure that you have kept it: the portal does not show it again.',
    },
  },
  duplicate: {
    sameName: {
      da: (name: string) => `Der findes allerede en certifikatprofil, der hedder "${name}".`,
      en: (name: string) => `There is a certificate profile named "${name}" already.`,
    },
    incomplete: {
      da: (read: number, counted: number) =>
        `Jeg kan kun læse ${read} af de ${counted} certifikatprofiler på listen.`,
      en: (read: number, counted: number) =>
        `I can read only ${read} of the ${counted} certificate profiles of the list.`,
    },
    goesOn: {
      da: 'Listen kan vise flere certifikatprofiler, end der står nu, så jeg ved ikke, om der allerede findes en med det navn.',
      en: 'The list can show more certificate profiles than stand there now, so I do not know whether there is one by that name already.',
    },
    unseen: {
      da: 'Formularen blev åbnet, før jeg kunne læse listen, så jeg ved ikke, om der allerede findes en certifikatprofil med det navn.',
      en: 'The form was opened before I could read the list, so I do not know whether there is a certificate profile by that name already.',
    },
    ask: {
      da: 'Skriv NY for at bestille endnu et certifikat (Enter: stop)',
      en: 'Type NEW to order another certificate (Enter: stop)',
    },
    yes: { da: 'NY', en: 'NEW' },
  },
  doubt: {
    ask: {
      da: 'En tidligere bestilling kan være gået igennem. Se efter i listen. Skriv FUNDET, hvis den nye bestilling står der (ikke en ældre af samme navn), eller NY for at bestille på ny (Enter: stop)',
      en: 'An earlier order may have gone through. Look at the list. Type FOUND if the new order stands there (not an older one of the same name), or NEW to order again (Enter: stop)',
    },
    ordered: { da: 'FUNDET', en: 'FOUND' },
    anew: { da: 'NY', en: 'NEW' },
  },
  windowKept: {
    da:
      'Programmet kan ikke gå videre selv. Vinduet bliver åbent, fordi din bestilling kan stå i det: gå selv videre dér, ' +
      'gem koden, og hent certifikatet. Filen gemmes og laves til en .cer, når den kommer. Luk vinduet, når du er færdig.',
    en:
      'The program cannot go on by itself. The window stays open, because your order may stand in it: go on there yourself, ' +
      'keep the code, and download the certificate. The file is saved and made a .cer when it comes. Close the window when you are done.',
  },
  notPressed: {
    da: 'Der blev ikke trykket på "Bekræft oprettelse": siden var ikke længere, som du sagde ja til, da der skulle trykkes. Se på siden.',
    en: '"Bekræft oprettelse" was not pressed: at that moment the page was no longer what you said yes to. Look at the page.',
  },
  pressInterrupted: {
    da: 'Trykket på "Bekræft oprettelse" blev afbrudt: siden ændrede sig, mens der blev trykket. Om der er bestilt, kan jeg ikke vide. Se på siden.',
    en: 'The press on "Bekræft oprettelse" was broken off: the page changed while it was being pressed. Whether it was ordered I cannot know. Look at the page.',
  },
  browserNotClosed: {
    da: 'Browseren lukkede ikke af sig selv. Luk vinduet, når du er færdig; filerne er gemt.',
    en: 'The browser did not close by itself. Close the window when you are done; the files are saved.',
  },
  /** `reason`: the file system's own code. */
  notReported: {
    da: (path: string, reason: string) =>
      `Fejlrapporten kunne ikke gemmes (${reasonInWords.da(reason)}): ${path}`,
    en: (path: string, reason: string) =>
      `The problem report could not be saved (${reasonInWords.en(reason)}): ${path}`,
  },
  /** A problem report was written there. */
  reported: {
    da: (path: string) =>
      `Fejlrapport: ${path}. Den rummer kun versioner, tider og programmets egne ord; læs den igennem, før du deler den.`,
    en: (path: string) =>
      `Problem report: ${path}. It holds nothing but versions, times and the program's own words; read it through before you share it.`,
  },
  /** The link of the e-mail: asked for, and what is said of a host that nobody here knows. */
  link: {
    ask: {
      da: 'Indsæt linket fra mailen "Hent et systemcertifikat" (det vises ikke)',
      en: 'Paste the link of the mail "Hent et systemcertifikat" (it is not shown)',
    },
    unknownHost: {
      da: (host: string) =>
        `Linket fører til ${host}. Det er ikke en adresse, jeg kender som NemLog-in eller MitID Erhverv. Brug hellere notifikationen ved dit navn i portalen.`,
      en: (host: string) =>
        `The link leads to ${host}. That is not an address I know as NemLog-in or MitID Erhverv. It is better to use the notification beside your name in the portal.`,
    },
    typeHost: {
      da: 'Skriv adressens værtsnavn for at åbne den alligevel (Enter: stop)',
      en: 'Type the host name of the address to open it all the same (Enter: stop)',
    },
  },
  closing: {
    ordered: {
      da: ({ certificateName, contactEmail, contactName, identification, command, folder }: OrderedFacts) => [
        `Bestilt: ${certificateName}. Certifikatet er ikke hentet endnu.`,
        '',
        'Sådan går det videre',
        ...(identification === 'one-time-code'
          ? ['  1. Giv engangskoden til den, der skal hente, ad en anden vej end mailen.']
          : ['  1. Sig til den, der skal hente, at mailen er på vej.']),
        `  2. ${contactName ?? 'Kontaktpersonen'} får mailen "Hent et systemcertifikat" på ${contactEmail === '' ? 'sin adresse' : contactEmail} fra noreply@mitid-erhverv.dk.`,
        '  3. På den computer, hvor certifikatet skal ligge, skrives:',
        `       ${command}`,
        '     Programmet beder om linket fra mailen. Uden --link hentes der fra listen eller notifikationen i portalen.',
        ...(identification === 'login' ? [`  Henter du selv her: altid-order resume "${folder}"`] : []),
      ],
      en: ({ certificateName, contactEmail, contactName, identification, command, folder }: OrderedFacts) => [
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
    },
    rehearsal: {
      da: 'ØVELSE: sådan slutter en rigtig bestilling. Der er ikke bestilt noget, det har intet kostet, og certifikatet kan ikke bruges i registret.',
      en: 'REHEARSAL: this is how a real order ends. Nothing was ordered, nothing was paid, and the certificate cannot be used in the register.',
    },
    files: { da: 'Filer', en: 'Files' },
  },
})
export type ConversationWords = ReturnType<typeof conversation>

const yours = {
  da: (acts: number): string => `${NUMBERS[acts]?.da ?? acts} ting er dine, og dem rører jeg ikke:`,
  en: (acts: number): string => `${NUMBERS[acts]?.en ?? acts} things are yours, and I never touch them:`,
}

const NUMBERS: Bilingual<Readonly<Record<number, string>>> = {
  2: { da: 'To', en: 'Two' },
  3: { da: 'Tre', en: 'Three' },
  4: { da: 'Fire', en: 'Four' },
  5: { da: 'Fem', en: 'Five' },
  6: { da: 'Seks', en: 'Six' },
}

/** What a field must hold, after "skal" (`wantedIn` in flows/portal/form.ts). */
export const asWanted = {
  da: (value: string): string => {
    const words: Readonly<Record<string, string>> = {
      '': 'være tomt',
      ticked: 'have flueben',
      unticked: 'være uden flueben',
    }
    return words[value] ?? `være "${value}"`
  },
  en: (value: string): string => {
    const words: Readonly<Record<string, string>> = {
      '': 'be empty',
      ticked: 'be ticked',
      unticked: 'not be ticked',
    }
    return words[value] ?? `be "${value}"`
  },
}
