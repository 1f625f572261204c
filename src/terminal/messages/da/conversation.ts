import type { ConversationWords } from '../conversation.ts'
import { commandLine } from '../../command-line.ts'
import { browserFailures } from './browsers.ts'
import { reasonInWords } from './files.ts'

const ASK_ADMINISTRATOR =
  'Kun organisationsadministratoren kan tillade dem, under "Indstillinger" i MitID Erhverv; andre kan se indstillingen, men ikke ændre den. Det gælder også for systemcertifikater.'
const BOTH_CAUSES = `Enten har du ikke rollen brugeradministrator (med andre roller kan man se listen, men ikke bestille), eller også er organisationscertifikater ikke tilladt. ${ASK_ADMINISTRATOR} Din rolle kan du se under "Stamdata" på din profil.`
const WHO_HELPS =
  'MitID Erhverv Support kan oplyse, hvem der er brugeradministrator og organisationsadministrator hos jer: 33 98 00 20.'

const REFUSALS: ConversationWords['refusals'] = {
  private: {
    what: 'Du er logget ind som privatperson.',
    todo: 'Log ind igen, og vælg din organisation i oversigten efter MitID. Dit eget navn står på alle linjer; kun organisationens navn er forskelligt.',
  },
  role: {
    what: 'Portalen siger, at du ikke har den nødvendige rolle.',
    todo: 'Kun en brugeradministrator kan bestille certifikater. Bed jeres brugeradministrator om at gøre det eller om at give dig rollen. Har du rollen i en anden organisation, så log ind for den.',
  },
  'not-allowed': {
    what: 'Organisationen har ikke tilladt organisationscertifikater.',
    todo: ASK_ADMINISTRATOR,
  },
  'no-button': {
    what: 'Listen er her, men ikke knappen "Opret certifikatprofil".',
    todo: BOTH_CAUSES,
  },
  'no-menu': { what: 'Menuen har ikke punktet "Certifikater".', todo: BOTH_CAUSES },
  unsaid: {
    what: 'Portalen siger, at du ikke har adgang, men ikke hvorfor.',
    todo: `Se først, om du er logget ind for den rigtige organisation. ${BOTH_CAUSES}`,
  },
}

const clock = new Intl.DateTimeFormat('da-DK', { dateStyle: 'medium', timeStyle: 'short' })
const moment = (iso: string): string => clock.format(new Date(iso))

