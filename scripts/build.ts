/** Bundles the program into dist/: one file a command, loaded when it runs, because start-up is what a user feels. */
import { build, type Plugin } from 'esbuild'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { ASSETS, asset } from '../fixtures/portal/assets.ts'

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

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: { cli: 'src/cli.ts', conversion: 'src/conversion/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
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
  define: { ALTID_ORDER_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
})

// What lives in the portal's documents: one expression, sent to the browser as text.
await build({
  entryPoints: { 'in-page': 'src/flows/page/in-page/index.ts' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'portalLooker',
  platform: 'browser',
  target: 'chrome120',
  logLevel: 'warning',
})

// What the rehearsal's pages need; the design system as a whole is sixty times as large.
await mkdir('dist/portal')
for (const name of ASSETS.keys()) await writeFile(`dist/portal/${name}`, (await asset(name))?.body ?? '')
