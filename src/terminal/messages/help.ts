/** Words of `--help`, in one language. */
export interface HelpWords {
  description: string
  version: string
  help: string
  examples: string
  /** Commander's own headings. */
  titles: Readonly<Record<string, string>>
  commands: Record<'resume' | 'convert' | 'inspect' | 'rehearse', string>
  options: Record<
    | 'org'
    | 'contact'
    | 'contactName'
    | 'cvr'
    | 'name'
    | 'out'
    | 'environment'
    | 'identification'
    | 'issue'
    | 'browser'
    | 'acceptPrice'
    | 'report'
    | 'portal'
    | 'headless'
    | 'headlessRehearsal'
    | 'simulateHuman'
    | 'variant'
    | 'listVariants'
    | 'json'
    | 'lang'
    | 'dir'
    | 'files'
    | 'outCertificate'
    | 'force'
    | 'format'
    | 'chain'
    | 'select'
    | 'orgExpected'
    | 'cvrExpected'
    | 'any'
    | 'checkRevocation'
    | 'passwordFile'
    | 'passwordStdin'
    | 'codes'
    | 'watch'
    | 'filesAndFolders',
    string
  >
}
