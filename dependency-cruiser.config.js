/** Which rooms of src/ a room never imports, not even for a type: the map is in CONTRIBUTING.md. */
const BORDERS = {
  'src/(?!(?:commands|runs)/rehearse[.]ts)': ['fixtures/'],
  'src/(problems|one-of|cvr|environments)[.]ts': ['src/'],
  'src/conversion/': ['src/(terminal|commands|runs|words|flows|order|presets)/'],
  'src/flows/': ['src/(terminal|commands|runs|words)/'],
  'src/flows/portal/': ['src/conversion/'],
  'src/order/': ['src/(terminal|commands|runs|words|flows|conversion|presets)/'],
  'src/presets/': ['src/(terminal|commands|runs|words|flows|conversion)/'],
  'src/calendar/': ['src/(terminal|commands|flows|order)/'],
  'src/doctor/': ['src/(terminal|commands|words)/'],
  'src/runs/': ['src/commands/', 'src/terminal/(terminal|conversation|picture|report)[.]ts'],
  'src/words/': ['src/(terminal|commands|runs)/'],
  'src/terminal/': ['src/(commands|runs)/'],
  'fixtures/': ['src/(flows|commands|terminal|words)/'],
}

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(BORDERS).flatMap(([room, others]) =>
      others.map((other) => ({
        name: `${room} never imports ${other}`,
        severity: 'error',
        from: { path: `^${room}` },
        to: { path: `^${other}` },
      })),
    ),
    {
      // The types that are published would drag it along.
      name: 'the conversion is a library of its own',
      severity: 'error',
      from: { path: '^src/conversion/' },
      to: { reachable: true, path: '^src/(terminal|commands|runs|words|flows|order|presets)/|zod' },
    },
  ],
  // Imports of types too, which are gone once the program is built.
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
