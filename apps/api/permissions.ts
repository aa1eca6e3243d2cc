import type { Actor, Role } from '#platform/kernel';

/** Who may call an operation: anybody (a visitor too), anybody signed in, or the roles named. */
type Who = 'anybody' | 'signed in' | readonly Role[];

const buyers: readonly Role[] = ['owner', 'purchaser', 'approver', 'viewer'];
const cooperatives: readonly Role[] = ['manager', 'clerk'];
const secretariat: readonly Role[] = ['operator', 'finance', 'auditor'];

/**
 * Every operation of the API has one row here, or the api does not start. This is the outer gate, by role alone; whose
 * row it is, is the first rule of each use case and the policy of each table.
 */
export const permissions: Record<string, Who> = {
  // identity
  viewer: 'anybody',
  testMoney: 'anybody',
  demoPeople: 'anybody',
  signIn: 'anybody',
  enterDemo: 'anybody',
  signOut: 'anybody',
  // catalogue
  landing: 'anybody',
  listings: 'anybody',
  listing: 'anybody',
  listingFacets: 'anybody',
  // orders
  orders: [...buyers, ...cooperatives, ...secretariat],
  order: [...buyers, ...cooperatives, ...secretariat],
  ordersWaiting: [...buyers, ...cooperatives, ...secretariat],
  orderStates: secretariat,
  finishOrder: ['manager'],
  billsOfLading: ['operator', 'auditor'],
  acceptBillOfLading: ['operator'],
  rejectBillOfLading: ['operator'],
  cancelOrder: ['operator'],
  stoppedJobs: ['operator', 'auditor'],
  retryJob: ['operator'],
  // negotiation
  requests: buyers,
  request: [...buyers, ...cooperatives, ...secretariat],
  quotes: [...buyers, ...cooperatives, ...secretariat],
  quote: [...buyers, ...cooperatives, ...secretariat],
  submitRequest: ['owner', 'purchaser'],
  acceptQuote: ['owner', 'purchaser', 'manager'],
  offerQuote: ['manager', 'clerk'],
  counterQuote: ['owner', 'purchaser'],
  declineQuote: ['owner', 'purchaser', 'manager'],
  withdrawQuote: ['owner', 'purchaser', 'manager'],
  // finance
  payInstalment: ['owner', 'purchaser'],
  checkPayment: buyers,
  ledgerAccounts: ['finance', 'auditor'],
  ledgerEntries: ['finance', 'auditor'],
  bankAccounts: ['finance', 'auditor'],
  chooseBankAccount: ['finance'],
  proofs: ['finance', 'auditor'],
  quarantinedStripeEvents: ['finance', 'auditor'],
  applyStripeEvent: ['finance'],
  bankStatements: ['finance', 'auditor'],
  setStatementAside: ['finance'],
  applyStatement: ['finance'],
  takeStatement: ['finance'],
  keptOrders: ['operator', 'finance', 'auditor'],
  statementLines: ['finance', 'auditor'],
  settlements: ['finance', 'auditor'],
  payoutFunds: ['finance', 'auditor'],
  payoutBatches: ['finance', 'auditor'],
  payoutBatch: ['finance', 'auditor'],
  draftPayoutBatch: ['finance'],
  approvePayoutBatch: ['finance'],
  cancelPayoutBatch: ['finance'],
  statementLine: ['finance', 'auditor'],
  statementLineCounts: ['finance', 'auditor'],
  openTargets: ['finance', 'auditor'],
  matchPreview: ['finance', 'auditor'],
  matchLine: ['finance'],
  unmatchLine: ['finance'],
  partLine: ['finance'],
  parkLine: ['finance'],
  unparkLine: ['finance'],
  // notifications
  notifications: 'signed in',
  unreadNotifications: 'signed in',
  readNotifications: 'signed in',
};

/** The doors beside GraphQL: what is too large for it. */
export const routes = {
  'GET /files': 'signed in',
  'POST /statements': ['finance'],
  'POST /files/orders/:id/bill-of-lading': ['manager', 'clerk'],
  'GET /files/payouts': ['finance'],
} as const satisfies Record<string, Who>;

/** What a door beside GraphQL costs of the budget; there each root field costs one point. */
export const points: Record<keyof typeof routes, number> = {
  'GET /files': 1,
  'GET /files/payouts': 1,
  'POST /statements': 10,
  'POST /files/orders/:id/bill-of-lading': 10,
};

export const mayCall = (operation: string, actor: Actor): boolean =>
  Object.hasOwn(permissions, operation) && allows(permissions[operation], actor);
export const mayUse = (route: keyof typeof routes, actor: Actor): boolean => allows(routes[route], actor);

function allows(who: Who | undefined, actor: Actor): boolean {
  if (who === undefined) return false;
  if (who === 'anybody') return true;
  return actor.role !== null && (who === 'signed in' || who.includes(actor.role));
}
