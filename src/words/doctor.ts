import type { DoctorFacts, NamedProxy, Silence, CheckName, Outcome } from '../doctor/findings.ts'
import { commandLine } from '../command-line.ts'
import { browserFailures } from './browsers.ts'
import { reasonInWords } from './files.ts'
import { type Bilingual, words } from './words.ts'

/** A finding in words; `todo` where there is something to do or to know, with commands on lines of their own. */
export interface FindingText {
  what: string
  todo?: string
  commands?: string[]
}

const saySilent = {
  da: ({ host, reason, said, issuer, proxy }: DoctorFacts['portal']['silent']): FindingText => {
    const [what, todo] = SILENCES[reason].da
    const hints = [
      ...(issuer === undefined ? [] : [`certifikatet er signeret af "${issuer}"`]),
      ...(proxy ? [`proxy: ${sayProxy.da(proxy)}`] : []),
    ]
    return { what: `${host}: ${[what, ...hints].join(', ')} (${said}).`, todo }
  },
  en: ({ host, reason, said, issuer, proxy }: DoctorFacts['portal']['silent']): FindingText => {
    const [what, todo] = SILENCES[reason].en
    const hints = [
      ...(issuer === undefined ? [] : [`its certificate is signed by "${issuer}"`]),
      ...(proxy ? [`proxy: ${sayProxy.en(proxy)}`] : []),
    ]
    return { what: `${host}: ${[what, ...hints].join(', ')} (${said}).`, todo }
  },
}

const sayPreset = ({ option, value, where }: DoctorFacts['presets']['some']['values'][number]): string =>
  `${option}: ${value} (${where})`

