process.env.LOG_LEVEL ??= 'silent';

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest', // of each project: Jest doesn't hand down its own
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, ...swc }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...more,
});

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/**
 * Journeys through the api alone have no queue that could be on Redis, and those of matching, proofs, the first visit
 * and the showcase ask of it what payments and settlement ask too; `npm run kill-test` kills workers on both.
 */
const ON_POSTGRESQL_ONLY = [
  '/matching.test.ts$',
  '/reconciliation.test.ts$',
  '/first-visit.test.ts$',
  '/showcase.test.ts$',
  '/negotiation.test.ts$',
  '/two-apis.test.ts$',
  '/kill.test.ts$',
  '/wrong-starts.test.ts$',
  '/arrival.test.ts$',
  '/edge.test.ts$',
];

export default {
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 60_000, // two shared cores
  projects: [
    project('unit', ['libs/**/*.test.ts', 'apps/**/*.test.ts', 'test/*.test.ts'], {
      globalSetup: '<rootDir>/test/support/temporary.js',
    }),
    project('integration', ['test/integration/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/support/global-setup.ts',
    }),
    project('journeys', ['test/journeys/**/*.test.ts'], { globalSetup: '<rootDir>/test/support/global-setup.ts' }),
    project('journeys-redis', ['test/journeys/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/queue-on-redis.ts'],
      testPathIgnorePatterns: ON_POSTGRESQL_ONLY,
    }),
    project('browser', ['test/browser/**/*.test.ts'], { globalSetup: '<rootDir>/test/support/global-setup.ts' }),
  ],
};
