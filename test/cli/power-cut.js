/**
 * Loaded into the program before its own code: the power goes in the very moment in which a file that was written whole
 * is about to get its name. POWER_CUT is a regular expression over the name and what the file holds.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

const moment = new RegExp(process.env['POWER_CUT'] ?? '(?!)', 's')

for (const way of ['rename', 'link']) {
  const original = fs.promises[way]
  fs.promises[way] = async (from, to) => {
    const content = await fs.promises.readFile(from, 'latin1')
    if (moment.test(`${basename(to)} ${content}`)) process.kill(process.pid, 'SIGKILL')
    return original(from, to)
  }
}
syncBuiltinESMExports()
