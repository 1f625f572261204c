import type { ContainerFacts, Protection } from '../../conversion/container.ts'
import type { Form } from '../../conversion/sniff.ts'

/** The words about a file: what it is and how it is protected. */
export interface InspectWords {
  labels: Record<'file' | 'certificates' | 'key' | 'mac' | 'more', string>
  /** `bytes`: the file's size. */
  pkcs12: (container: ContainerFacts, bytes: number) => string
  forms: Record<Form, string>
  inTheClear: (count: number) => string
  locked: (protection: Protection) => string
  keyInTheClear: string
  noKey: string
  mac: (mac: NonNullable<ContainerFacts['mac']>) => string
  noMac: string
  otherBags: Record<ContainerFacts['otherBags'][number], string>
  trailingBytes: (count: number) => string
  privateKeyBeside: string
  /** The certificates are locked and there is no code to open them with. */
  lockedVerdict: string
}
