/**
 * What the portal calls things, Danish and English side by side, as the guides, screenshots and vendors' instructions
 * have it. Buttons and links that act are matched whole; labels of fields by their beginning; phrases anywhere in the
 * text. Letter case, spaces and soft hyphens do not count. English wording is second-hand and approximate.
 */
const words = {
  // Acting, matched whole.
  startGuide: ['Start guiden', 'Start the guide', 'Start guide'],
  leaveGuide: ['Brug på MitID Erhverv', 'Brug MitID Erhverv', 'Use MitID Erhverv'],
  next: ['Næste', 'Next'],
  certificatesMenu: ['Certifikater', 'Certificates'],
  createProfile: ['Opret certifikatprofil', 'Create certificate profile'],
  orderCertificate: [
    'Opret certifikatprofil og bestil certifikat',
    'Create certificate profile and order certificate',
  ],
  confirmOrder: ['Bekræft oprettelse', 'Confirm creation'],
  issueCertificate: ['Udsted certifikat', 'Issue certificate'],
  issueRow: ['Udsted', 'Issue'],
  downloadCertificate: ['Hent certifikat', 'Download certifikat', 'Download certificate'],
  keepCode: ['Kopiér til udklipsholder', 'Copy to clipboard', 'Vis', 'Show'],
  close: ['Luk', 'Close'],
  notification: [
    'Hent et systemcertifikat',
    'Du kan hente et systemcertifikat',
    'Issue and download a system certificate',
  ],
  notificationList: ['Notifikationer', 'Beskeder', 'Notifications', 'Messages'],

  // Headings and phrases, found anywhere in the text.
  listHeading: ['Certifikatprofiler og certifikater', 'Certificate profiles and certificates'],
  receiptHeading: ['Kvittering', 'Receipt'],
  terms: ['vilkår', 'terms and conditions', 'terms of'],
  codeHeading: [
    'Adgangskode til dit certifikat',
    'Kode til dit certifikat',
    'Du får en kode til',
    'Password for your certificate',
  ],

  // Fields that stand at the head of any page.
  tools: ['Søg', 'Sprog', 'Search', 'Language'],

  settingsMenu: ['Indstillinger', 'Settings'],

  // Refusals. Nobody has published the portal's own words: the terms of its guides, in the ways they may be put.
  noAccess: ['ikke adgang', 'ingen adgang', 'not have access', 'no access'],
  asPrivatePerson: ['privatperson', 'privat bruger', 'private person', 'private user'],
  lacksRole: ['ikke rollen', 'din rolle', 'not have the role', 'your role'],
  notAllowed: [
    'ikke tilladt brug af organisationscertifikater',
    'ikke tilladt organisationscertifikater',
    'organisationscertifikater er ikke',
    'not allowed the use of organisation certificates',
    'not allowed organisation certificates',
    'organisation certificates are not',
  ],
  validateEmail: [
    'skal valideres',
    'validere e-mail',
    'validér e-mail',
    'validér din e-mail',
    'valider din e-mail',
    'bekræft e-mailadressen',
    'bekræft din e-mailadresse',
    'must be validated',
    'validate the e-mail',
    'validate the email',
    'validate your e-mail',
    'validate your email',
    'confirm the e-mail',
    'confirm your e-mail',
  ],

  // A countdown to the end of a session. Nobody has published the portal's own words: what Danish portals write.
  countdown: [
    'bliver logget ud om',
    'logges ud om',
    'logget af om',
    'logges af om',
    'udløber om',
    'logged out in',
    'log you out in',
    'expires in',
    'expire in',
  ],

  // What asks to wait: a row that stands in for rows to come, or a status. Nobody has published the portal's own words:
  // what Danish portals write.
  beingFetched: [
    ...['Henter', 'Indlæser', 'Vent', 'Arbejder', 'Behandler', 'Gemmer', 'Et øjeblik'],
    ...['Loading', 'Fetching', 'Please wait', 'Wait', 'Working', 'Processing', 'Saving', 'One moment'],
  ],

  // What shows more of a list. Nobody has published the portal's own words: what portals write.
  moreOfList: [
    ...['Vis flere', 'Vis alle', 'Hent flere', 'Indlæs flere', 'Se flere', 'Se alle', 'Næste', 'Næste side'],
    ...[
      'Show more',
      'Show all',
      'Load more',
      'View more',
      'View all',
      'Next',
      'Next page',
      'Go to next page',
    ],
  ],

  // Cards of the drawer, by their heading.
  masterData: ['Stamdata', 'Master data'],
  systemRights: ['Systemrettigheder', 'System rights'],
  signing: ['Signering', 'Signing'],
  certificates: ['Certifikater', 'Certificates'],

  // Labels of fields, matched by their beginning.
  organisation: ['Organisationsnavn', 'Organisation name', 'Organization name'],
  cvr: ['CVR-nummer', 'CVR number', 'CVR-number', 'CVR no.'],
  productionUnit: ['P-nummer', 'P-number', 'P number', 'Production unit number'],
  seNumber: ['SE-nummer', 'SE-number', 'SE number'],
  certificateName: ['Certifikatnavn', 'Certificate name'],
  certificateEmail: [
    'E-mailadresse i certifikat',
    'Email address in certificate',
    'Email address in the certificate',
  ],
  contactName: ['Navn på kontaktperson', 'Name of contact person', 'Name of the contact person'],
  contactEmail: [
    'E-mailadresse på kontaktperson',
    'Email address of contact person',
    'Email address for contact person',
    'Email address for the contact person',
  ],
  idmServices: ['Adgang til IdM services', 'Access to IdM services'],
  certificateHandling: [
    'Adgang til håndtering af certifikater',
    'Access to handling of certificates',
    'Access to certificate',
  ],
  type: [
    'Typer af certifikater',
    'Typen af certifikater',
    'Type af certifikat',
    'Certifikattype',
    'Types of certificates',
    'Type of certificate',
    'Certificate type',
  ],
  identification: ['Metode til identifikation', 'Method for identification', 'Identification method'],
  goDirectly: [
    'Ja, gå direkte til udstedelse efter bestilling',
    'Select if you want to go directly to issuing the new certificate',
    'Yes, go directly',
    'Go directly to issuance',
    'Go directly to issuing',
  ],
  goDirectlyRow: [
    'Gå direkte til udstedelse',
    'Udstedelse efter bestilling',
    'Go directly to issuance',
    'Issuance after ordering',
  ],
  issuance: ['Metode til udstedelse', 'Method for issuance', 'Issuing method', 'Method of issuance'],
  publication: [
    'Føj certifikat til den offentlige certifikatdatabase',
    'Add certificate to the public certificate database',
  ],
  seal: ['danne segl', 'create seals', 'form seals', 'seals for the organisation'],
  publicationRow: ['Offentliggørelse af certifikat', 'Publication of certificate'],
  price: ['Pris', 'Beløb', 'I alt', 'Price', 'Amount', 'Total'],
  quantity: ['Antal', 'Quantity'],

  oneTimeCodeField: ['Engangskode', 'One-time code', 'PIN'],

  // Options of lists, matched by their beginning.
  systemCertificate: ['OCES systemcertifikat', 'OCES system certificate'],
  userLogin: ['Bruger-login', 'User login'],
  oneTimeCode: ['Engangskode', 'One-time code'],
  internetBrowser: ['Internetbrowser', 'Internet browser'],
  none: ['Intet', 'Ingen', 'No', 'None'],
  // What a list shows while nothing is chosen in it.
  unchosen: ['Vælg', 'Ikke valgt', 'Choose', 'Select', 'Please select', 'Please choose', 'Not selected'],
} as const satisfies Record<string, readonly string[]>

