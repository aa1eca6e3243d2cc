import tseslint from 'typescript-eslint';

/** What is compiled with types. */
const SOURCES = ['{apps,libs,test}/**/!(vite.config).{ts,tsx}'];

/** A test's name is one sentence, on the line that begins it. */
const titleOfTest = /^\s*(?:(?:test|it|describe|inChromium)[\w.]*|[\])}`]+)\(['"`]/;

const size = { skipBlankLines: true, skipComments: true };

export default tseslint.config(
  {
    ignores: ['dist/', 'apps/web/dist/', 'apps/web/src/*/graphql/', 'node_modules/', '.data/'],
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.cjs'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'max-len': ['error', { code: 120, ignoreUrls: true, ignorePattern: titleOfTest.source }] },
  },
  // Texts that are read whole: a migration's SQL, words, drawings, what the demo's people write.
  {
    files: [
      'libs/platform/database/migrations/**',
      'libs/platform/words/{en,km}/**',
      'apps/demo/pictures/**',
      'apps/demo/seed/**',
    ],
    rules: { 'max-len': 'off' },
  },
  ...tseslint.configs.recommended.map((each) => ({ ...each, files: SOURCES })),
  {
    files: SOURCES,
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'apps/web/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'off', // decorators need some types as values
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unsafe-function-type': 'off', // TypeORM's and Nest's own word for a class
      '@typescript-eslint/no-empty-object-type': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, ...size }],
      'max-lines-per-function': ['error', { max: 80, ...size }],
      'max-params': ['error', 5],
      'no-console': 'off',
    },
  },
  // Drawings take coordinates, and a migration is one long text of SQL.
  {
    files: ['apps/demo/pictures/**', 'apps/demo/seed/**', 'libs/platform/database/migrations/**'],
    rules: { 'max-params': 'off', 'max-lines-per-function': 'off' },
  },
  // A test file's describe is no function to be short, and data are no code.
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'apps/demo/seed/**', 'apps/demo/pictures/**', 'libs/platform/words/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
