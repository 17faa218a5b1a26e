// Who may know whom: the rules of the design's folders, checked by `npm run check`.
const STAGES = ['signals', 'pages', 'events', 'context', 'moments', 'queue', 'transport']

// Types that all stages speak in; they are no stage's work.
const VOCABULARY = '^src/events/event\\.ts$'

// Files that touch the browser, or could.
const EDGE =
  '^src/(browser\\.ts|environment\\.ts|signals/(?!(signal|snapshot|own-data|read-item|read-words|review-words|once|slices)\\.ts)|queue/(?!(queue|entry|bytes|limits)\\.ts)|transport/(fetch|beacon)-transport\\.ts)'
const PURE =
  '^src/((pages|events|context|moments|formats)/|moments\\.ts|signals/(signal|snapshot|own-data|read-item|read-words|review-words|once|slices)\\.ts|transport/(delivery|batch|retry|payload)\\.ts)'

// Built on what a shop can have, too.
const GUESTS = '^src/(overlay|survey|react)/|^src/(script-tag|overlay-script)\\.ts$'

const stageOrder = STAGES.slice(0, -1).map((stage, at) => ({
  name: `${stage}-before-${STAGES[at + 1]}`,
  comment: `A stage knows only those before it: ${STAGES.join(' -> ')}.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${STAGES.slice(at + 1).join('|')})/`, pathNot: VOCABULARY },
}))

const only = (file, module) => ({
  name: `${module}-in-one-file`,
  comment: `Only ${file} knows ${module}, so that it can be replaced there.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${file.replace('.', '\\.')}$` },
  to: { path: `node_modules/${module}/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...stageOrder,
    {
      name: 'vocabulary-by-type',
      comment: 'Before its own stage, the union of events is known by its types only.',
      severity: 'error',
      from: { path: '^src/(signals|pages)/' },
      to: { path: VOCABULARY, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-without-edge',
      comment: 'Pure files run in Node, workers and notebooks: they do not name what touches the browser.',
      severity: 'error',
      from: { path: PURE },
      to: { path: EDGE },
    },
    {
      name: 'stages-without-shell',
      comment:
        'Of the files that lay the pipe, a stage knows what it asks of the world, by its types, and nothing else.',
      severity: 'error',
      from: { path: `^src/(${STAGES.join('|')}|formats)/` },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/environment\\.ts$' },
    },
    {
      name: 'environment-by-type',
      comment: 'environment.ts is interfaces only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/environment\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'environment-knows-no-stage',
      comment: 'What Kairos asks of the world is said before any stage.',
      severity: 'error',
      from: { path: '^src/environment\\.ts$' },
      to: { path: '^src/', pathNot: VOCABULARY },
    },
    {
      name: 'browser-at-the-entries',
      comment: 'The real environment is chosen by the entries; all else can run in another.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|core)\\.ts$' },
      to: { path: '^src/browser\\.ts$' },
    },
    {
      name: 'guests-of-the-public-face',
      comment: 'overlay, survey, react and the script tags are built on the public faces alone, as a shop would.',
      severity: 'error',
      from: { path: GUESTS },
      to: { path: '^src/', pathNot: '^src/(overlay|survey|react)/|^src/(index|moments|pages)\\.ts$' },
    },
    {
      name: 'overlay-by-type',
      comment: 'The overlay is given its tracker: it brings none of its own.',
      severity: 'error',
      from: { path: '^src/overlay(/|-script\\.ts$)' },
      to: { path: '^src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'overlay-only-when-asked',
      comment: 'No byte of the overlay is in what a shop ships.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/overlay(/|-script\\.ts$)' },
      to: { path: '^src/overlay' },
    },
    {
      name: 'server-apart',
      comment: 'The secret key belongs on a server: nothing of a page has what sends it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'entries-are-not-imported',
      comment: 'An entry is for the outside; its types may be named by another one.',
      severity: 'error',
      from: { path: '^src/', pathNot: GUESTS },
      to: { dependencyTypesNot: ['type-only'], path: '^src/(index|core|moments|pages|script-tag)\\.ts$' },
    },
    {
      name: 'no-barrel',
      comment: 'Inside src, a name is imported from the file that makes it.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(index|core|moments|pages)\\.ts$|^src/(overlay|survey|react|server)/index\\.ts$',
      },
      to: { dependencyTypes: ['export'] },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('queue/indexeddb-queue.ts', 'idb-keyval'),
    only('signals/vitals.ts', 'web-vitals'),
    {
      name: 'two-libraries',
      comment: 'A shop pays for each byte.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/react/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(idb-keyval|web-vitals)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|examples|etc)/' },
    },
    {
      name: 'examples-as-a-shop',
      comment:
        'Examples show what a shop can do: they use the package. A replay writes what the SDK itself would have sent.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^src/', pathNot: '^src/(transport/payload|events/stamped)[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^examples/.*/(public|dist)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