export type Word = keyof typeof words

export const wording: Readonly<Record<Word, readonly string[]>> = words

/**
 * Words on a page that keep the assistant from going on with "Næste": there the page may agree to something, show a code
 * once, or cost money. Regular expressions of whole words, Danish and English; a false alarm costs the human one press.
 */
const CAUTIOUS_WORDS = {
  agreeing: [
    String.raw`accept\p{L}*`,
    String.raw`godkend\p{L}*`,
    String.raw`samtyk\p{L}*`,
    String.raw`(?:u|er |erklærer )?enig`,
    String.raw`indforstået`,
    String.raw`indvillig\p{L}*`,
    String.raw`forpligt\p{L}*`,
    String.raw`vilkår\p{L}*`,
    String.raw`betingelse\p{L}*`,
    String.raw`aftale\p{L}*`,
    String.raw`underskriv\p{L}*`,
    String.raw`agree\p{L}*`,
    String.raw`consent\p{L}*`,
    String.raw`terms`,
    String.raw`conditions`,
    String.raw`bound by`,
    String.raw`undertake\p{L}*`,
  ],
  secrets: [
    String.raw`\p{L}*kode(?:n|r|rne|ord|ordet)?`,
    String.raw`pin`,
    String.raw`hemmelig\p{L}*`,
    String.raw`(?:pass)?codes?`,
    String.raw`pass(?:word|phrase)s?`,
    String.raw`secrets?`,
  ],
  money: [
    String.raw`\p{L}*pris(?:en|er|erne)?`,
    String.raw`\p{L}*betal\p{L}*`,
    String.raw`\p{L}*gebyr\p{L}*`,
    String.raw`beløb\p{L}*`,
    String.raw`træk(?:kes|ker)`,
    String.raw`(?:op)?kræve(?:s|r)`,
    String.raw`faktur\p{L}*`,
    String.raw`køb\p{L}*`,
    String.raw`koste\p{L}*`,
    String.raw`kr`,
    String.raw`dkk`,
    String.raw`eur`,
    String.raw`prices?`,
    String.raw`pa(?:y|id)\p{L}*`,
    String.raw`fees?`,
    String.raw`amounts?`,
    String.raw`charge\p{L}*`,
    String.raw`invoice\p{L}*`,
    String.raw`costs?`,
    String.raw`purchase\p{L}*`,
  ],
}

/** The source of one regular expression, to be used without regard to case and with Unicode's classes. */
export const CAUTIONS = `(?<!\\p{L})(?:${Object.values(CAUTIOUS_WORDS).flat().join('|')})(?!\\p{L})`

/** The source of a regular expression for a text that asks to wait, to be used as `CAUTIONS`. */
export const WAITING = `^(?:${words.beingFetched.join('|')})(?!\\p{L})`
