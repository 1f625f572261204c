import type { ProblemWords } from '../types.ts'
import { conversionProblems } from './conversion.ts'
import { fileProblems } from './files.ts'
import { flowProblems } from './flows.ts'
import { orderProblems } from './order.ts'
import { presetProblems } from './presets.ts'

export const problems: ProblemWords = {
  ...fileProblems,
  ...orderProblems,
  ...presetProblems,
  ...flowProblems,
  ...conversionProblems,
}
