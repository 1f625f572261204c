/**
 * P12 in, certificate out: a library without a terminal or side effects on import, in Node and in a browser.
 *
 * @example
 * import { openP12, checkCertificate, toCer } from 'altid-order/conversion'
 * const opened = await openP12(await readFile('AltID.p12'))
 * const report = await checkCertificate(opened.leaf, opened.others, { environment: 'production' })
 * if (report.right) await writeFile('AltID.cer', toCer(opened))
 *
 * What is wrong with a file comes as an error whose `problemOf(error)` is a code and facts, never a sentence.
 */
export { openP12, proveCode, type OpenedP12, type OpenOptions } from './open.ts'
export type { Environment } from '../environments.ts'
export type { CodeProof, KeyDoubt } from './code-proof.ts'
export { describeP12, type ContainerFacts, type Protection } from './container.ts'
export type { ChosenBy } from './choose.ts'
export {
  allRight,
  checkCertificate,
  type CertificateReport,
  type Check,
  type CheckOptions,
  type FoundEnvironment,
  type Outcome,
} from './check.ts'
export { openCertificateFile, type Opened, type OpenedCertificates } from './open-any.ts'
export { toCer } from './cer.ts'
export { Certificate } from './certificate/certificate.ts'
export type { CertificateFacts } from './certificate/facts.ts'
export type { CertificateType } from './certificate/type.ts'
export type { ConversionProblems } from './problems.ts'
export { problemOf, type ConversionProblem } from './problem-of.ts'
