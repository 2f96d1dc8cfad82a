import js from '@eslint/js'
import globals from 'globals'
import { defineConfig, globalIgnores } from 'eslint/config'

export default defineConfig([
  globalIgnores(['vendor/']),
  js.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: 'warn' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'warn',
      'prefer-const': 'warn',
      'max-lines-per-function': ['warn', 10],
      'no-restricted-syntax': ['error', { selector: 'WithStatement', message: '`with` is not for <us> | ever' }],
    },
  },
])