export const conversation: ConversationWords = {
  intro: {
    orders: (acts) => `Jeg udfylder formularerne i browservinduet. ${yours(acts)}`,
    fetches: (acts) =>
      `Jeg går gennem portalens sider i browservinduet og bestiller ikke noget. ${yours(acts)}`,
    acts: {
      login: 'Log ind med MitID',
      yes: 'Sig ja til den betalte bestilling',
      'login-again': 'Log ind igen, med dit private MitID',
      'keep-one-time-code': 'Gem engangskoden på kvitteringen',
      'type-one-time-code': 'Skriv engangskoden',
      terms: 'Sæt flueben ved vilkårene',
      code: 'Gem koden til certifikatet',
      upload: 'Upload .cer-filen i modtagerregistret',
    },
  },
  testEnvironment: (environment) =>
    `TESTMILJØET ${environment}: den rigtige portals testudgave. Brug kun testbrugere, aldrig dit rigtige MitID. Portalen viser en pris; efter det, andre oplyser, opkræves den ikke i testmiljøet. Modtagerregistret i produktion kan ikke bruge certifikatet.`,
  rehearsal:
    'ØVELSE på en portal på din egen computer. Der bestilles intet, og det koster intet. Brug aldrig rigtigt MitID her.',
  browser: ({ name, sandbox, headless }) =>
    `Browser: ${name}${headless ? ', uden synligt vindue' : ''}${sandbox ? '' : ', uden sandkasse (du kører som root)'}`,
  noBrowser: (tried) =>
    [
      'Ingen browser kunne startes. Du kan også selv finde bestillingen i portalens liste, trykke "Udsted" og omdanne filen med altid-order convert.',
      ...browserFailures(tried),
    ].join('\n'),
  actions: {
    open: ({ url }) => `Åbner ${url}`,
    'welcome-guide': () => 'Går gennem velkomstguiden',
    menu: () => 'Åbner "Certifikater" i menuen',
    'check-list': () => 'Ser efter, om der allerede findes en certifikatprofil med det navn',
    'create-profile': () => 'Trykker på "Opret certifikatprofil"',
    'fill-form': () => 'Udfylder formularen og læser hvert felt igen',
    'send-form': () => 'Trykker på "Opret certifikatprofil og bestil certifikat"; det bestiller endnu ikke',
    confirm: () => 'Trykker på "Bekræft oprettelse", én gang',
    'open-profile': () => 'Åbner certifikatprofilen',
    'issue-row': () => 'Trykker på "Udsted" ved bestillingen. Nu kommer et login: med dit private MitID',
    notification: () => 'Åbner notifikationen ved dit navn',
    issue: () => 'Trykker på "Udsted certifikat". Nu kommer login nummer to: med dit private MitID',
    'issue-next': () => 'Går videre fra oplysningssiden',
    download: () => 'Filen kom ikke af sig selv: trykker på knappen, der henter den',
    close: () => 'Trykker på "Luk"',
  },
  gates: {
    login: ({ host, known, again }) => {
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
    terms: () => 'Læs vilkårene, sæt flueben, og tryk "Næste".',
    code: () =>
      'Portalen viser koden til certifikatet, kun denne ene gang. Gem den i en adgangskodeboks (pas på udklipsholderens historik), og tryk "Næste".',
    download: () =>
      'Certifikatet er klar. Kommer filen ikke af sig selv, så tryk på knappen, der henter den.',
    'unknown-screen': () =>
      'Denne side kender jeg ikke. Gå selv videre i browseren; jeg følger med og tager over, når jeg kender siden igen.',
    'no-page': () =>
      'Browseren viser ikke portalen. Er der ingen forbindelse, så genindlæs siden, når den er tilbage. Spørger browseren om noget, så svar på det.',
    'no-access': ({ why }) =>
      `${REFUSALS[why].what} ${REFUSALS[why].todo} ${WHO_HELPS} Jeg venter og går videre, når portalen viser noget andet.`,
    'validate-email': () =>
      `E-mailadressen, som skal stå i certifikatet, skal valideres, før det kan udstedes. Åbn mailen fra noreply@mitid-erhverv.dk i den postkasse, følg linket, og genindlæs siden her. Kan ingen læse postkassen, så spørg MitID Erhverv Support, 33 98 00 20; bestil ikke igen af den grund.`,
    field: ({ label, value, why }) => {
      const reason = {
        missing: 'kan jeg ikke finde',
        several: 'findes flere gange',
        'not-kept': 'holder ikke på det, der skrives i det',
      }[why]
      return `Feltet "${label}" ${reason}. Det skal ${asWanted(value)}. Ret det i browseren; jeg ser efter og går videre.`
    },
    button: ({ name, why }) => {
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
    'after-confirmation': () =>
      'Jeg trykker ikke på "Bekræft oprettelse" igen. Vent på kvitteringen, eller find bestillingen i listen og tryk "Udsted".',
    'receipt-code': () =>
      'Bestilt. Portalen viser engangskoden her. Tryk "Vis", gem koden, og giv den til den, der skal hente certifikatet, ad en anden vej end mailen. Luk derefter kvitteringen eller vinduet.',
    'one-time-code': () =>
      'Skriv engangskoden (og referencenummeret, hvis siden beder om det) i browseren, og gå videre. Jeg læser den ikke.',
    'find-order': () =>
      'Jeg kan ikke se bestillingen. Find den i listen og tryk "Udsted", eller vælg notifikationen ved dit navn. Er den ikke bestilt endnu, så spørg den, der skulle bestille.',
    'confirm-yourself': () =>
      'Jeg har trykket på "Bekræft oprettelse" én gang i denne kørsel og trykker ikke igen. Stemmer siden med din bestilling, så tryk selv, én gang.',
  },
  refusals: REFUSALS,
  whoHelps: WHO_HELPS,
  yourTurn: 'Din tur:',
  way: {
    stages: {
      login: 'Log ind med MitID',
      form: 'Udfyld formularen',
      yes: 'Sig ja til bestillingen',
      find: 'Find bestillingen',
      'login-again': 'Log ind med dit private MitID',
      'keep-one-time-code': 'Gem engangskoden',
      'type-one-time-code': 'Skriv engangskoden',
      terms: 'Godkend vilkårene',
      code: 'Gem koden',
      file: 'Hent filen',
      certificate: 'Kontrollér og omdan til .cer',
      upload: 'Upload .cer-filen i registret',
    },
    yourTurn: (clock) => `DIN TUR siden ${clock}`,
    mine: (clock) => `i gang siden ${clock}`,
    step: (number, of) => `Trin ${number} af ${of}:`,
  },
  reminder: (minutes, gate) =>
    [
      `Jeg venter stadig (${minutes} min.). Tag den tid, du skal bruge.`,
      // Conditional access sees a browser without the organisation's device registration.
      ...(gate.gate === 'login'
        ? [
            'Afviser jeres login browseren, fordi den er ny og uden jeres opsætning? Så bestil i den browser, du plejer at bruge, og omdan filen bagefter: altid-order convert FIL.p12',
          ]
        : []),
    ].join(' '),
  ownLogin: {
    ask: (host) =>
      `Er ${host} din egen organisations login? Skriv JA, hvis den er; så spørger jeg ikke igen (Enter: ved ikke)`,
    yes: 'JA',
  },
  folder: {
    synced: (folder, by) =>
      `Bemærk: ${folder} ligger i ${by} og bliver kopieret til skyen. Certifikatfilen rummer organisationens private nøgle. Vælg hellere en mappe på din egen disk med --out.`,
    network: (folder) =>
      `Bemærk: ${folder} ligger på en server, hvor andre kan have adgang. Certifikatfilen rummer organisationens private nøgle. Vælg hellere en mappe på din egen disk med --out.`,
  },
  brake: {
    hint: 'Pause: Ctrl+C eller p. En gang til: stop, og gå videre en anden dag.',
    paused:
      'PAUSE. Jeg trykker ikke på noget; en fil, du henter, bliver stadig gemt. Enter: gå videre. Ctrl+C eller p: stop her.',
    goingOn: 'Går videre.',
  },
  countdown:
    'Portalen tæller ned til at logge dig ud. Klik på siden for at blive. Bliver du logget ud, så log ind igen; så går jeg videre derfra.',
  idle: (minutes) =>
    `Der er ikke sket noget i portalen i ${minutes} minutter. Den kan logge dig ud. Klik et sted på siden, hvis du vil blive; ellers går jeg videre, når du er logget ind igen.`,
  review: {
    title: 'Det bestiller du nu (læst på portalens bekræftelse):',
    ordered: 'du bad om',
    items: {
      certificateName: 'Certifikatnavn',
      organisation: 'Organisation',
      cvr: 'CVR-nummer',
      type: 'Certifikattype',
      price: 'Pris',
      identification: 'Identifikation',
      issuance: 'Udstedelse',
      publication: 'Offentliggørelse',
      seal: 'Må danne segl',
      contactName: 'Kontaktperson',
      contactEmail: 'Kontaktens e-mail',
      goDirectly: 'Direkte udstedelse',
      certificateEmail: 'E-mail i certifikatet',
      productionUnit: 'P-nummer',
      seNumber: 'SE-nummer',
      idmServices: 'Adgang til IdM',
      certificateHandling: 'Adgang til certifikater',
      unasked: 'Står også på siden',
      ticked: 'Også afkrydset',
      unopened: 'Ikke set i formularen',
    },
    source: { page: '', form: '(fra formularen)', absent: '', nowhere: '' },
    notShown: 'vises ikke',
    absent: 'findes ikke i formularen',
    unseen: 'ikke set: gå tilbage i portalen, og se selv efter i formularen',
    empty: '(tom)',
    byMail: (address) =>
      `Certifikatet udstedes ikke med det samme. Linket til det sendes med e-mail til ${address}: den, der læser den e-mail, kan hente certifikatet.`,
    differ:
      'Se på det, der afviger, før du svarer. Er noget forkert eller ikke set, så tryk Enter her, eller gå tilbage i portalen og ret det.',
    otherOrganisation:
      'Portalen viser en anden organisation, end du bad om. Er det ikke den rigtige, så bestil ikke: log ud af portalen, og vælg den rigtige organisation efter MitID. Er det den rigtige, så skriv navnet efter --org, præcis som portalen skriver det.',
    asShown: 'OK',
    differs: 'AFVIGER',
    ask: (price, word) =>
      price === undefined
        ? `Prisen kan ikke læses på siden. Se den selv i browseren. Skriv ${word} for at bestille alligevel (Enter: stop)`
        : `Skriv ${word} for at bestille for ${price} (Enter: stop)`,
    word: 'BESTIL',
  },
  ordered: (by) => (by === 'assistant' ? 'Bestilt.' : 'Bestilt: du bekræftede selv.'),
  saved: (path) => `Gemt: ${path}`,
  otherFile: (path) =>
    `En anden fil blev hentet og er gemt for sig: ${path}. Jeg venter stadig på certifikatet.`,
  downloadFailed: 'Filen nåede ikke hel frem. Tryk på portalens knap, der henter certifikatet, igen.',
  notWritten: (path, reason) =>
    `Kan ikke gemme ${path} (${reasonInWords(reason)}). Jeg prøver igen, til det lykkes: gør plads, eller få mappen frem igen. Luk ikke browseren.`,
  notRestricted: (path) =>
    `Windows lod mig ikke begrænse adgangen til ${path}. Se efter under Egenskaber, Sikkerhed, at kun du kan læse filen: den rummer den private nøgle.`,
  unread: (path, reason) =>
    `Kan ikke læse ${path} (${reasonInWords(reason)}) og går videre uden. Er det din certifikatfil, så luk det program, der har den åben, og kør altid-order resume igen.`,
  downloadRefused: (host) =>
    `En side på ${host} ville hente en fil. Den er ikke portalens, så jeg har ikke taget imod den.`,
  lockedFile: (path) =>
    `En certifikatfil, som kun koden åbner, ligger her: ${path}\n  Jeg venter stadig på certifikatet. Er det den, så prøv den: ${commandLine(['altid-order', 'convert', path])}`,
  earlier: {
    ask: (issued, ordered) =>
      `Der er kommet en certifikatfil med det navn, den organisation og det CVR-nummer, du bestilte. Men den er udstedt ${moment(issued)}, og efter computerens ur bestilte du ${moment(ordered)}. Går uret forkert, kan den være rigtig. Skriv JA, hvis det er den, du lige har hentet (Enter: nej, gem den for sig)`,
    yes: 'JA',
    kept: (path) =>
      `En certifikatfil til bestillingen er udstedt før den efter computerens ur og er gemt for sig: ${path}\n  Går uret forkert, så stil det, og kør altid-order resume i en terminal.`,
  },
  copyLeft: (path) =>
    `Midlertidige filer kunne ikke slettes: ${path}. De kan rumme en kopi af certifikatfilen med den private nøgle. Slet dem, når browseren er lukket.`,
  converted: (path) => `Kontrolleret og omdannet: ${path}`,
  code: {
    ask: 'Indsæt koden her, så afprøver jeg den på filen med det samme (den vises ikke og gemmes ikke; Enter: spring over)',
    again: 'Koden åbner ikke filen. Kopiér den igen fra portalen, mens siden er åben (Enter: spring over)',
    proved: 'Koden åbner filen. Gem den samme kode, adskilt fra filen.',
    wrong: 'Koden åbner ikke filen. Vinduet bliver stående; se på koden igen i portalen.',
    'not-given': 'Koden er ikke afprøvet. Kontrollér, at du har gemt den: portalen viser den ikke igen.',
  },
  duplicate: {
    sameName: (name) => `Der findes allerede en certifikatprofil, der hedder "${name}".`,
    incomplete: (read, counted) => `Jeg kan kun læse ${read} af de ${counted} certifikatprofiler på listen.`,
    unseen:
      'Formularen blev åbnet, før jeg kunne læse listen, så jeg ved ikke, om der allerede findes en certifikatprofil med det navn.',
    ask: 'Skriv NY for at bestille endnu et certifikat (Enter: stop)',
    yes: 'NY',
  },
  doubt: {
    ask: 'En tidligere bestilling kan være gået igennem. Se efter i listen. Skriv FUNDET, hvis den nye bestilling står der (ikke en ældre af samme navn), eller NY for at bestille på ny (Enter: stop)',
    ordered: 'FUNDET',
    anew: 'NY',
  },
  windowKept:
    'Programmet kan ikke gå videre selv. Vinduet bliver åbent, fordi din bestilling kan stå i det: gå selv videre dér, ' +
    'gem koden, og hent certifikatet. Filen gemmes og laves til en .cer, når den kommer. Luk vinduet, når du er færdig.',
  notPressed:
    'Der blev ikke trykket på "Bekræft oprettelse": siden var ikke længere, som du sagde ja til, da der skulle trykkes. Se på siden.',
  browserNotClosed: 'Browseren lukkede ikke af sig selv. Luk vinduet, når du er færdig; filerne er gemt.',
  notReported: (path, reason) => `Fejlrapporten kunne ikke gemmes (${reasonInWords(reason)}): ${path}`,
  reported: (path) =>
    `Fejlrapport: ${path}. Den rummer kun versioner, tider og programmets egne ord; læs den igennem, før du deler den.`,
  link: {
    ask: 'Indsæt linket fra mailen "Hent et systemcertifikat" (det vises ikke)',
    unknownHost: (host) =>
      `Linket fører til ${host}. Det er ikke en adresse, jeg kender som NemLog-in eller MitID Erhverv. Brug hellere notifikationen ved dit navn i portalen.`,
    typeHost: 'Skriv adressens værtsnavn for at åbne den alligevel (Enter: stop)',
  },
  closing: {
    ordered: ({ certificateName, contactEmail, contactName, identification, command, folder }) => [
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
    rehearsal:
      'ØVELSE: sådan slutter en rigtig bestilling. Der er ikke bestilt noget, det har intet kostet, og certifikatet kan ikke bruges i registret.',
    files: 'Filer',
  },
}

function yours(acts: number): string {
  return `${NUMBERS[acts] ?? acts} ting er dine, og dem rører jeg ikke:`
}
const NUMBERS: Readonly<Record<number, string>> = { 2: 'To', 3: 'Tre', 4: 'Fire', 5: 'Fem', 6: 'Seks' }

/** What a field must hold, after "skal" (`wantedIn` in flows/portal/form.ts). */
export function asWanted(value: string): string {
  const words: Readonly<Record<string, string>> = {
    '': 'være tomt',
    ticked: 'have flueben',
    unticked: 'være uden flueben',
  }
  return words[value] ?? `være "${value}"`
}
