import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('a reader that leaves early is no error of the run', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'set -o pipefail; node bin/altid-order.js rehearse --list-variants | head -1 >/dev/null'],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
