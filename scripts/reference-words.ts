import type { Exit } from '../src/exits.ts'
import type { EventName } from '../src/terminal/events/index.ts'
import { type Bilingual, words } from '../src/words/words.ts'

/** Words of the reference page in docs/. */
export const referenceWords = words({
  title: {
    da: 'Opslag: exitkoder, problemer og JSON-hændelser',
    en: 'Reference: exit codes, problems and JSON events',
  },
  /** How the page is made; `script` makes it. */
  made: {
    da: (script: string) => `Siden er lavet af programmet selv med \`${script}\`. Ret den ikke i hånden.`,
    en: (script: string) =>
      `This page is made by the program itself with \`${script}\`. Do not edit it by hand.`,
  },
  exits: {
    heading: { da: 'Exitkoder', en: 'Exit codes' },
    intro: {
      da: 'Er der bestilt, eller kan der være bestilt, uden at filen er hentet, så er koden 8, også når kørslen blev stoppet af noget, der ellers giver 3, 4, 5, 6, 7 eller 10. Af flere filer eller bestillinger gælder den højeste kode.',
      en: 'Once something has been ordered, or may have been, without the file being here, the code is 8, even if the run was ended by something that otherwise gives 3, 4, 5, 6, 7 or 10. Of several files or orders the highest code counts.',
    },
    heads: { da: ['Kode', 'Betyder', 'Gør sådan'], en: ['Code', 'Means', 'What to do'] },
  },
  exit: {
    done: {
      means: { da: 'Færdigt.', en: 'Done.' },
      todo: {
        da: 'Intet. Terminalen og kvitteringen siger, hvad der er tilbage for dig.',
        en: 'Nothing. The terminal and the receipt say what is left for you.',
      },
    },
    unexpected: {
      means: { da: 'Noget, som ingen havde forudset.', en: 'Something that nobody foresaw.' },
      todo: {
        da: 'Har du bestilt, så bestil ikke igen: `altid-order resume`. Meld det som en fejl.',
        en: 'If you have ordered, do not order again: `altid-order resume`. Report it as a bug.',
      },
    },
    usage: {
      means: {
        da: 'Kommandoen eller et forvalg kan ikke bruges. Intet er åbnet.',
        en: 'The command or a preset cannot be used. Nothing was opened.',
      },
      todo: {
        da: 'Ret det, som terminalen peger på, og kør igen.',
        en: 'Correct what the terminal points at, and run it again.',
      },
    },
    stoppedByUser: {
      means: {
        da: 'Du stoppede, før der var bestilt noget.',
        en: 'You stopped before anything was ordered.',
      },
      todo: {
        da: '`altid-order resume MAPPE`, når du vil videre.',
        en: '`altid-order resume FOLDER` when you want to go on.',
      },
    },
    windowClosed: {
      means: {
        da: 'Browservinduet blev lukket, før der var bestilt noget.',
        en: 'The browser window was closed before anything was ordered.',
      },
      todo: { da: '`altid-order resume MAPPE`.', en: '`altid-order resume FOLDER`.' },
    },
    needsTerminal: {
      means: {
        da: 'Et menneske skal svare, og der er ingen terminal at svare i.',
        en: 'A person must answer, and there is no terminal to answer on.',
      },
      todo: {
        da: 'Kør i en terminal, eller giv dit ja til prisen med `--accept-price`.',
        en: 'Run it in a terminal, or consent to the price with `--accept-price`.',
      },
    },
    refusedByPortal: {
      means: {
        da: 'Portalen giver dig ikke adgang til at bestille.',
        en: 'The portal does not let you order.',
      },
      todo: {
        da: 'Terminalen siger hvorfor, og hvem der kan give adgangen.',
        en: 'The terminal says why, and who can give you access.',
      },
    },
    differsFromOrder: {
      means: {
        da: 'Portalens bekræftelse er ikke det, du bad om. Intet er bestilt.',
        en: "The portal's confirmation is not what you asked for. Nothing was ordered.",
      },
      todo: {
        da: 'Se, hvad der afviger, og ret kommandoen.',
        en: 'See what differs, and correct the command.',
      },
    },
    notDownloaded: {
      means: {
        da: 'Bestilt eller måske bestilt; filen er ikke hentet.',
        en: 'Ordered or possibly ordered; the file has not been fetched.',
      },
      todo: {
        da: 'Bestil ikke igen. `altid-order resume MAPPE` går videre med den samme bestilling.',
        en: 'Do not order again. `altid-order resume FOLDER` goes on with the same order.',
      },
    },
    fileOrCode: {
      means: {
        da: 'Der er noget galt med en fil eller med koden.',
        en: 'Something is wrong with a file or with the code.',
      },
      todo: {
        da: 'Terminalen siger hvilken, og hvad du kan gøre.',
        en: 'The terminal says with which, and what you can do.',
      },
    },
    noBrowser: {
      means: { da: 'Ingen browser kunne startes.', en: 'No browser could be started.' },
      todo: {
        da: 'Installér Edge eller Chrome, angiv en med `--browser`, eller bestil selv og brug `altid-order convert`.',
        en: 'Install Edge or Chrome, name one with `--browser`, or order by hand and use `altid-order convert`.',
      },
    },
    notReady: {
      means: {
        da: '`altid-order doctor` fandt noget, som en bestilling ikke kan køre med: Node, netværket eller uret.',
        en: '`altid-order doctor` found something that no order can run with: Node, the network or the clock.',
      },
      todo: {
        da: 'Gør det, som `doctor` skriver ved linjen, og kør den igen.',
        en: 'Do what `doctor` writes beside the line, and run it again.',
      },
    },
    notTheCertificate: {
      means: {
        da: 'Certifikatet er ikke det rigtige: forkert type, miljø, organisation eller udsteder, eller udløbet.',
        en: 'The certificate is not the right one: wrong type, environment, organisation or issuer, or expired.',
      },
      todo: {
        da: '`altid-order inspect FIL` siger hvorfor. P12-filen er gemt.',
        en: '`altid-order inspect FILE` says why. The P12 file is kept.',
      },
    },
  } satisfies Bilingual<Record<keyof typeof Exit, { means: string; todo: string }>>,
  problems: {
    heading: { da: 'Problemer', en: 'Problems' },
    intro: {
      da: 'Et problem er en hændelse med `"event": "problem"`, en kode og de oplysninger, som ordene er lavet af. Koder får aldrig en ny betydning; ordene kan ændre sig. Her er hvert problem med et eksempel.',
      en: 'A problem is an event with `"event": "problem"`, a code and the facts that its words are made of. No code is ever given a second meaning; the words may change. Here is every problem with an example.',
    },
    exit: { da: 'Exitkode', en: 'Exit code' },
    facts: { da: 'Oplysninger', en: 'Facts' },
    todo: { da: 'Gør sådan', en: 'What to do' },
    safe: { da: 'Sikkert allerede', en: 'Already safe' },
  },
  events: {
    heading: { da: 'JSON-hændelser', en: 'JSON events' },
    intro: {
      da: 'Med `--json` skriver programmet ét JSON-objekt pr. linje på stdout; alle ord går til stderr. Skemaet følger med pakken: `altid-order/schemas/events.schema.json`. Skemaet for `order.json` er `altid-order/schemas/ledger.schema.json`. Nye hændelser og felter kan komme til.',
      en: 'With `--json` the program writes one JSON object a line on stdout; all words go to stderr. The schema comes with the package: `altid-order/schemas/events.schema.json`. The schema of `order.json` is `altid-order/schemas/ledger.schema.json`. New events and fields may be added.',
    },
    heads: { da: ['Felt', 'Indhold'], en: ['Field', 'Holds'] },
    optional: { da: 'kan mangle', en: 'may be missing' },
  },
  event: {
    screen: {
      da: 'Portalen viser et nyt skærmbillede, eller browseren er et andet sted: ved login eller på en fremmed side.',
      en: 'The portal shows another screen, or the browser is elsewhere: at a login or on a foreign page.',
    },
    action: { da: 'Programmet gør noget i portalen.', en: 'The program does something in the portal.' },
    check: {
      da: 'Et punkt, som `altid-order doctor` har set efter, med hvad der blev fundet.',
      en: 'Something that `altid-order doctor` has looked at, with what it found.',
    },
    gate: {
      da: 'Det er menneskets tur. Programmet venter.',
      en: "It is the human's turn. The program waits.",
    },
    review: {
      da: 'Portalens bekræftelse er læst og sammenlignet med bestillingen.',
      en: "The portal's confirmation was read and compared with the order.",
    },
    ordered: { da: 'Bestillingen er gået igennem.', en: 'The order has gone through.' },
    receipt: { da: 'Kvitteringen til sagen er skrevet.', en: 'The receipt for the case file was written.' },
    ledger: {
      da: '`status`: en bestilling, hvor langt den er, og hvad der mangler.',
      en: '`status`: an order, how far it is, and what is left to do.',
    },
    saved: { da: 'P12-filen er gemt.', en: 'The P12 file is on the disk.' },
    converted: {
      da: '.cer-filen er skrevet: efter en bestilling (første tabel), eller af `convert` (anden).',
      en: 'The .cer was written: after an order (first table), or by `convert` (second).',
    },
    inspected: { da: '`inspect`: hvad en fil er.', en: '`inspect`: what a file is.' },
    total: {
      da: '`convert` med flere filer: hvad der blev af dem.',
      en: '`convert` of several files: what became of them.',
    },
    calendar: { da: 'Påmindelser om udløbet er skrevet.', en: 'Reminders of the expiry were written.' },
    variants: {
      da: '`rehearse --list-variants`: hvordan øvelsesportalen kan afvige.',
      en: '`rehearse --list-variants`: how the rehearsal portal can differ.',
    },
    problem: {
      da: 'Et problem, se ovenfor. Felterne ud over koden er problemets egne.',
      en: 'A problem, see above. The fields beside the code are its own.',
    },
    done: { da: 'Det sidste: exitkoden.', en: 'The last one: the exit code.' },
  } satisfies Bilingual<Record<EventName, string>>,
})
export type ReferenceWords = ReturnType<typeof referenceWords>
