/** All that the short way in needs of a command about certificates, so that it is one file to load. */
export { runIn } from '../run.ts'
export { runCertificateCommand } from './certificate-commands.ts'
