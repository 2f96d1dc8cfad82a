import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  retries: 1,
  timeout: 1_000,
  workers: 1,
  reporter: [['list'], ['junit', { outputFile: 'reports/junit.xml', includeRetries: true }]],
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 720 } } },
    { name: 'mobile', testMatch: 'catalogue/**', use: { viewport: { width: 390, height: 664 } } },
  ],
})
