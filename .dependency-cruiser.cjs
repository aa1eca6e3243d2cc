/**
 * The one picture of the system. Four floors, from the top down; on each floor its libraries, each may import those to
 * its right. Import right or down; never left or up. docs/architecture.md is drawn from this table.
 */
const floors = {
  reactions: ['notifications', 'insights'],
  finance: ['reconciliation', 'settlement', 'advances', 'payments', 'invoicing', 'banking', 'ledger'],
  trade: ['negotiation', 'orders', 'documents', 'catalogue', 'identity'],
  platform: ['graphql', 'queue', 'database', 'files', 'pdf', 'words', 'config', 'money', 'kernel'],
};

/** The ledger knows money and the database, and nothing of trade: it could keep any market's books. */
const exceptions = { 'finance/ledger': ['platform'] };

/**
 * Whose each table is: the library that writes it. Its schema is its floor. A library's SQL names its own tables and
 * those of libraries that it may import.
 */
const tables = {
  'reactions/notifications': ['notification'],
  'finance/reconciliation': [
    ...['expected_capital', 'statement_file', 'statement', 'statement_line'],
    ...['match', 'netting', 'proposed_match', 'parked_line'],
  ],
  'finance/settlement': ['settlement', 'payout_batch', 'payout', 'payout_line', 'payout_account'],
  'finance/payments': ['payment_attempt', 'stripe_event', 'receipt', 'allocation', 'card_limit'],
  'finance/invoicing': ['document', 'artifact', 'document_series', 'lost_numbers'],
  'finance/banking': ['bank_account'],
  'finance/ledger': ['books', 'chart', 'account', 'balance', 'ledger_transaction', 'entry'],
  'trade/negotiation': ['request', 'request_line', 'quote', 'revision', 'revision_line'],
  'trade/orders': ['order', 'order_line', 'instalment', 'paid_instalment'],
  'trade/documents': ['upload'],
  'trade/catalogue': ['product_kind', 'listing', 'listing_tier', 'listing_floor', 'listing_card', 'capacity'],
  'trade/identity': [
    'programme',
    'programme_currency',
    'holiday',
    'organisation',
    'person',
    'membership',
    'session',
    'number_series',
  ],
  'platform/queue': ['inbox', 'schedule'],
  'platform/database': ['clock', 'command', 'outbox', 'stopped_job', 'points'],
};

const names = Object.keys(floors);
const all = names.flatMap((floor) => floors[floor].map((library) => `${floor}/${library}`));

function mayImport(library) {
  const [floor, name] = library.split('/');
  const right = floors[floor].slice(floors[floor].indexOf(name) + 1).map((each) => `${floor}/${each}`);
  const below = names
    .slice(names.indexOf(floor) + 1)
    .flatMap((each) => floors[each].map((lower) => `${each}/${lower}`));
  const allowed = floor === 'reactions' ? below : [...right, ...below];
  return exceptions[library]
    ? allowed.filter((each) => exceptions[library].some((prefix) => each.startsWith(prefix)))
    : allowed;
}

/** Steps of use cases and what runs off the main thread: they hold a store or connection, and decide nothing alone. */
const steps = [
  'ledger',
  'issue',
  'print-document',
  'apply-current',
  'apply-event',
  'restore-attempt',
  'receive',
  'take-back',
  'reversals/net',
  'apply-matches',
  'import-statement',
  'keep-statement',
  'post-lines',
  'read-statements(\\.worker)?',
  'apply-answer',
  'settle-payout',
  'payment-files',
  'sign-in-tries',
  'quote-expiry',
  'place-order',
  'cancel-order',
  'record-payment',
  'stripe/[^/]+',
];
/** What may touch the world; every other file of trade and finance is a rule, and pure. */
const worldly = [
  '\\.(store|service|entity|handlers?|module|controller|jobs|target)\\.ts$',
  '/api/',
  '/index\\.ts$',
  ...steps.map((step) => `/${step}\\.ts$`),
];
const impure = [
  '^(node:)?(fs|net|http|https|tls|dns|os|child_process|timers|worker_threads|cluster)(/|$)',
  'node_modules/(@nestjs|typeorm|pg|stripe|bullmq|ioredis|nodemailer)/',
  '\\.(store|service|entity)\\.ts$',
  '^libs/platform/(database|config|queue|files)/',
];

const TEST = '\\.test\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No file imports itself, by whatever way round; a type is an import too.',
      from: {},
      to: { circular: true },
    },
    ...all.map((library) => ({
      name: `${library.replace('/', '-')}-imports-right-or-down`,
      severity: 'error',
      comment: `#${library} may import ${
        mayImport(library)
          .map((each) => `#${each}`)
          .join(', ') || 'nothing'
      }`,
      from: { path: `^libs/${library}/`, pathNot: TEST },
      to: { path: '^libs/', pathNot: [`^libs/${library}/`, ...mayImport(library).map((each) => `^libs/${each}/`)] },
    })),
    {
      name: 'every-library-is-in-the-table',
      severity: 'error',
      from: { path: '^libs/', pathNot: all.map((each) => `^libs/${each}/`) },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment:
        'From outside, a library is its index.ts (and its api/index.ts; words and money have one for the browser).',
      from: { path: '^(libs/[^/]+/[^/]+|apps/[^/]+|test)/' },
      to: {
        path: '^libs/',
        pathNot: [
          '^$1/',
          '^libs/[^/]+/[^/]+/(api/|browser/|currencies/)?index\\.ts$',
          '^libs/platform/words/check\\.ts$',
        ],
      },
    },
    {
      name: 'no-own-front-door',
      severity: 'error',
      comment: 'Inside a library files import each other, never through its own index.',
      from: { path: '^(libs/[^/]+/[^/]+)/', pathNot: [TEST, '^libs/[^/]+/[^/]+/(api/)?index\\.ts$'] },
      to: { path: '^$1/index\\.ts$' },
    },
    {
      name: 'graphql-stays-in-api',
      severity: 'error',
      comment: 'The worker loads no GraphQL: only api/ folders and the api app import it.',
      from: {
        path: '^(libs|apps)/',
        pathNot: ['^libs/[^/]+/[^/]+/api/', '^libs/platform/graphql/', '^apps/api/', '^apps/web/', TEST],
      },
      to: {
        path: ['^libs/platform/graphql/', '^libs/[^/]+/[^/]+/api/', 'node_modules/(@nestjs/graphql|@apollo|graphql)/'],
      },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment: 'No library imports an app, and the apps do not import each other.',
      from: { path: '^(libs|apps/([^/]+))/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/$2/' },
    },
    {
      name: 'sandbox-knows-nothing-of-ours',
      severity: 'error',
      comment: 'It plays the world outside: of ours it shares only the arithmetic of amounts.',
      from: { path: '^apps/sandbox/', pathNot: TEST },
      to: { path: '^libs/', pathNot: '^libs/platform/money/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'The files where money or state is decided: no Nest, TypeORM, Stripe, network, file, store or door. ' +
        'A hash is arithmetic too.',
      from: { path: '^libs/(trade|finance)/', pathNot: [TEST, ...worldly] },
      to: { dependencyTypesNot: ['type-only'], path: impure },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/dist)/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

// For the test that draws the picture in docs/architecture.md and reads the SQL; hidden from dependency-cruiser itself.
const architecture = { floors, tables, mayImport, libraries: all, steps, impure };
Object.defineProperty(module.exports, 'architecture', { value: architecture });
