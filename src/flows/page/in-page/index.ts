import { createLooker } from './looker.ts'

/** The bundle is one expression whose value is the looker: esbuild's `globalName` gives it to the caller. */
export const looker = createLooker()
