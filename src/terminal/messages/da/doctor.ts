import type { DoctorFacts, NamedProxy, Silence } from '../../../doctor/findings.ts'
import { commandLine } from '../../command-line.ts'
import type { DoctorWords, FindingText } from '../doctor.ts'
import { browserFailures } from './browsers.ts'
import { reasonInWords } from './files.ts'

export const doctorWords: DoctorWords = {
  outcomes: { passed: 'I orden', noted: 'Bemærk', failed: 'FEJL', 'not-tried': 'Uprøvet' },
  todo: 'Gør sådan',
  findings: {
    node: {
      enough: ({ version }) => ({ what: `Node.js ${version}.` }),
      'too-old': ({ version, needed }) => ({
        what: `Node.js ${version} er for gammel; programmet skal bruge ${needed} eller nyere.`,
        todo: 'Hent den nyeste LTS-udgave på nodejs.org, eller bed it-afdelingen om den.',
      }),
    },
    browser: {
      starts: ({ name }) => ({ what: `${name} starter og kan styres.` }),
      'another-starts': ({ name, tried }) => ({
        what: [
          `${name} starter og kan styres, men ikke den, der prøves først:`,
          ...browserFailures(tried),
        ].join('\n'),
        todo: `Intet; bestillingen bruger ${name}.`,
      }),
      'no-window': ({ name }) => ({
        what: `${name} starter, men her er ingen skærm at vise vinduet på.`,
        todo: 'Kør programmet ved en skærm, ikke gennem en ren tekstforbindelse: du skal selv logge ind i vinduet.',
      }),
      none: ({ tried, start }) => ({
        what: ['Ingen browser kunne startes.', ...browserFailures(tried)].join('\n'),
        todo: sayNoBrowser(tried),
        commands: [start],
      }),
    },
    portal: {
      answers: ({ host, by, proxy }) => ({
        what:
          by === 'program'
            ? `${host} svarer.`
            : `${host} svarer browseren${proxy ? ` (proxy: ${sayProxy(proxy)})` : ', som kender jeres proxy eller netværk'}.`,
      }),
      ails: ({ host, status }) => ({
        what: `${host} svarer med en fejl (HTTP ${status}).`,
        todo: 'Portalen kan være lukket for en stund. Prøv igen senere; der er intet galt med din computer.',
      }),
      inspected: ({ host, issuer }) => ({
        what: `${host} svarer, men forbindelsen er signeret af "${issuer}", som ikke er en offentlig udsteder. Sandsynligvis åbner jeres netværk den krypterede trafik (TLS-inspektion).`,
        todo: `Browseren godtager det, så du kan bestille. Den, der driver netværket, kan da læse med, også når koden til certifikatet vises. Spørg it-afdelingen, om ${host} kan undtages.`,
      }),
      'inspected-untried': ({ host, issuer }) => ({
        what: `${host} svarer, men forbindelsen er signeret af "${issuer}", som ikke er en offentlig udsteder. Sandsynligvis åbner jeres netværk den krypterede trafik (TLS-inspektion).`,
        todo: `Se i din egen browser, om https://${host} åbner uden advarsel. Spørg it-afdelingen, om ${host} kan undtages: den, der driver netværket, kan ellers læse med.`,
      }),
      silent: saySilent,
      'not-tried': ({ host }) => ({ what: `${host} (uden --offline prøves forbindelsen).` }),
    },
    clock: {
      right: () => ({ what: 'Uret går rigtigt.' }),
      ahead: ({ minutes }) => ({
        what: `Computerens ur er ${sayMinutes(minutes)} foran portalens.`,
        todo: 'Stil uret (Windows: Indstillinger, Tid og sprog, Synkroniser nu). Ellers kan login fejle, og tidspunkter i kvitteringen bliver forkerte.',
      }),
      behind: ({ minutes }) => ({
        what: `Computerens ur er ${sayMinutes(minutes)} bag portalens.`,
        todo: 'Stil uret, før du bestiller (Windows: Indstillinger, Tid og sprog, Synkroniser nu). Et nyt certifikat gælder først fra nu af, og ville ellers blive afvist som ikke gyldigt endnu.',
      }),
      'not-tried': () => ({ what: 'Uret: der var intet svar at holde det op mod.' }),
    },
    folder: {
      private: ({ folder }) => ({ what: `${folder} kan skrives i, og filerne kan forbeholdes dig.` }),
      'not-writable': ({ folder, reason }) => ({
        what: `I ${folder} kan der ikke gemmes (${reasonInWords(reason)}).`,
        todo: 'Vælg en mappe på din egen computer, som du må skrive i, med --out.',
      }),
      synced: ({ folder, by }) => ({
        what: `${folder} ligger i ${by} og bliver kopieret til skyen.`,
        todo: 'Vælg en mappe på din egen disk med --out: certifikatfilen rummer den private nøgle.',
      }),
      network: ({ folder }) => ({
        what: `${folder} ligger på en server, hvor andre kan have adgang.`,
        todo: 'Vælg en mappe på din egen disk med --out: certifikatfilen rummer den private nøgle.',
      }),
      'others-may-read': ({ folder }) => ({
        what: `Filer i ${folder} kan ikke forbeholdes dig; andre på computeren kan læse dem.`,
        todo: 'Vælg en mappe i dit eget hjem på computerens disk med --out: certifikatfilen rummer den private nøgle.',
      }),
    },
    leftovers: {
      none: () => ({ what: 'Ingen rester efter afbrudte kørsler.' }),
      certificates: ({ files }) => ({
        what: ['En afbrudt kørsel har efterladt en certifikatfil:', ...files].join('\n'),
        todo: 'Slet den ikke. Gå videre med bestillingen, så henter programmet den derfra og rydder op: altid-order resume MAPPE. Mappen findes med altid-order status.',
      }),
      folders: ({ folders }) => ({
        what: [
          'Afbrudte kørsler har efterladt midlertidige mapper. De rummer ingen certifikater:',
          ...folders,
        ].join('\n'),
        todo: 'De er ikke i vejen, og kan slettes, når intet browservindue fra programmet er åbent.',
      }),
    },
    orders: {
      none: ({ folder }) => ({ what: `Ingen bestillinger i ${folder}.` }),
      finished: ({ count }) => ({
        what: count === 1 ? '1 bestilling, og den er færdig.' : `${count} bestillinger, alle færdige.`,
      }),
      unfinished: ({ count, folder }) => ({
        what: count === 1 ? '1 bestilling er ikke færdig.' : `${count} bestillinger er ikke færdige.`,
        todo: 'Bestil ikke på ny, før du har set, hvad der mangler:',
        commands: [commandLine(['altid-order', 'status', folder])],
      }),
    },
  },
  ready: 'Du kan bestille. Øv dig først, gratis: altid-order rehearse',
  notReady: 'Noget står i vejen for en bestilling: se linjerne med FEJL. Intet er ændret eller bestilt.',
}

