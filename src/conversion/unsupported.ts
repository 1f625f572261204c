import { ProblemError } from '../problems.ts'
import { algorithmName } from './pkcs12/algorithm-names.ts'
import type { UnsupportedPart } from './problem-facts.ts'

/** @param id an object identifier, or the name of a thing that has none */
export function unsupported(what: UnsupportedPart, id: string): ProblemError {
  return new ProblemError({ code: 'unsupported', what, algorithm: algorithmName(id) })
}
