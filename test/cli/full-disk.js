/**
 * Loaded into the program before its own code: every disk is full for a file of the size and kind of a P12, and takes what
 * is smaller. As a disk does it that the browser's copy has filled.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const DER_SEQUENCE = 0x30
const original = fs.writeFileSync
fs.writeFileSync = (file, data, ...rest) => {
  if (Buffer.isBuffer(data) && data[0] === DER_SEQUENCE)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  return original(file, data, ...rest)
}
syncBuiltinESMExports()