const sayMinutes = (minutes: number) =>
  minutes < 120 ? `${minutes} minutter` : `${Math.round(minutes / 60)} timer`

const sayProxy = ({ server, by }: NamedProxy) => `${server}, fra ${by}`

function sayNoBrowser(tried: DoctorFacts['browser']['none']['tried']): string {
  const has = (failure: (typeof tried)[number]['failure']) => tried.some((one) => one.failure === failure)
  return [
    has('blocked-by-policy')
      ? 'Spørg it-afdelingen, om browseren må styres (politikken RemoteDebuggingAllowed i Edge og Chrome). En browser, som de tillader det for, kan vælges med --browser.'
      : has('crashed') || has('no-display')
        ? 'Se, om browseren starter, når du selv åbner den; ellers prøv en anden med --browser.'
        : 'Installér Microsoft Edge eller Google Chrome, eller vis vej med --browser.',
    'Det kan altid gøres i hånden: bestil selv i portalen i din egen browser, og omdan filen bagefter med altid-order convert FIL.p12. Hvad felterne skal indeholde, skriver altid-order, når du bestiller, og ingen browser kan startes. Portalen ligger her:',
  ].join('\n')
}

const SILENCES: Readonly<Record<Silence, readonly [what: string, todo: string]>> = {
  dns: [
    'navnet kan ikke slås op i DNS',
    'Se, om computeren er på nettet. Er den det, så spørg it-afdelingen: jeres DNS eller proxy kender ikke navnet.',
  ],
  refused: [
    'forbindelsen bliver afvist',
    'Spørg it-afdelingen, om jeres firewall tillader trafik dertil på port 443.',
  ],
  'no-route': ['der er ingen vej dertil', 'Se, om computeren er på nettet, og om VPN er slået til.'],
  timeout: [
    'der kom intet svar i tide',
    'Prøv igen. Sker det stadig, så spørg it-afdelingen, om firewall eller proxy tillader trafik dertil.',
  ],
  cut: [
    'forbindelsen bliver afbrudt',
    'Spørg it-afdelingen, om en firewall eller et webfilter afbryder trafikken dertil.',
  ],
  proxy: [
    'proxyserveren lader ikke trafikken igennem',
    'Spørg it-afdelingen, om proxyserveren tillader trafik dertil, og om dens adresse er rigtig.',
  ],
  certificate: [
    'browseren stoler ikke på forbindelsens certifikat',
    'Fortsæt ikke forbi advarslen. Se, om uret går rigtigt, og spørg ellers it-afdelingen: netværket åbner trafikken, uden at computeren kender dets certifikat.',
  ],
  tls: [
    'den krypterede forbindelse kom ikke i stand',
    'Spørg it-afdelingen, om en firewall eller proxy blander sig i TLS-trafikken dertil.',
  ],
  blocked: [
    'browseren må ikke åbne siden',
    'Spørg it-afdelingen: en politik eller et webfilter spærrer for den.',
  ],
  other: ['der kom intet svar', 'Prøv igen, og vis it-afdelingen denne linje, hvis det ikke hjælper.'],
}

function saySilent({ host, reason, said, issuer, proxy }: DoctorFacts['portal']['silent']): FindingText {
  const [what, todo] = SILENCES[reason]
  const hints = [
    ...(issuer === undefined ? [] : [`certifikatet er signeret af "${issuer}"`]),
    ...(proxy ? [`proxy: ${sayProxy(proxy)}`] : []),
  ]
  return { what: `${host}: ${[what, ...hints].join(', ')} (${said}).`, todo }
}
