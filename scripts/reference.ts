/** `npm run reference`: writes the reference pages out of the code. A test says when they are no longer what it gives. */
import { writeFile } from 'node:fs/promises'
import type { Language } from '../src/words/language.ts'
import { REFERENCE, referencePage } from './reference-page.ts'

for (const [language, path] of Object.entries(REFERENCE)) {
  await writeFile(path, referencePage(language as Language))
  console.log(path)
}
