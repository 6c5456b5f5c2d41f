/** The direction of the house: routes → capabilities → platform, methods, catalogue. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'capability-through-its-door',
      comment: 'Other capabilities, routes and commands enter a capability by index.ts only.',
      severity: 'error',
      from: {
        path: '^(src|cli|demo|scripts)/',
        pathNot: ['^src/lib/server/capabilities/([^/]+)/', '[.]test[.]ts$'],
      },
      to: {
        path: '^src/lib/server/capabilities/[^/]+/',
        pathNot: '^src/lib/server/capabilities/[^/]+/index[.]ts$',
      },
    },
    {
      name: 'capability-through-its-door-from-another',
      severity: 'error',
      from: { path: '^src/lib/server/capabilities/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^src/lib/server/capabilities/[^/]+/',
        pathNot: ['^src/lib/server/capabilities/$1/', '^src/lib/server/capabilities/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^src/lib/server/platform/' },
      to: { path: '^src/(lib/server/capabilities|routes|lib/ui)/' },
    },
    {
      name: 'capabilities-know-no-page',
      severity: 'error',
      from: { path: '^src/lib/server/' },
      to: { path: '^src/(routes|lib/ui)/' },
    },
    {
      name: 'nothing-imports-a-page',
      severity: 'error',
      comment: 'But for the tables that the pages list: the command line writes the same.',
      from: { path: '^(cli|demo|scripts|packages)/' },
      to: { path: '^src/routes/', pathNot: '/k/\\[municipality\\]/tables[.]ts$' },
    },
    {
      name: 'methods-stand-alone',
      comment: 'Pure TypeScript without any dependency.',
      severity: 'error',
      from: {
        path: '^packages/methods/src/',
        pathNot: ['([.]test|-for-tests)[.]ts$', '^packages/methods/src/network/'],
      },
      to: { pathNot: '^packages/methods/' },
    },
    {
      name: 'methods-network-knows-graphology-only',
      severity: 'error',
      from: { path: '^packages/methods/src/network/', pathNot: '([.]test|-for-tests)[.]ts$' },
      to: { pathNot: ['^packages/methods/', '^node_modules/graphology'] },
    },
    {
      name: 'questionnaire-stands-alone',
      comment: 'The same in the browser: the engine knows nothing, only the reader of definitions knows zod.',
      severity: 'error',
      from: {
        path: '^packages/questionnaire/src/',
        pathNot: ['([.]test|-for-tests)[.]ts$', '^packages/questionnaire/src/(definition|limesurvey)/'],
      },
      to: { pathNot: '^packages/questionnaire/' },
    },
    {
      name: 'questionnaire-definition-knows-zod-only',
      severity: 'error',
      from: { path: '^packages/questionnaire/src/definition/', pathNot: '([.]test|-for-tests)[.]ts$' },
      to: { pathNot: ['^packages/questionnaire/', '^node_modules/zod'] },
    },
    {
      name: 'questionnaire-limesurvey-knows-saxes-only',
      severity: 'error',
      from: { path: '^packages/questionnaire/src/limesurvey/', pathNot: '([.]test|-for-tests)[.]ts$' },
      to: { pathNot: ['^packages/questionnaire/', '^node_modules/saxes'] },
    },
    {
      name: 'search-stands-alone',
      comment: 'Pure TypeScript without any dependency.',
      severity: 'error',
      from: { path: '^packages/search/src/', pathNot: '([.]test|-for-tests)[.]ts$' },
      to: { pathNot: '^packages/search/' },
    },
    {
      name: 'catalogue-stands-alone',
      comment: 'Its canon is written in the language of questionnaires.',
      severity: 'error',
      from: { path: '^packages/catalogue/src/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: ['^packages/catalogue/', '^packages/questionnaire/', '^node_modules/zod'] },
    },
    {
      name: 'sql-in-stores-only',
      comment: 'Only *-store.ts (and the platform) speak to the database.',
      severity: 'error',
      from: {
        path: '^src/lib/server/capabilities/',
        pathNot: ['-store[.]ts$', '[.]test[.]ts$', '-for-tests[.]ts$'],
      },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, path: ['^[.]', '^#', '^@gelingen'], pathNot: ['\\$types'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]svelte-kit', '^build', '\\$types'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'svelte'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
}
