/** A command as it can be typed, and what it does. */
export interface Example {
  command: string
  what: string
}

export type CommandName =
  'resume' | 'collect' | 'status' | 'config' | 'doctor' | 'convert' | 'inspect' | 'rehearse'

/** What stands for a value in the definition of options and arguments. */
export type ValueName =
  | 'aftryk'
  | 'browser'
  | 'command'
  | 'cvr'
  | 'dir'
  | 'dkk'
  | 'email'
  | 'felt=værdi'
  | 'fil'
  | 'file'
  | 'format'
  | 'lang'
  | 'metode'
  | 'miljø'
  | 'måde'
  | 'navn'
  | 'options'
  | 'url'
  | 'vært'

/** Words of `--help`, in one language. */
export interface HelpWords {
  description: string
  version: string
  help: string
  /** By the name of the command; the program's own are the order's. */
  examples: Record<CommandName | 'altid-order', readonly Example[]>
  values: Record<ValueName, string>
  /** Commander's own headings. */
  titles: Readonly<Record<string, string>>
  commands: Record<CommandName, string>
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
    | 'passwordFile'
    | 'passwordStdin'
    | 'filesAndFolders',
    string
  >
}
