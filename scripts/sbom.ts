/**
 * `npm run sbom`: the bill of materials of what is published, in CycloneDX, to release/. npm makes it of everything that
 * lies in node_modules; kept is what is installed with the program and what is bundled in it, not the house's tools.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'

interface Component {
  /** `name@version`, as npm makes it. */
  'bom-ref': string
  name: string
  type: string
  scope: string
  properties: unknown[]
}
interface Bom {
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const { name, version, dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
  name: string
  version: string
  dependencies: Record<string, string>
}
const notices = await readFile('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
const bundled = [...notices.matchAll(/^(\S+) ([\d.]+): /gm)].map(([, of = '', at = '']) => `${of}@${at}`)
const published = new Set([...bundled, ...Object.entries(dependencies).map((pair) => pair.join('@'))])

const bom = JSON.parse(npmSbom()) as Bom
const kept = bom.components.filter((component) => published.delete(component['bom-ref']))
if (published.size > 0) throw new Error(`npm sbom does not name ${[...published].join(', ')}`)
const refs = kept.map((component) => component['bom-ref']).sort()
const root = `${name}@${version}`
const ours: Bom = {
  ...bom,
  // npm calls it by its folder.
  metadata: { ...bom.metadata, component: { ...bom.metadata.component, name, type: 'application' } },
  // What is bundled is a tool of ours to npm, and part of the program to whoever gets it.
  components: kept.map((component) => ({ ...component, scope: 'required', properties: [] })),
  dependencies: bom.dependencies
    .filter(({ ref }) => ref === root || refs.includes(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: ref === root ? refs : dependsOn.filter((other) => refs.includes(other)),
    })),
}
await mkdir('release', { recursive: true })
const path = `release/${name}-${version}.cdx.json`
await writeFile(path, `${JSON.stringify(ours, null, 2)}\n`)
console.log(`${path}: ${refs.length} packages`)

/** By the shell, because npm is npm.cmd on Windows. */
function npmSbom(): string {
  const command = 'npm sbom --sbom-format cyclonedx'
  const run = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`)
  return run.stdout
}
