/** Pictures every screen of the mocked portal, in both languages, wide and narrow, into gallery/ (which git ignores). */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { startPortal } from '../fixtures/portal/index.ts'
import { openBrowser } from '../test/portal/browser.ts'
import { PICTURES, showPicture } from '../test/portal/pictures.ts'

const SIZES = { wide: { width: 1400, height: 900 }, narrow: { width: 420, height: 860 } } as const
const FOLDER = 'gallery'

const wanted = process.argv[2]
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
