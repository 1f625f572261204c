import tseslint from 'typescript-eslint'

/** Which rooms a room must not reach into: the map is in CONTRIBUTING.md. Of two rows for one file the later counts. */
const borders = {
  'src/conversion/**': ['terminal', 'commands', 'runs', 'flows', 'order'],
  'src/flows/**': ['terminal', 'commands', 'runs'],
  'src/flows/portal/**': ['terminal', 'commands', 'conversion'],
  'src/order/**': ['terminal', 'commands', 'runs', 'flows', 'conversion'],
  'src/presets/**': ['terminal', 'commands', 'flows', 'conversion'],
  'src/calendar/**': ['terminal', 'commands', 'flows', 'order'],
  'src/doctor/**': ['terminal', 'commands'],
  'src/runs/**': ['commands', 'terminal/(terminal|conversation|picture|report)'],
  'src/terminal/**': ['commands', 'runs'],
  'fixtures/**': ['flows', 'commands', 'terminal'],
}
const fixturesEntry = 'src/{commands,runs}/rehearse.ts'

/** Files whose path ends in a folder of that name, however the import climbs there. */
const room = (name) => `(^|/)${name}(/|\\.[jt]s$)`

const border = (files, rooms, ignores = []) => ({
  files: [files],
  ignores,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: rooms.map((name) => ({ regex: room(name), message: `${files} never imports ${name}` })) },
    ],
  },
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'gallery', 'test-results', 'playwright-report'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'bin/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  border('src/**', ['fixtures'], [fixturesEntry]),
  ...Object.entries(borders).map(([files, rooms]) =>
    border(files, files.startsWith('src/') ? [...rooms, 'fixtures'] : rooms),
  ),
  // The rehearsal brings its portal.
  border('src/runs/rehearse.ts', borders['src/runs/**']),
)
