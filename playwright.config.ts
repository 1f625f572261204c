import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  // Two cores: one story drives a browser while another waits.
  workers: 2,
  // Generous, for a machine that does something else as well: a story takes some seconds.
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  // A story that passes only sometimes is a story that fails.
  retries: 0,
  reporter: [['dot'], ['json', { outputFile: 'test-results/report.json' }]],
})