/** Words of `altid-order doctor`. */
export const doctorWords = words({
  outcomes: {
    passed: { da: 'I orden', en: 'OK' },
    noted: { da: 'Bemærk', en: 'Note' },
    failed: { da: 'FEJL', en: 'FAILED' },
    'not-tried': { da: 'Uprøvet', en: 'Untried' },
  } satisfies Bilingual<Readonly<Record<Outcome, string>>>,
  todo: { da: 'Gør sådan', en: 'What to do' },
  findings: {
    node: {
      enough: {
        da: ({ version }) => ({ what: `Node.js ${version}.` }),
        en: ({ version }) => ({ what: `Node.js ${version}.` }),
      },
      'too-old': {
        da: ({ version, needed }) => ({
          what: `Node.js ${version} er for gammel; programmet skal bruge ${needed} eller nyere.`,
          todo: 'Hent den nyeste LTS-udgave på nodejs.org, eller bed it-afdelingen om den.',
        }),
        en: ({ version, needed }) => ({
          what: `Node.js ${version} is too old; the program needs ${needed} or later.`,
          todo: 'Get the latest LTS release from nodejs.org, or ask your IT department for it.',
        }),
      },
    },
    browser: {
      starts: {
        da: ({ name }) => ({ what: `${name} starter og kan styres.` }),
        en: ({ name }) => ({ what: `${name} starts and can be driven.` }),
      },
      'another-starts': {
        da: ({ name, tried }) => ({
          what: [
            `${name} starter og kan styres, men ikke den, der prøves først:`,
            ...browserFailures.da(tried),
          ].join('\n'),
          todo: `Intet; bestillingen bruger ${name}.`,
        }),
        en: ({ name, tried }) => ({
          what: [
            `${name} starts and can be driven, but what is tried first does not:`,
            ...browserFailures.en(tried),
          ].join('\n'),
          todo: `Nothing; an order uses ${name}.`,
        }),
      },
      'no-window': {
        da: ({ name }) => ({
          what: `${name} starter, men her er ingen skærm at vise vinduet på.`,
          todo: 'Kør programmet ved en skærm, ikke gennem en ren tekstforbindelse: du skal selv logge ind i vinduet.',
        }),
        en: ({ name }) => ({
          what: `${name} starts, but there is no screen here to show its window on.`,
          todo: 'Run the program at a screen, not over a text connection: you log in yourself, in the window.',
        }),
      },
      none: {
        da: ({ tried, start }) => ({
          what: ['Ingen browser kunne startes.', ...browserFailures.da(tried)].join('\n'),
          todo: sayNoBrowser.da(tried),
          commands: [start],
        }),
        en: ({ tried, start }) => ({
          what: ['No browser could be started.', ...browserFailures.en(tried)].join('\n'),
          todo: sayNoBrowser.en(tried),
          commands: [start],
        }),
      },
    },
    portal: {
      answers: {
        da: ({ host, by, proxy }) => ({
          what:
            by === 'program'
              ? `${host} svarer.`
              : `${host} svarer browseren${proxy ? ` (proxy: ${sayProxy.da(proxy)})` : ', som kender jeres proxy eller netværk'}.`,
        }),
        en: ({ host, by, proxy }) => ({
          what:
            by === 'program'
              ? `${host} answers.`
              : `${host} answers the browser${proxy ? ` (proxy: ${sayProxy.en(proxy)})` : ', which knows your proxy or network'}.`,
        }),
      },
      ails: {
        da: ({ host, status }) => ({
          what: `${host} svarer med en fejl (HTTP ${status}).`,
          todo: 'Portalen kan være lukket for en stund. Prøv igen senere; der er intet galt med din computer.',
        }),
        en: ({ host, status }) => ({
          what: `${host} answers with an error (HTTP ${status}).`,
          todo: 'The portal may be closed for a while. Try again later; nothing is wrong with your computer.',
        }),
      },
      inspected: {
        da: ({ host, issuer }) => ({
          what: `${host} svarer, men forbindelsen er signeret af "${issuer}", som ikke er en offentlig udsteder. Sandsynligvis åbner jeres netværk den krypterede trafik (TLS-inspektion).`,
          todo: `Browseren godtager det, så du kan bestille. Den, der driver netværket, kan da læse med, også når koden til certifikatet vises. Spørg it-afdelingen, om ${host} kan undtages.`,
        }),
        en: ({ host, issuer }) => ({
          what: `${host} answers, but the connection is signed by "${issuer}", which is no public authority. Probably your network opens encrypted traffic (TLS inspection).`,
          todo: `The browser accepts it, so you can order. Whoever runs the network can then read along, also when the certificate's code is shown. Ask your IT department whether ${host} can be exempted.`,
        }),
      },
      'inspected-untried': {
        da: ({ host, issuer }) => ({
          what: `${host} svarer, men forbindelsen er signeret af "${issuer}", som ikke er en offentlig udsteder. Sandsynligvis åbner jeres netværk den krypterede trafik (TLS-inspektion).`,
          todo: `Se i din egen browser, om https://${host} åbner uden advarsel. Spørg it-afdelingen, om ${host} kan undtages: den, der driver netværket, kan ellers læse med.`,
        }),
        en: ({ host, issuer }) => ({
          what: `${host} answers, but the connection is signed by "${issuer}", which is no public authority. Probably your network opens encrypted traffic (TLS inspection).`,
          todo: `See in your own browser whether https://${host} opens without a warning. Ask your IT department whether ${host} can be exempted: else whoever runs the network can read along.`,
        }),
      },
      silent: saySilent,
      'not-tried': {
        da: ({ host }) => ({ what: `${host} (uden --offline prøves forbindelsen).` }),
        en: ({ host }) => ({ what: `${host} (without --offline the connection is tried).` }),
      },
    },
    clock: {
      right: { da: () => ({ what: 'Uret går rigtigt.' }), en: () => ({ what: 'The clock is right.' }) },
      ahead: {
        da: ({ minutes }) => ({
          what: `Computerens ur er ${sayMinutes.da(minutes)} foran portalens.`,
          todo: 'Stil uret (Windows: Indstillinger, Tid og sprog, Synkroniser nu). Ellers kan login fejle, og tidspunkter i kvitteringen bliver forkerte.',
        }),
        en: ({ minutes }) => ({
          what: `This computer's clock is ${sayMinutes.en(minutes)} ahead of the portal's.`,
          todo: 'Set the clock (Windows: Settings, Time & language, Sync now). Else the login may fail, and times in the receipt are wrong.',
        }),
      },
      behind: {
        da: ({ minutes }) => ({
          what: `Computerens ur er ${sayMinutes.da(minutes)} bag portalens.`,
          todo: 'Stil uret, før du bestiller (Windows: Indstillinger, Tid og sprog, Synkroniser nu). Et nyt certifikat gælder først fra nu af, og ville ellers blive afvist som ikke gyldigt endnu.',
        }),
        en: ({ minutes }) => ({
          what: `This computer's clock is ${sayMinutes.en(minutes)} behind the portal's.`,
          todo: 'Set the clock before you order (Windows: Settings, Time & language, Sync now). A new certificate is valid from now on only, and would be refused as not valid yet.',
        }),
      },
      'not-tried': {
        da: () => ({ what: 'Uret: der var intet svar at holde det op mod.' }),
        en: () => ({ what: 'The clock: there was no answer to hold it against.' }),
      },
    },
    folder: {
      private: {
        da: ({ folder }) => ({ what: `${folder} kan skrives i, og filerne kan forbeholdes dig.` }),
        en: ({ folder }) => ({ what: `${folder} can be written to, and its files can be kept to you.` }),
      },
      'not-writable': {
        da: ({ folder, reason }) => ({
          what: `I ${folder} kan der ikke gemmes (${reasonInWords.da(reason)}).`,
          todo: 'Vælg en mappe på din egen computer, som du må skrive i, med --out.',
        }),
        en: ({ folder, reason }) => ({
          what: `Nothing can be saved in ${folder} (${reasonInWords.en(reason)}).`,
          todo: 'Choose a folder on your own computer that you may write to, with --out.',
        }),
      },
      synced: {
        da: ({ folder, by }) => ({
          what: `${folder} ligger i ${by} og bliver kopieret til skyen.`,
          todo: 'Vælg en mappe på din egen disk med --out: certifikatfilen rummer den private nøgle.',
        }),
        en: ({ folder, by }) => ({
          what: `${folder} lies in ${by} and is copied to the cloud.`,
          todo: 'Choose a folder on your own disk with --out: the certificate file holds the private key.',
        }),
      },
      network: {
        da: ({ folder }) => ({
          what: `${folder} ligger på en server, hvor andre kan have adgang.`,
          todo: 'Vælg en mappe på din egen disk med --out: certifikatfilen rummer den private nøgle.',
        }),
        en: ({ folder }) => ({
          what: `${folder} lies on a server, where others may have access.`,
          todo: 'Choose a folder on your own disk with --out: the certificate file holds the private key.',
        }),
      },
      'others-may-read': {
        da: ({ folder }) => ({
          what: `Filer i ${folder} kan ikke forbeholdes dig; andre på computeren kan læse dem.`,
          todo: 'Vælg en mappe i dit eget hjem på computerens disk med --out: certifikatfilen rummer den private nøgle.',
        }),
        en: ({ folder }) => ({
          what: `Files in ${folder} cannot be kept to you; others on this computer can read them.`,
          todo: "Choose a folder in your own home on the computer's disk with --out: the certificate file holds the private key.",
        }),
      },
    },
    leftovers: {
      none: {
        da: () => ({ what: 'Ingen rester efter afbrudte kørsler.' }),
        en: () => ({ what: 'Nothing is left of interrupted runs.' }),
      },
      certificates: {
        da: ({ files }) => ({
          what: ['En afbrudt kørsel har efterladt en certifikatfil:', ...files].join('\n'),
          todo: 'Slet den ikke. Gå videre med bestillingen, så henter programmet den derfra og rydder op: altid-order resume MAPPE. Mappen findes med altid-order status.',
        }),
        en: ({ files }) => ({
          what: ['An interrupted run has left a certificate file:', ...files].join('\n'),
          todo: 'Do not delete it. Go on with the order, and the program fetches it from there and tidies up: altid-order resume FOLDER. altid-order status finds the folder.',
        }),
      },
      folders: {
        da: ({ folders }) => ({
          what: [
            'Afbrudte kørsler har efterladt midlertidige mapper. De rummer ingen certifikater:',
            ...folders,
          ].join('\n'),
          todo: 'De er ikke i vejen, og kan slettes, når intet browservindue fra programmet er åbent.',
        }),
        en: ({ folders }) => ({
          what: ['Interrupted runs have left temporary folders. No certificate is in them:', ...folders].join(
            '\n',
          ),
          todo: "They are in nobody's way, and can be deleted when no browser window of the program is open.",
        }),
      },
    },
    orders: {
      none: {
        da: ({ folder }) => ({ what: `Ingen bestillinger i ${folder}.` }),
        en: ({ folder }) => ({ what: `No orders in ${folder}.` }),
      },
      finished: {
        da: ({ count }) => ({
          what: count === 1 ? '1 bestilling, og den er færdig.' : `${count} bestillinger, alle færdige.`,
        }),
        en: ({ count }) => ({
          what: count === 1 ? '1 order, and it is finished.' : `${count} orders, all finished.`,
        }),
      },
      unfinished: {
        da: ({ count, folder }) => ({
          what: count === 1 ? '1 bestilling er ikke færdig.' : `${count} bestillinger er ikke færdige.`,
          todo: 'Bestil ikke på ny, før du har set, hvad der mangler:',
          commands: [commandLine(['altid-order', 'status', folder])],
        }),
        en: ({ count, folder }) => ({
          what: count === 1 ? '1 order is not finished.' : `${count} orders are not finished.`,
          todo: 'Do not order anew before you have seen what is left to do:',
          commands: [commandLine(['altid-order', 'status', folder])],
        }),
      },
    },
    presets: {
      none: {
        da: ({ file }) => ({ what: `Intet er forvalgt (${file}).` }),
        en: ({ file }) => ({ what: `Nothing is preset (${file}).` }),
      },
      some: {
        da: ({ values }) => ({ what: ['Forvalgt:', ...values.map(sayPreset)].join('\n') }),
        en: ({ values }) => ({ what: ['Preset:', ...values.map(sayPreset)].join('\n') }),
      },
    },
  } satisfies Bilingual<{
    [Check in CheckName]: {
      [State in keyof DoctorFacts[Check]]: (facts: DoctorFacts[Check][State]) => FindingText
    }
  }>,
  ready: {
    da: 'Du kan bestille. Øv dig først, gratis: altid-order rehearse',
    en: 'You can order. Practise first, for free: altid-order rehearse',
  },
  notReady: {
    da: 'Noget står i vejen for en bestilling: se linjerne med FEJL. Intet er ændret eller bestilt.',
    en: 'Something stands in the way of an order: see the lines with FAILED. Nothing was changed or ordered.',
  },
})
export type DoctorWords = ReturnType<typeof doctorWords>

