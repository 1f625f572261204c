/**
 * Pictures every screen of the mocked portal, in both languages, wide and narrow, into gallery/ (which git ignores).
 * `npm run gallery -- NAME` takes those whose name holds NAME; `--guide` takes the Danish guide's few alone, for
 * docs/pictures.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startPortal } from '../fixtures/portal/index.ts'
import { openBrowser } from '../test/portal/browser.ts'
import { PICTURES, showPicture } from '../test/portal/pictures.ts'

const SIZES = { wide: { width: 1400, height: 900 }, narrow: { width: 420, height: 860 } } as const
const FOLDER = 'gallery'

/** What the Danish guide shows, in its order. They go into the package, so they are small: 300 kB together. */
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
await using browser = await openBrowser()
if (values.guide) await takeGuide()
else await takeAll(positionals[0])

async function takeGuide(): Promise<void> {
  await rm(GUIDE_FOLDER, { recursive: true, force: true })
  for (const picture of PICTURES.filter(({ name }) => GUIDE.includes(name)))
    await take(picture, 'da', 'wide', `${GUIDE_FOLDER}/${picture.name.slice(3)}.webp`)
  console.log(`${GUIDE.length} pictures in ${GUIDE_FOLDER}/`)
}

async function takeAll(wanted = ''): Promise<void> {
  if (wanted === '') await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const files: string[] = []
  for (const language of ['da', 'en'] as const) {
    for (const size of ['wide', 'narrow'] as const) {
      for (const picture of PICTURES.filter(({ name }) => name.includes(wanted))) {
        const file = `${picture.name}-${language}-${size}.png`
        await take(picture, language, size, `${FOLDER}/${file}`)
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
}

async function take(
  picture: (typeof PICTURES)[number],
  language: 'da' | 'en',
  size: keyof typeof SIZES,
  path: string,
): Promise<void> {
  await using portal = await startPortal({ language, variant: picture.variant ?? {} })
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: language === 'da' ? 'da-DK' : 'en-GB',
  })
  const page = await context.newPage()
  await showPicture(page, portal, picture)
  await page.evaluate(() => document.fonts.ready)
  const format = path.endsWith('.webp') ? ({ type: 'webp', quality: 70 } as const) : {}
  await page.screenshot({ path, animations: 'disabled', ...format })
  await context.close()
}
