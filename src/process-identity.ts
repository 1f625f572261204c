import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { errorCode } from './files.ts'
import { readOrdinaryFile } from './read-file.ts'

/** In bytes; a signature has some two hundred. */
const LARGEST = 4096

const holderSchema = z.object({
  process: z.int().positive(),
  /** The machine's own name. */
  host: z.string(),
  /** Seconds that the machine had been up, which no setting of the clock changes. */
  uptime: z.number().nonnegative(),
  /** Linux: which start of the machine. Windows and macOS tell it to no plain program. */
  boot: z.string().optional(),
  /** Linux: when the process began, in ticks since the start of the machine. */
  started: z.string().optional(),
})

/** A run of this program, as it signs what is its own for as long as it lasts. */
export type Holder = z.infer<typeof holderSchema>

/** How this run signs. */
export function signature(): string {
  const holder: Holder = {
    process: process.pid,
    host: hostname(),
    uptime: uptime(),
    boot: bootId(),
    started: startOf(process.pid),
  }
  return JSON.stringify(holder)
}

/** Who signed that text; nothing when nobody has: torn, or somebody else's file. */
export function holderOf(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The text of a signature's file. @throws Unfit, and what the system says */
export function readSignature(path: string): string {
  return readOrdinaryFile(path, LARGEST).toString('utf8')
}

/**
 * The run is over: its process is gone, or its number is another process's, since the machine was started anew or after
 * it. By no clock: a clock that is set forward would end every run that goes on (and two runs order twice).
 */
export function isOver({ process: id, uptime: then, boot, started }: Holder): boolean {
  const isOtherStart = (boot !== undefined && boot !== bootId()) || uptime() < then
  return isOtherStart || !isAlive(id) || (started !== undefined && started !== startOf(id))
}

/** The machine's name, where a run is another machine's. */
export function otherMachine({ host }: Holder): string | undefined {
  return host.toLowerCase() === hostname().toLowerCase() ? undefined : host
}

export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}

const bootId = (): string | undefined => ofLinux('/proc/sys/kernel/random/boot_id')?.trim()

/** Field 22 of proc(5)'s stat, counted behind the name, which may hold spaces and brackets itself. */
function startOf(id: number): string | undefined {
  const stat = ofLinux(`/proc/${id}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

/** What only Linux tells: undefined elsewhere, and of a process that is gone. */
function ofLinux(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