const sayMinutes = {
  da: (minutes: number) => (minutes < 120 ? `${minutes} minutter` : `${Math.round(minutes / 60)} timer`),
  en: (minutes: number) => (minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`),
}

const sayProxy = {
  da: ({ server, by }: NamedProxy) => `${server}, fra ${by}`,
  en: ({ server, by }: NamedProxy) => `${server}, from ${by}`,
}

const sayNoBrowser = {
  da: (tried: DoctorFacts['browser']['none']['tried']): string => {
    const has = (failure: (typeof tried)[number]['failure']) => tried.some((one) => one.failure === failure)
    return [
      has('blocked-by-policy')
        ? 'Spørg it-afdelingen, om browseren må styres (politikken RemoteDebuggingAllowed i Edge og Chrome). En browser, som de tillader det for, kan vælges med --browser.'
        : has('crashed') || has('no-display')
          ? 'Se, om browseren starter, når du selv åbner den; ellers prøv en anden med --browser.'
          : 'Installér Microsoft Edge eller Google Chrome, eller vis vej med --browser.',
      'Det kan altid gøres i hånden: bestil selv i portalen i din egen browser, og omdan filen bagefter med altid-order convert FIL.p12. Hvad felterne skal indeholde, skriver altid-order, når du bestiller, og ingen browser kan startes. Portalen ligger her:',
    ].join('\n')
  },
  en: (tried: DoctorFacts['browser']['none']['tried']): string => {
    const has = (failure: (typeof tried)[number]['failure']) => tried.some((one) => one.failure === failure)
    return [
      has('blocked-by-policy')
        ? 'Ask your IT department whether the browser may be driven (the policy RemoteDebuggingAllowed of Edge and Chrome). One that they allow it for can be chosen with --browser.'
        : has('crashed') || has('no-display')
          ? 'See whether the browser starts when you open it yourself; else try another with --browser.'
          : 'Install Microsoft Edge or Google Chrome, or point to one with --browser.',
      'It can always be done by hand: order in the portal in your own browser, and turn the file into a .cer with altid-order convert FILE.p12. altid-order prints what the fields must hold when you order and no browser can be started. The portal is here:',
    ].join('\n')
  },
}

const SILENCES: Bilingual<Readonly<Record<Silence, readonly [what: string, todo: string]>>> = {
  dns: {
    da: [
      'navnet kan ikke slås op i DNS',
      'Se, om computeren er på nettet. Er den det, så spørg it-afdelingen: jeres DNS eller proxy kender ikke navnet.',
    ],
    en: [
      'the name cannot be looked up in DNS',
      'See whether the computer is online. If it is, ask your IT department: your DNS or proxy does not know the name.',
    ],
  },
  refused: {
    da: [
      'forbindelsen bliver afvist',
      'Spørg it-afdelingen, om jeres firewall tillader trafik dertil på port 443.',
    ],
    en: [
      'the connection is refused',
      'Ask your IT department whether your firewall lets traffic there through on port 443.',
    ],
  },
  'no-route': {
    da: ['der er ingen vej dertil', 'Se, om computeren er på nettet, og om VPN er slået til.'],
    en: ['there is no way there', 'See whether the computer is online, and whether its VPN is on.'],
  },
  timeout: {
    da: [
      'der kom intet svar i tide',
      'Prøv igen. Sker det stadig, så spørg it-afdelingen, om firewall eller proxy tillader trafik dertil.',
    ],
    en: [
      'no answer came in time',
      'Try again. If it stays so, ask your IT department whether firewall or proxy let traffic there through.',
    ],
  },
  cut: {
    da: [
      'forbindelsen bliver afbrudt',
      'Spørg it-afdelingen, om en firewall eller et webfilter afbryder trafikken dertil.',
    ],
    en: [
      'the connection is cut off',
      'Ask your IT department whether a firewall or web filter cuts off traffic there.',
    ],
  },
  proxy: {
    da: [
      'proxyserveren lader ikke trafikken igennem',
      'Spørg it-afdelingen, om proxyserveren tillader trafik dertil, og om dens adresse er rigtig.',
    ],
    en: [
      'the proxy server does not let traffic through',
      'Ask your IT department whether the proxy server lets traffic there through, and whether its address is right.',
    ],
  },
  certificate: {
    da: [
      'browseren stoler ikke på forbindelsens certifikat',
      'Fortsæt ikke forbi advarslen. Se, om uret går rigtigt, og spørg ellers it-afdelingen: netværket åbner trafikken, uden at computeren kender dets certifikat.',
    ],
    en: [
      "the browser does not trust the connection's certificate",
      'Do not go past the warning. See whether the clock is right, else ask your IT department: the network opens the traffic, and the computer does not know its certificate.',
    ],
  },
  tls: {
    da: [
      'den krypterede forbindelse kom ikke i stand',
      'Spørg it-afdelingen, om en firewall eller proxy blander sig i TLS-trafikken dertil.',
    ],
    en: [
      'the encrypted connection did not come about',
      'Ask your IT department whether a firewall or proxy meddles with TLS traffic there.',
    ],
  },
  blocked: {
    da: [
      'browseren må ikke åbne siden',
      'Spørg it-afdelingen: en politik eller et webfilter spærrer for den.',
    ],
    en: ['the browser may not open the page', 'Ask your IT department: a policy or a web filter bars it.'],
  },
  other: {
    da: ['der kom intet svar', 'Prøv igen, og vis it-afdelingen denne linje, hvis det ikke hjælper.'],
    en: ['no answer came', 'Try again, and show this line to your IT department if that does not help.'],
  },
}
