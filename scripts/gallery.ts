/**
 * Pictures every screen of the mocked portal, in both languages, wide and narrow, into gallery/ (which git ignores).
 * `npm run gallery -- NAME` takes those whose name holds NAME; `--guide` copies the Danish guide's few to docs/pictures.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startPortal } from '../fixtures/portal/index.ts'
import { openBrowser } from '../test/portal/browser.ts'
import { PICTURES, showPicture } from '../test/portal/pictures.ts'

const SIZES = { wide: { width: 1400, height: 900 }, narrow: { width: 420, height: 860 } } as const
const FOLDER = 'gallery'

/** What the Danish guide shows, in its order. Together they stay under 1 MB. */
const GUIDE = [
  '06-list-3',
  '10-create',
  '11-create-certificates',
  '16-confirmation',
  '17-receipt',
  '21-terms',
  '22-code',
  '23-ready',
]
const GUIDE_FOLDER = 'docs/pictures'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { guide: { type: 'boolean' } } })
const wanted = positionals[0]
if (wanted === undefined) await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
await using browser = await openBrowser()
const files: string[] = []
for (const language of ['da', 'en'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const picture of PICTURES.filter(({ name }) => wanted === undefined || name.includes(wanted))) {
      await using portal = await startPortal({ language, variant: picture.variant ?? {} })
      const context = await browser.newContext({ viewport, locale: language === 'da' ? 'da-DK' : 'en-GB' })
      const page = await context.newPage()
      await showPicture(page, portal, picture)
      await page.evaluate(() => document.fonts.ready)
      const file = `${picture.name}-${language}-${size}.png`
      await page.screenshot({ path: `${FOLDER}/${file}`, animations: 'disabled' })
      await context.close()
      files.push(file)
    }
  }
}
const figures = files.map(
  (file) => `<figure><img loading="lazy" src="${file}" alt=""><figcaption>${file}</figcaption></figure>`,
)
await writeFile(
  `${FOLDER}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1rem;font-family:sans-serif}img{width:100%;border:1px solid #999}</style>${figures.join('')}`,
)
console.log(`${files.length} pictures in ${FOLDER}/`)
if (values.guide) {
  await mkdir(GUIDE_FOLDER, { recursive: true })
  for (const name of GUIDE)
    await copyFile(`${FOLDER}/${name}-da-wide.png`, `${GUIDE_FOLDER}/${name.slice(3)}.png`)
  console.log(`${GUIDE.length} of them in ${GUIDE_FOLDER}/`)
}
