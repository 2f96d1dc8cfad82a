import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts'],
    coverage: { provider: 'v8', reporter: ['cobertura'], reportsDirectory: 'coverage' },
  },
})
