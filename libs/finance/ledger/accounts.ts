import { isId } from '#platform/kernel';
import { isCurrency, type Currency } from '#platform/money';

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
  opening: ['platform', 'equity'],
  'fund:bank': ['fund', 'asset'],
  'fund:advance': ['fund', 'asset'],
  'fund:due_from_platform': ['fund', 'asset'],
  'fund:equity': ['fund', 'equity'],
  'fund:opening': ['fund', 'equity'],
  'fund:writeoff': ['fund', 'expense'],
} as const satisfies Record<string, readonly [Book, AccountKind]>;

export type AccountClass = keyof typeof chart;

/**
 * An account of a programme's books. Class, party and currency are its key there; the programme is said with the
 * posting. The name is made of them, for people: `held:<order>:usd`, `bank:<bank account>:khr`, `commission:usd`.
 */
export interface Account {
  readonly class: AccountClass;
  /** Whose it is: the id of an order, buyer, cooperative or bank account; null where the class has one for all. */
  readonly party: string | null;
  readonly currency: Currency;
  readonly book: Book;
  readonly kind: AccountKind;
  /** On which side the account normally stands; there its natural balance is positive. */
  readonly normal: 'debit' | 'credit';
  readonly name: string;
}

/** What tells one account of a programme's from another. */
export type AccountKey = Pick<Account, 'class' | 'party' | 'currency'>;

/** An account as the database has it: the rest follows from its key. */
export function accountOf({ class: of, party, currency }: AccountKey): Account {
  const [book, kind] = chart[of];
  const normal = kind === 'asset' || kind === 'expense' ? 'debit' : 'credit';
  const name = [of, ...(party === null ? [] : [party]), currency.toLowerCase()].join(':');
  return { class: of, party, currency, book, kind, normal, name };
}

/** The account that a name says; undefined for what is the name of none. */
export function accountNamed(name: string): Account | undefined {
  const parts = name.split(':');
  const currency = parts.pop()?.toUpperCase();
  const party = isId(parts.at(-1)) ? parts.pop()! : null;
  const of = parts.join(':');
  if (!Object.hasOwn(chart, of) || !isCurrency(currency)) return undefined;
  const account = accountOf({ class: of as AccountClass, party, currency });
  return account.name === name ? account : undefined;
}

const one =
  (name: AccountClass) =>
  (currency: Currency): Account =>
    accountOf({ class: name, party: null, currency });
const each =
  (name: AccountClass) =>
  (party: string, currency: Currency): Account => {
    if (!isId(party)) throw new Error(`${name} wants an id, not ${JSON.stringify(party)}`);
    return accountOf({ class: name, party, currency });
  };

// What the platform has.
/** At a bank, by the id of the bank account. */
export const bank = each('bank');
export const pspStripe = one('psp:stripe');
export const pspStripeInTransit = one('psp:stripe_in_transit');
export const pspDisputed = one('psp:disputed');
export const coopReceivable = each('receivable:coop');
/** Money that left by a statement's line which is not matched yet. */
export const suspensePayments = one('suspense:payments');
export const fxClearing = one('fx:clearing');

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
/** What was at a bank when its account was opened here. */
export const opening = one('opening');

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
export const fundBank = each('fund:bank');
export const fundAdvance = each('fund:advance');
export const fundDueFromPlatform = one('fund:due_from_platform');
export const fundEquity = one('fund:equity');
export const fundOpening = one('fund:opening');
export const fundWriteoff = one('fund:writeoff');
