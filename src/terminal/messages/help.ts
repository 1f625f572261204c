/** Words of `--help`, in one language. */
export interface HelpWords {
  description: string
  version: string
  help: string
  examples: string
  /** Commander's own headings. */
  titles: Readonly<Record<string, string>>
  commands: Record<
    'resume' | 'collect' | 'status' | 'config' | 'doctor' | 'convert' | 'inspect' | 'rehearse',
    string
  >
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
    | 'quiet'
    | 'link'
    | 'loginHost'
    | 'file'
    | 'portal'
    | 'headless'
    | 'headlessRehearsal'
    | 'simulateHuman'
    | 'variant'
    | 'listVariants'
    | 'json'
    | 'lang'
    | 'dir'
    | 'statusDir'
    | 'files'
    | 'outCertificate'
    | 'force'
    | 'format'
    | 'chain'
    | 'select'
    | 'orgExpected'
    | 'cvrExpected'
    | 'any'
    | 'config'
    | 'calendar'
    | 'offline'
    | 'checkRevocation'
    | 'passwordFile'
    | 'passwordStdin'
    | 'codes'
    | 'watch'
    | 'filesAndFolders',
    string
  >
}
