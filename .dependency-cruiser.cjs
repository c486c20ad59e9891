/** Which way imports may point: the rules of docs/architecture.md, one object each. */
const numerics = '^src/compute/(definitions|random|linalg|space|statistics|neighbours|kernels|models|interactions|minimise|dynamics)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'What two processes must agree on may depend on neither.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'The window uses it, and there is no Node there.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'compute-stands-alone',
      comment: 'The engine knows neither the window nor Electron nor the command line.',
      severity: 'error',
      from: { path: '^src/compute/' },
      to: { path: '^src/(main|preload|renderer|gpu|cli)/|node_modules/(electron|vue)/' },
    },
    {
      name: 'numerics-know-no-node',
      comment: 'They run in a worker, a page and a test alike.',
      severity: 'error',
      from: { path: numerics },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'numerics-know-no-other-room',
      comment: 'Projects, jobs, files and protocols are built on the numerics, never the other way.',
      severity: 'error',
      from: { path: numerics },
      to: { path: '^src/', pathNot: [numerics, '^src/shared/'] },
    },
    {
      name: 'definitions-know-no-registry',
      comment: 'A definition is handed what it needs; the registry lists it.',
      severity: 'error',
      from: { path: '^src/compute/(definitions|models|protocols|drives|analyses|figures)/' },
      to: { path: '^src/compute/registry\\.ts$' },
    },
    {
      name: 'window-knows-contracts-only',
      comment: 'Work is in the engine; the window talks to it over a port.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(compute|main|preload|cli|gpu)/' },
    },
    {
      name: 'window-knows-no-node',
      comment: 'A page has no Node, and no Electron.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-know-not-each-other',
      comment: 'What two places share moves to ui/, viewer3d/, engine/ or shared/.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'main-knows-contracts-only',
      comment: 'Main starts the engine as a process and never imports its insides.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/', pathNot: '^src/(main|shared)/' },
    },
    {
      name: 'preload-knows-contracts-only',
      comment: 'The bridge has no logic of its own.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: '^src/(preload|shared)/' },
    },
    {
      name: 'command-line-knows-no-window',
      comment: 'The command line must run where there is no Electron.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(renderer|main|preload|gpu)/|node_modules/(electron|vue)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
