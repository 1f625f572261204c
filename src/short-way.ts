/**
 * The short way in. Most runs ask for a help page, the version or the certificate of a file, and starting up is most of
 * what those cost: what is exactly as the table of options says is answered here, without commander. All else, and
 * everything that is wrong, is left to src/cli.ts, so that the two never say different things.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import {
  CERTIFICATE_OPTIONS,
  type CertificateCommand,
  type CommandOption,
} from './commands/certificate-options.ts'
import { presetFiles, surroundings } from './presets/places.ts'
import { ignoreGoneReader } from './terminal/gone-reader.ts'
import { HELP_WIDTH, helpWidth } from './terminal/help-width.ts'
import { voiceOf } from './terminal/language.ts'
import { VERSION } from './version.ts'

/**
 * Answers a command line, if it is one of those.
 *
 * @param pages folder of the help pages that the build has made, `LANGUAGE/COMMAND.txt`
 * @returns false: nothing has been done yet
 */
export function answer(words: readonly string[], pages: string): boolean {
  // A preset may have a say in the language, and to read it is the long way's work.
  if (presetFiles(surroundings()).some(({ exists }) => exists)) return false
  const [first = ''] = words
  const command = /^[a-z]+$/.test(first) ? first : undefined
  const ofCertificates = command !== undefined && isCertificateCommand(command) ? command : undefined
  const read = readExactly(
    command === undefined ? words : words.slice(1),
    ofCertificates ? CERTIFICATE_OPTIONS[ofCertificates] : [],
  )
  if (!read) return false
  const { files, values } = read
  const { help, version, ...options } = values
  const voice = voiceOf(words, process.env)
  if (help && !version && files.length === 0) {
    return showPage(join(pages, voice.language, `${command ?? 'altid-order'}.txt`))
  }
  if (version && !help && files.length === 0 && command === undefined) return say(`${VERSION}\n`)
  if (help || version || !ofCertificates || files.length === 0) return false
  void import('./commands/certificate-run.ts').then(({ runCertificateCommand, runIn }) =>
    runCertificateCommand(ofCertificates, files, options, runIn(voice)),
  )
  return true
}

const COMMON: readonly CommandOption[] = [
  { name: 'json', words: 'json' },
  { name: 'lang', value: 'lang', choices: ['da', 'en'], words: 'lang' },
]

/** Words that are options of the table, each once and with a value it allows, and files; undefined for anything else. */
export function readExactly(
  words: readonly string[],
  table: readonly CommandOption[],
): { values: Record<string, unknown>; files: string[] } | undefined {
  const options = [...COMMON, ...table]
  const config: ParseArgsConfig['options'] = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
  }
  for (const { name, value } of options) config[name] = { type: value === undefined ? 'boolean' : 'string' }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options: config,
      allowPositionals: true,
      tokens: true,
    })
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const isAllowed = ({ name, choices }: CommandOption) =>
      !choices || values[name] === undefined || choices.includes(String(values[name]))
    if (new Set(given).size < given.length || !options.every(isAllowed)) return undefined
    return { values: inCamelCase(values), files: positionals }
  } catch (error) {
    // Something that the table does not know, or a value that is missing: commander says what.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** As commander names them: `--password-file` is `passwordFile`. */
function inCamelCase(values: object): Record<string, unknown> {
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value as unknown]))
}

function isCertificateCommand(name: string): name is CertificateCommand {
  return Object.hasOwn(CERTIFICATE_OPTIONS, name)
}

/** A page as commander lays it out; a window that is narrower than that gets its own from commander. */
function showPage(path: string): boolean {
  if (helpWidth(process.stdout) !== HELP_WIDTH || !existsSync(path)) return false
  return say(readFileSync(path, 'utf8'))
}

function say(text: string): true {
  process.stdout.on('error', ignoreGoneReader).write(text)
  return true
}
