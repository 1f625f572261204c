/**
 * Loaded into the program before its own code: the power goes in the very moment in which a file that was written whole
 * is about to get its name. POWER_CUT is a regular expression over the name and what the file holds.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

const moment = new RegExp(process.env['POWER_CUT'] ?? '(?!)', 's')

for (const way of ['renameSync', 'linkSync']) {
  const original = fs[way]
  fs[way] = (from, to) => {
    const content = fs.readFileSync(from, 'latin1')
    // The signal takes a moment: nothing of this program may run in it.
    if (moment.test(`${basename(to)} ${content}`)) {
      process.kill(process.pid, 'SIGKILL')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    }
    return original(from, to)
  }
}
syncBuiltinESMExports()
