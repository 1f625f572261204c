import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { expect, test } from '@playwright/test'
import { noticesOf, packageFolders, readThirdParty } from '../../scripts/third-party.ts'

interface Packed {
  files: { path: string }[]
  unpackedSize: number
}

/** What `npm pack` would put in of what `npm test` has built. The shell, because npm is npm.cmd on Windows. */
function pack(): Packed {
  const { stdout } = spawnSync('npm pack --dry-run --json --ignore-scripts', {
    shell: true,
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(stdout) as Packed[]
  if (!packed) throw new Error('nothing was packed')
  return packed
}

test('nothing is packed but what the program needs and people read, and none of it is missing', () => {
  const { files, unpackedSize } = pack()
  const paths = files.map(({ path }) => path)
  const READ = /^(README|SECURITY|CHANGELOG)\.md$|^LICENSE$|^package\.json$|^docs\/.+\.(md|webp)$/
  const NEEDED = /^bin\/|^dist\/.+\.(js|json|txt|css|svg|woff2|md|d\.ts)$/
  expect(paths.filter((path) => !READ.test(path) && !NEEDED.test(path))).toEqual([])
  for (const path of ['bin/altid-order.js', 'dist/cli.js', 'dist/in-page.js']) expect(paths).toContain(path)
  for (const path of ['dist/portal/dkfds.css', 'dist/THIRD-PARTY-LICENSES.txt']) expect(paths).toContain(path)
  // In octets. The one package that is installed along has fourteen million.
  expect(unpackedSize).toBeLessThan(3_000_000)
})

test('no page in the package points at something that stayed behind', () => {
  const paths = new Set(pack().files.map(({ path }) => path))
  // Where the code is needed to make sense of it, a page may name what only the repository holds.
  const STAYS = new Set(['CONTRIBUTING.md'])
  for (const page of [...paths].filter((path) => /^[^/]*\.md$|^docs\//.test(path) && path.endsWith('.md'))) {
    for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)/g)) {
      if (/^https?:/.test(target)) continue
      const path = posix.normalize(posix.join(dirname(page), target))
      expect(paths.has(path) || STAYS.has(path), `${page}: ${target}`).toBe(true)
    }
  }
})

test('installing runs nothing', () => {
  for (const path of ['package.json', 'node_modules/playwright-core/package.json']) {
    const { scripts = {} } = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> }
    const atInstall = Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))
    expect(atInstall, path).toEqual([])
  }
})

test('no package is bundled whose licence does not go along', () => {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.map'),
  )
  const sources = names.flatMap(
    (name) => (JSON.parse(readFileSync(join('dist', name), 'utf8')) as { sources: string[] }).sources,
  )
  const bundled = new Set(
    sources.flatMap(
      (source) =>
        source
          .split('node_modules/')
          .slice(1)
          .at(-1)
          ?.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? [],
    ),
  )
  expect(bundled.size).toBeGreaterThan(5)
  const notices = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').split('\n')
  for (const name of [...bundled, 'dkfds'])
    expect(
      notices.some((line) => /^\S+ [\d.]+: ./.test(line) && line.startsWith(`${name} `)),
      name,
    ).toBe(true)
  for (const words of ['SIL OPEN FONT LICENSE', 'Apache License', 'Permission is hereby granted'])
    expect(
      notices.some((line) => line.includes(words)),
      words,
    ).toBe(true)
})

test('the bill of materials names all that is bundled or installed along, and none of the house’s tools', () => {
  const run = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/sbom.ts'], {
    encoding: 'utf8',
  })
  expect(run.status, run.stderr).toBe(0)
  const [path = ''] = run.stdout.split(': ')
  const bom = JSON.parse(readFileSync(path, 'utf8')) as {
    bomFormat: string
    metadata: { component: { name: string } }
    components: { name: string }[]
  }
  expect(bom.bomFormat).toBe('CycloneDX')
  expect(bom.metadata.component.name).toBe('altid-order')
  const names = bom.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['playwright-core', 'node-forge', 'zod', 'dkfds']))
  expect(
    names.filter((name) => ['typescript', 'eslint', '@playwright/test', 'fflate'].includes(name)),
  ).toEqual([])
})

test('a package that brings no licence stops the build', async () => {
  const folder = test.info().outputPath('node_modules', 'nobody')
  await mkdir(folder, { recursive: true })
  const manifest = { name: 'nobody', version: '1.0.0', license: 'MIT' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await expect(readThirdParty(folder)).rejects.toThrow('nobody 1.0.0 brings no licence')
  await writeFile(join(folder, 'LICENCE.txt'), 'Do as you like.\r\n')
  expect(noticesOf([await readThirdParty(folder)])).toContain('Do as you like.\n')
})

test('a package is known by its files, in a scope and inside another package too', () => {
  const files = ['src/cli.ts', 'node_modules/a/lib/x.js', 'node_modules/a/y.js', 'node_modules/@s/b/z.js']
  expect(packageFolders([...files, 'node_modules/a/node_modules/c/i.js'])).toEqual([
    'node_modules/@s/b',
    'node_modules/a',
    'node_modules/a/node_modules/c',
  ])
})
