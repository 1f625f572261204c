/** All that the short way in needs of a command about certificates, so that it is one file to load. */
export { runIn } from '../run.ts'
export { runCertificateCommand } from './certificate-commands.ts'
/** For the parts that are loaded after it: an error of one copy of a class is not caught as another copy's. */
export * from '../problems.ts'
