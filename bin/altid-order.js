#!/usr/bin/env node
// Node from 22.1 keeps what it has compiled, and starts faster the next time. Not in Linux' common /tmp: whoever can
// write there could put other code in its place.
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

module.enableCompileCache?.(
  process.platform === 'linux' ? join(homedir(), '.cache', 'altid-order') : undefined,
)
await import('../dist/cli.js')
