import { isId } from '#platform/kernel';
import type { Currency } from '#platform/money';

export type Book = 'platform' | 'fund';
export type AccountKind = 'asset' | 'liability' | 'income' | 'expense' | 'equity';

/** The chart of accounts, as the migration has it too (a test compares the two): class -> book and kind. */
export const chart = {
  bank: ['platform', 'asset'],
  'psp:stripe': ['platform', 'asset'],
  'psp:stripe_in_transit': ['platform', 'asset'],
  'psp:disputed': ['platform', 'asset'],
  'receivable:coop': ['platform', 'asset'],
  'suspense:receipts': ['platform', 'liability'],
  'suspense:payments': ['platform', 'asset'],
  buyer_credit: ['platform', 'liability'],
  held: ['platform', 'liability'],
  coop_payable: ['platform', 'liability'],
  coop_in_transit: ['platform', 'liability'],
  refund_pending: ['platform', 'liability'],
  due_to_fund: ['platform', 'liability'],
  commission: ['platform', 'income'],
  fx_gain: ['platform', 'income'],
  psp_fees: ['platform', 'expense'],
  bank_charges: ['platform', 'expense'],
  dispute_fees: ['platform', 'expense'],
  dispute_losses: ['platform', 'expense'],
  fx_loss: ['platform', 'expense'],
  rounding: ['platform', 'expense'],
  'fx:clearing': ['platform', 'asset'],
  capital: ['platform', 'equity'],
  'fund:bank': ['fund', 'asset'],
  'fund:advance': ['fund', 'asset'],
  'fund:due_from_platform': ['fund', 'asset'],
  'fund:equity': ['fund', 'equity'],
  'fund:writeoff': ['fund', 'expense'],
} as const satisfies Record<string, readonly [Book, AccountKind]>;

export type AccountClass = keyof typeof chart;

/** An account holds one currency. Its name says all: `held:<order>` is in dollars, `held:<order>:khr` in riels. */
export interface Account {
  readonly name: string;
  readonly class: AccountClass;
  readonly book: Book;
  readonly kind: AccountKind;
  /** On which side the account normally stands; there its natural balance is positive. */
  readonly normal: 'debit' | 'credit';
  readonly currency: Currency;
}

/** The currency that a name doesn't write out; only `bank` and `fx:clearing` always do. */
const UNNAMED: Currency = 'USD';

function account(name: AccountClass, currency: Currency, party?: string): Account {
  if (party !== undefined && !isId(party)) throw new Error(`${name} wants an id, not ${JSON.stringify(party)}`);
  const suffix = currency !== UNNAMED || name === 'bank' || name === 'fx:clearing' ? [currency.toLowerCase()] : [];
  return accountOf({
    name: [name, ...(party === undefined ? [] : [party]), ...suffix].join(':'),
    class: name,
    currency,
  });
}

/** An account as the database has it: the rest follows from its class. */
export function accountOf({ name, class: of, currency }: Pick<Account, 'name' | 'class' | 'currency'>): Account {
  const [book, kind] = chart[of];
  return { name, class: of, book, kind, currency, normal: kind === 'asset' || kind === 'expense' ? 'debit' : 'credit' };
}

const one =
  (name: AccountClass) =>
  (currency: Currency = UNNAMED): Account =>
    account(name, currency);
const each =
  (name: AccountClass) =>
  (party: string, currency: Currency = UNNAMED): Account =>
    account(name, currency, party);

// What the platform has.
export const bank = (currency: Currency): Account => account('bank', currency);
export const pspStripe = one('psp:stripe');
export const pspStripeInTransit = one('psp:stripe_in_transit');
export const pspDisputed = one('psp:disputed');
export const coopReceivable = each('receivable:coop');
/** Money that left by a statement's line which is not matched yet. */
export const suspensePayments = one('suspense:payments');
export const fxClearing = (currency: Currency): Account => account('fx:clearing', currency);

// What the platform owes.
/** Money that came by a statement's line which is not matched yet. */
export const suspenseReceipts = one('suspense:receipts');
export const buyerCredit = each('buyer_credit');
/** A buyer's money for one order, until its release. */
export const held = each('held');
export const coopPayable = each('coop_payable');
export const coopInTransit = each('coop_in_transit');
export const refundPending = each('refund_pending');
export const dueToFund = one('due_to_fund');
/** Opening money of the secretariat. */
export const capital = one('capital');

// What the platform earns and spends.
export const commission = one('commission');
export const fxGain = one('fx_gain');
export const pspFees = one('psp_fees');
export const bankCharges = one('bank_charges');
export const disputeFees = one('dispute_fees');
export const disputeLosses = one('dispute_losses');
export const fxLoss = one('fx_loss');
export const rounding = one('rounding');

// The donors' fund: a book of its own.
export const fundBank = one('fund:bank');
export const fundAdvance = each('fund:advance');
export const fundDueFromPlatform = one('fund:due_from_platform');
export const fundEquity = one('fund:equity');
export const fundWriteoff = one('fund:writeoff');
