/** What Tab offers must be what the program takes: asked of the real shells, where they are. */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProgram } from '../../src/program.ts'
import { altidOrder, expect, test } from './cli.ts'

const has = (shell: string, ...words: string[]) => spawnSync(shell, words).status === 0

/** Writes a shell's script into the folder, and returns its path. */
async function scriptFor(shell: string, folder: string): Promise<string> {
  const { code, stdout, stderr } = await altidOrder(['completion', shell])
  expect(code, stderr).toBe(0)
  const path = join(folder, `altid-order.${shell}`)
  await writeFile(path, stdout)
  return path
}

/** What bash offers for each line; the last word is the one that is being typed. */
function offeredByBash(script: string, cwd: string, lines: readonly (readonly string[])[]): string[][] {
  const quote = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`
  const asked = lines.map(
    (words) =>
      `COMP_WORDS=(altid-order ${words.map(quote).join(' ')}); COMP_CWORD=${words.length}; _altid_order; printf '%s\\n' "\${COMPREPLY[@]}" --end--`,
  )
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['--norc', '-c', [`source ${quote(script)}`, ...asked].join('\n')],
    {
      encoding: 'utf8',
      cwd,
    },
  )
  expect([status, stderr]).toEqual([0, ''])
  return stdout
    .split('--end--\n')
    .slice(0, -1)
    .map((offers) => offers.split('\n').filter(Boolean))
}

test('bash offers every command and every option that the help shows, and nothing else', async ({
  folder,
}) => {
  test.skip(!has('bash', '--version'), 'bash is not installed here')
  const program = await createProgram('da', () => Promise.resolve())
  const names = program.commands.map((command) => command.name())
  const script = await scriptFor('bash', folder)
  const [commands, ...options] = offeredByBash(script, folder, [
    [''],
    ['--'],
    ...names.map((name) => [name, '--']),
  ])
  expect(commands).toEqual(names)
  const shown = [program, ...program.commands].map((command) =>
    command
      .createHelp()
      .visibleOptions(command)
      .map(({ long }) => long),
  )
  expect(options).toEqual(shown)
})

test('bash offers the values that fit, wherever on the line they stand', async ({ folder }) => {
  test.skip(!has('bash', '--version'), 'bash is not installed here')
  await mkdir(join(folder, 'en mappe'))
  await writeFile(join(folder, 'mit certifikat [1].p12'), '')
  const script = await scriptFor('bash', folder)
  const files = ['altid-order.bash', 'en mappe', 'mit certifikat [1].p12']
  const table: readonly (readonly [typed: string[], offered: string[]])[] = [
    [['re'], ['resume', 'rehearse']],
    [
      ['--lang', ''],
      ['da', 'en'],
    ],
    [['--lang', '=', 'e'], ['en']],
    [
      ['--lang', '='],
      ['da', 'en'],
    ],
    [['--environment', 'dev'], ['devtest4']],
    [
      ['--identification', ''],
      ['login', 'one-time-code'],
    ],
    [
      ['--browser', 'chr'],
      ['chrome', 'chromium'],
    ],
    [['--org', ''], []],
    [
      ['--org', 'convert', '--issue', ''],
      ['direct', 'mail'],
    ],
    [['--out', ''], ['en mappe']],
    [['--lang', 'en', 'convert', '--form'], ['--format']],
    [
      ['--lang', '=', 'en', 'convert', '--format', ''],
      ['der', 'pem'],
    ],
    [['convert', 'mit'], ['mit certifikat [1].p12']],
    [['convert', 'x.p12', ''], files],
    [['status', ''], ['en mappe']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['config', ''], []],
    [['-'], expect.arrayContaining(['-V', '-h', '--org']) as unknown as string[]],
  ]
  const offered = offeredByBash(
    script,
    folder,
    table.map(([typed]) => typed),
  )
  table.forEach(([typed, expected], i) =>
    expect(offered[i]?.sort(), typed.join(' ')).toEqual(
      Array.isArray(expected) ? [...expected].sort() : expected,
    ),
  )
})

test('fish offers commands, options and values', async ({ folder }) => {
  test.skip(!has('fish', '--version'), 'fish is not installed here')
  const script = await scriptFor('fish', folder)
  const offered = (line: string) => {
    const words = ['--no-config', '-c', `source '${script}'; complete -C '${line}'`]
    const { stdout, stderr } = spawnSync('fish', words, { encoding: 'utf8', cwd: folder })
    expect(stderr).toBe('')
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((each) => each.split('\t')[0])
  }
  expect(offered('altid-order con')).toEqual(['config', 'convert'])
  expect(offered('altid-order convert --for')).toEqual(['--force', '--format'])
  expect(offered('altid-order convert --format ')).toEqual(['der', 'pem'])
  expect(offered('altid-order --issue ')).toEqual(['direct', 'mail'])
  expect(offered('altid-order resume --iss')).toEqual([])
  expect(offered('altid-order completion ')).toEqual(['bash', 'fish', 'powershell', 'zsh'])
})

test('zsh reads its script, and PowerShell its own', async ({ folder }) => {
  const zsh = await scriptFor('zsh', folder)
  const powershell = await scriptFor('powershell', folder)
  test.skip(
    !has('zsh', '--version') && !has('pwsh', '-Version'),
    'neither zsh nor PowerShell is installed here',
  )
  if (has('zsh', '--version')) {
    const { status, stderr } = spawnSync('zsh', ['-n', zsh], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  }
  if (has('pwsh', '-Version')) {
    const asked = `. '${powershell}'; (TabExpansion2 'altid-order completion ' 23).CompletionMatches.CompletionText`
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', asked], { encoding: 'utf8' })
    expect(stdout.trim().split(/\s+/)).toEqual(['bash', 'zsh', 'fish', 'powershell'])
  }
})

test('every script says how it is put to use, in both languages, and a shell that is none is refused', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    for (const lang of ['da', 'en']) {
      const { stdout } = await altidOrder(['completion', shell, '--lang', lang])
      expect(stdout).toContain(`altid-order completion ${shell}`)
      expect(stdout).toMatch(lang === 'da' ? /# For altid:/ : /# For good:/)
    }
  }
  const { code, stderr } = await altidOrder(['completion', 'ksh'])
  expect(code).toBe(2)
  expect(stderr).toContain('bash, zsh, fish eller powershell')
})

test('to print a script loads neither Playwright nor zod', async ({ folder }) => {
  const seen = join(folder, 'coverage')
  const { code } = await altidOrder(['completion', 'bash'], { env: { NODE_V8_COVERAGE: seen } })
  expect(code).toBe(0)
  const [report = ''] = await readdir(seen)
  const { result } = JSON.parse(await readFile(join(seen, report), 'utf8')) as { result: { url: string }[] }
  const loaded = result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []))
  expect(loaded.some((file) => file.includes('dist'))).toBe(true)
  for (const file of loaded) {
    expect(file).not.toContain('playwright')
    expect(/ZodError|playwright-core/.test(await readFile(file, 'utf8')), file).toBe(false)
  }
})
