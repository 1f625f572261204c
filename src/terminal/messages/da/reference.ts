import type { ReferenceWords } from '../reference.ts'

export const referenceWords: ReferenceWords = {
  title: 'Opslag: exitkoder, problemer og JSON-hændelser',
  made: (script) => `Siden er lavet af programmet selv med \`${script}\`. Ret den ikke i hånden.`,
  exits: {
    heading: 'Exitkoder',
    intro:
      'Er der bestilt, eller kan der være bestilt, uden at filen er hentet, så er koden 8, også når kørslen blev stoppet af noget, der ellers giver 3, 4, 5, 6, 7 eller 10. Af flere filer eller bestillinger gælder den højeste kode.',
    heads: ['Kode', 'Betyder', 'Gør sådan'],
  },
  exit: {
    done: {
      means: 'Færdigt.',
      todo: 'Intet. Terminalen og kvitteringen siger, hvad der er tilbage for dig.',
    },
    unexpected: {
      means: 'Noget, som ingen havde forudset.',
      todo: 'Har du bestilt, så bestil ikke igen: `altid-order resume`. Meld det som en fejl.',
    },
    usage: {
      means: 'Kommandoen, et forvalg eller en fil med bestillinger kan ikke bruges. Intet er åbnet.',
      todo: 'Ret det, som terminalen peger på, og kør igen.',
    },
    stoppedByUser: {
      means: 'Du stoppede, før der var bestilt noget.',
      todo: '`altid-order resume MAPPE`, når du vil videre.',
    },
    windowClosed: {
      means: 'Browservinduet blev lukket, før der var bestilt noget.',
      todo: '`altid-order resume MAPPE`.',
    },
    needsTerminal: {
      means: 'Et menneske skal svare, og der er ingen terminal at svare i.',
      todo: 'Kør i en terminal, eller giv dit ja til prisen med `--accept-price`.',
    },
    refusedByPortal: {
      means: 'Portalen giver dig ikke adgang til at bestille.',
      todo: 'Terminalen siger hvorfor, og hvem der kan give adgangen.',
    },
    differsFromOrder: {
      means: 'Portalens bekræftelse er ikke det, du bad om. Intet er bestilt.',
      todo: 'Se, hvad der afviger, og ret kommandoen.',
    },
    notDownloaded: {
      means: 'Bestilt eller måske bestilt; filen er ikke hentet.',
      todo: 'Bestil ikke igen. `altid-order resume MAPPE` går videre med den samme bestilling.',
    },
    fileOrCode: {
      means: 'Der er noget galt med en fil eller med koden.',
      todo: 'Terminalen siger hvilken, og hvad du kan gøre.',
    },
    noBrowser: {
      means: 'Ingen browser kunne startes.',
      todo: 'Installér Edge eller Chrome, angiv en med `--browser`, eller bestil selv og brug `altid-order convert`.',
    },
    notReady: {
      means:
        '`altid-order doctor` fandt noget, som en bestilling ikke kan køre med: Node, netværket eller uret.',
      todo: 'Gør det, som `doctor` skriver ved linjen, og kør den igen.',
    },
    notTheCertificate: {
      means:
        'Certifikatet er ikke det rigtige: forkert type, miljø, organisation eller udsteder, eller udløbet.',
      todo: '`altid-order inspect FIL` siger hvorfor. P12-filen er gemt.',
    },
  },
  problems: {
    heading: 'Problemer',
    intro:
      'Et problem er en hændelse med `"event": "problem"`, en kode og de oplysninger, som ordene er lavet af. Koder får aldrig en ny betydning; ordene kan ændre sig. Her er hvert problem med et eksempel.',
    exit: 'Exitkode',
    facts: 'Oplysninger',
    todo: 'Gør sådan',
    safe: 'Sikkert allerede',
  },
  events: {
    heading: 'JSON-hændelser',
    intro:
      'Med `--json` skriver programmet ét JSON-objekt pr. linje på stdout; alle ord går til stderr. Skemaet følger med pakken: `altid-order/schemas/events.schema.json`. Skemaet for `order.json` er `altid-order/schemas/ledger.schema.json`. Nye hændelser og felter kan komme til.',
    heads: ['Felt', 'Indhold'],
    optional: 'kan mangle',
  },
  event: {
    screen:
      'Portalen viser et nyt skærmbillede, eller browseren er et andet sted: ved login eller på en fremmed side.',
    action: 'Programmet gør noget i portalen.',
    check: 'Et punkt, som `altid-order doctor` har set efter, med hvad der blev fundet.',
    gate: 'Det er menneskets tur. Programmet venter.',
    review: 'Portalens bekræftelse er læst og sammenlignet med bestillingen.',
    ordered: 'Bestillingen er gået igennem.',
    receipt: 'Kvitteringen til sagen er skrevet.',
    ledger: '`status`: en bestilling, hvor langt den er, og hvad der mangler.',
    saved: 'P12-filen er gemt.',
    converted: '.cer-filen er skrevet: efter en bestilling (første tabel), eller af `convert` (anden).',
    inspected: '`inspect`: hvad en fil er.',
    total: '`convert` med flere filer: hvad der blev af dem.',
    calendar: 'Påmindelser om udløbet er skrevet.',
    setting: '`config`: et valg, og hvor det kommer fra.',
    'config-file': '`config`: en fil, der blev set efter.',
    variants: '`rehearse --list-variants`: hvordan øvelsesportalen kan afvige.',
    problem: 'Et problem, se ovenfor. Felterne ud over koden er problemets egne.',
    done: 'Det sidste: exitkoden.',
  },
}
