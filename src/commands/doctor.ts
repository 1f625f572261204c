import { homedir } from 'node:os'
import { join } from 'node:path'
import { chosenFolder } from '../chosen-folder.ts'
import { examine } from '../doctor/examine.ts'
import { exitCodeOfFindings, outcomeOf, type Finding } from '../doctor/findings.ts'
import { orderFields } from '../order/order.ts'
import { ProblemError } from '../problems.ts'
import { Exit, type ExitCode } from '../exits.ts'
import { layFinding } from '../terminal/doctor.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readPresets } from '../presets/presets.ts'
import { chooseTerritory } from '../runs/options.ts'
import { presetsTaken, valuesOf } from './presets.ts'
import { doctorWords } from '../words/doctor.ts'

export interface DoctorOptions {
  environment?: string
  browser?: string
  out?: string
  offline?: boolean
  portal?: string
}

/**
 * `altid-order doctor`: whether an order could run on this computer, a line for each check, with what to do about it.
 * Orders nothing, logs in to nothing, changes nothing.
 *
 * @throws ProblemError `order-invalid`, `loopback-only`, `presets-invalid`
 */
export async function doctor(given: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const presets = readPresets()
  const options: DoctorOptions = { ...valuesOf(presetsTaken('doctor', given, presets)), ...given }
  const words = doctorWords(terminal.language)
  const environment = orderFields.environment.safeParse(options.environment ?? 'production')
  if (!environment.success) {
    throw new ProblemError({
      code: 'order-invalid',
      fields: [{ field: 'environment', expected: 'environment' }],
    })
  }
  const { start } = chooseTerritory(
    { environment: environment.data },
    { ...(options.portal !== undefined && { portal: options.portal }) },
  )
  const findings: Finding[] = []
  for await (const finding of examine({
    start,
    browser: options.browser,
    folder: chosenFolder(options.out ?? join(homedir(), 'altid-order')),
    offline: options.offline ?? false,
    loopback: options.portal !== undefined,
    presets,
  })) {
    findings.push(finding)
    for (const line of layFinding(finding, words, terminal.columns)) terminal.say(line)
    terminal.event({ event: 'check', outcome: outcomeOf(finding), ...finding })
  }
  const code = exitCodeOfFindings(findings)
  terminal.say(`\n${code === Exit.done ? words.ready : words.notReady}`)
  return code
}
