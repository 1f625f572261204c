import type { HelpWords } from '../help.ts'

export const help: HelpWords = {
  description:
    'Orders the OCES system certificate that the AltID recipient register asks for, in your own browser window,\nand turns it into a verified .cer. MitID, payment, terms and the code are yours.',
  version: 'print the version',
  help: 'print this help',
  examples: `Examples:
  altid-order --org "Testkommune" --contact drift@testkommune.dk
  altid-order rehearse                    practise the whole way, for free, on the built-in portal
  altid-order convert certificate.p12     make the .cer from a .p12 that you have
  altid-order resume                      go on with an interrupted order
  altid-order status                      see how far your orders have come`,
  titles: {},
  commands: {
    collect: 'fetch a certificate that was ordered before, by you or somebody else',
    resume: 'go on with an order that was interrupted',
    status: 'show the orders in a folder, and what is left to do',
    config: 'show what is preset, and where it says so',
    inspect: 'show what a certificate file is, and whether it is right for AltID',
    convert: 'turn a .p12 into the .cer that the register wants',
    rehearse: 'practise a whole order on the built-in portal; nothing is ordered',
  },
  options: {
    org: "the organisation's name, as registered",
    contact: "the contact person's e-mail",
    contactName: "the contact person's name",
    cvr: "the organisation's CVR number, eight digits; checked against the portal",
    name: 'the certificate\'s name (default: "<org> AltID Modtager")',
    out: 'folder for the files (default: altid-order in your home folder)',
    environment: 'production, devtest4 or integration (default: production)',
    identification: 'login or one-time-code (default: login)',
    issue: 'direct or mail (default: direct)',
    browser: 'edge, chrome, chromium or the path of a browser',
    acceptPrice: 'consent to the price in writing, when nobody is at the terminal; must equal the page',
    portal: 'a portal on your own computer instead of the real one',
    link: 'begin at the link of the mail; the program asks for it (or reads it from stdin)',
    report: 'write a problem report without names and values into the folder, for whoever is to help',
    headless: 'without a visible window; only together with --portal',
    headlessRehearsal: 'without a visible window',
    simulateHuman: 'let a simulated person do what is otherwise yours',
    variant: 'let the rehearsal portal differ, such as selects=combobox profiles=150',
    listVariants: 'show how the rehearsal portal can differ',
    json: 'one JSON event a line on stdout; words go to stderr',
    lang: 'language: da or en (default: da)',
    dir: 'the folder that holds order.json (default: the current one)',
    statusDir: 'the folder to look in, with the folders below it (default: the current one)',
    files: 'one or more files: .p12, .pfx, .cer, .pem, .p7b',
    outCertificate: 'folder for the .cer file (else: beside the file)',
    force: 'replace a .cer file that is there already',
    format: 'der, which the register wants, or pem (else: der)',
    chain: "add the issuers' certificates (.p7b, or .pem with --format pem)",
    select: 'take the certificate with this thumbprint, when the file holds several',
    orgExpected: 'the organisation that the certificate must belong to',
    cvrExpected: 'the CVR number that the certificate must belong to, eight digits',
    any: 'write the file even when the certificate is not right for AltID',
    config: 'file of presets instead of altid-order.config.json or .yaml in the current folder',
    calendar: 'put an .ics file beside the .cer: reminders before the certificate expires',
    checkRevocation: 'ask the issuer over the network whether the certificate is revoked',
    passwordFile: 'file with the code in its first line',
    passwordStdin: 'read the code from stdin',
  },
}
