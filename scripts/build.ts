/** Bundles the program into dist/: one file a command, loaded when it runs, because start-up is what a user feels. */
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { ASSETS, asset } from '../fixtures/portal/assets.ts'
import { z } from 'zod'
import { ledgerSchema } from '../src/order/ledger.ts'
import { eventSchema } from '../src/terminal/events/index.ts'
import { noticesOf, packageFolders, readThirdParty } from './third-party.ts'

/** commander asks for child_process at every start, for subcommands that are programs of their own: 7 ms of 60 for nothing. */
const withoutChildProcess: Plugin = {
  name: 'commander-without-child-process',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'no-child-process' } : undefined,
    )
    plugin.onLoad({ filter: /.*/, namespace: 'no-child-process' }, () => ({
      contents: 'module.exports = {}',
    }))
  },
}

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const define = {
  ALTID_ORDER_VERSION: JSON.stringify(version),
}

/** Every file that went into dist/. Source maps, which are not published, say the same to the tests. */
const inputs = new Set<string>()
const bundle = async (options: BuildOptions) => {
  const settings = { ...options, bundle: true, minify: true, logLevel: 'warning' } as const
  const { metafile } = await build({ ...settings, metafile: true })
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
}

await rm('dist', { recursive: true, force: true })
await bundle({
  entryPoints: { cli: 'src/cli.ts', conversion: 'src/conversion/index.ts' },
  outdir: 'dist',
  splitting: true,
  keepNames: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: 'linked',
  external: ['playwright-core'],
  // CommonJS dependencies (commander, node-forge) ask for require; an ES module must make its own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  plugins: [withoutChildProcess],
  define,
})

// What others write for us and read of ours, as published schemas.
await mkdir('dist/schemas')
for (const [name, schema] of Object.entries({
  ledger: z.toJSONSchema(ledgerSchema, { override: withoutUnicodeClasses }),
  events: z.toJSONSchema(eventSchema),
}))
  await writeFile(`dist/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)

/** `\p{…}` is an error or something else to readers whose regular expressions do not know Unicode's classes. */
function withoutUnicodeClasses({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.pattern?.includes('\\p{')) delete jsonSchema.pattern
}

// The same library for bundlers that build for a browser: with the browser's cryptography.
await bundle({
  entryPoints: { 'conversion-browser': 'src/conversion/index.ts' },
  outdir: 'dist',
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
})

// What lives in the portal's documents: one expression, sent to the browser as text.
await bundle({
  entryPoints: { 'in-page': 'src/flows/page/in-page/index.ts' },
  outdir: 'dist',
  sourcemap: 'external',
  format: 'iife',
  globalName: 'portalLooker',
  platform: 'browser',
  target: 'chrome120',
})

// What the rehearsal's pages need; the design system as a whole is sixty times as large.
await mkdir('dist/portal')
for (const name of ASSETS.keys()) await writeFile(`dist/portal/${name}`, (await asset(name))?.body ?? '')

// The design system is copied rather than bundled: esbuild does not know of it.
const folders = [...packageFolders(inputs), 'node_modules/dkfds'].sort()
await writeFile(
  'dist/THIRD-PARTY-LICENSES.txt',
  noticesOf(await Promise.all(folders.map((folder) => readThirdParty(folder)))),
)
