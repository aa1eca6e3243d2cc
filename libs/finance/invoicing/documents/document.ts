import { Decimal } from 'decimal.js';
import { refuse } from '#platform/kernel';
import { isCurrency, lineAmount, money, priceText, sum, toDecimal, type Currency, type Money } from '#platform/money';
import { zoneName } from '#platform/words';
import type { InstalmentKind, OrderState } from '#trade/orders';
import { amountInWords } from './amount-in-words.js';
import type { BankDetails } from '#finance/banking';

export type DocumentType = 'PROFORMA' | 'COMMERCIAL_INVOICE';

/** What is read about an order for a document. Amounts in minor units, quantities and prices as numeric gives them. */
export interface OrderFacts {
  readonly number: string;
  readonly state: OrderState;
  readonly placedOn: string;
  readonly incoterm: string;
  readonly place: string;
  readonly readyOn: string;
  readonly currency: string;
  readonly totalMinor: string;
  readonly programme: { readonly name: string; readonly country: string; readonly zone: string };
  readonly seller: Party & {
    readonly nameKm: string | null;
    readonly placeKm: string | null;
    readonly province: string;
  };
  readonly buyer: Party;
  readonly lines: readonly {
    readonly position: number;
    readonly name: string;
    readonly nameKm: string;
    readonly hsCode: string;
    readonly origin: string | null;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly amountMinor: string;
  }[];
  readonly schedule: readonly {
    readonly kind: InstalmentKind;
    readonly amountMinor: string;
    readonly dueOn: string | null;
    readonly reference: string;
  }[];
  /** Where a wire goes; null when there is no account in the order's currency. */
  readonly bank: BankDetails | null;
  /** The order's proforma, when it has one. */
  readonly proforma: { readonly number: string; readonly issuedOn: string } | null;
}

interface Party {
  readonly name: string;
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** All that is printed on a document, frozen: facts as they were, amounts as decimals, nothing formatted but words. */
export type Snapshot = ReturnType<typeof composeSnapshot>;

/**
 * The states in which a document of this type may be issued: a proforma while there is an order, an invoice when the
 * goods are ready.
 */
const ISSUED_IN: Record<DocumentType, readonly OrderState[]> = {
  PROFORMA: ['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED', 'COMPLETED'],
  COMMERCIAL_INVOICE: ['READY_TO_SHIP', 'SHIPPED', 'DELIVERED', 'COMPLETED'],
};

export const mayIssue = (type: DocumentType, state: OrderState): boolean => ISSUED_IN[type].includes(state);

/** Refuses what no document may say: a sum that doesn't hold, a line without HS code or origin. */
export function checkFacts(type: DocumentType, facts: OrderFacts): void {
  if (!mayIssue(type, facts.state)) {
    refuse('ILLEGAL_STEP', {
      state: facts.state,
      step: type === 'PROFORMA' ? 'issueProforma' : 'issueCommercialInvoice',
      message: `No ${title(type)} is issued while the order is ${facts.state}.`,
    });
  }
  const incomplete = (what: string): never =>
    refuse('BAD_INPUT', {
      field: 'orderId',
      reason: 'INCOMPLETE',
      message: `The order ${facts.number} has ${what}: its ${title(type)} can't be issued.`,
    });
  const currency = isCurrency(facts.currency) ? facts.currency : incomplete(`the unknown currency ${facts.currency}`);
  if (facts.lines.length === 0) incomplete('no lines');
  for (const line of facts.lines) {
    if (!/^\d{6}$/.test(line.hsCode)) incomplete(`no HS code of six digits in line ${line.position}`);
    if (!/^[A-Z]{2}$/.test(line.origin ?? '')) incomplete(`no country of origin in line ${line.position}`);
    const amount = lineAmount(line.quantity, line.unitPrice, currency);
    if (amount.minor.toString() !== line.amountMinor)
      unbalanced(facts, `line ${line.position} is ${toDecimal(amount)}`, money(line.amountMinor, currency));
  }
  const total = money(facts.totalMinor, currency);
  for (const [what, parts] of [
    ['the lines', facts.lines],
    ['the instalments', facts.schedule],
  ] as const) {
    const all = sum(
      parts.map(({ amountMinor }) => money(amountMinor, currency)),
      currency,
    );
    if (all.minor !== total.minor) unbalanced(facts, `${what} are ${toDecimal(all)} together`, total);
  }
}

/** The snapshot of checked facts under a number; nothing in it comes from anywhere else. */
export function composeSnapshot(
  type: DocumentType,
  facts: OrderFacts,
  issued: { number: string; issuedAt: Date; issuedOn: string },
  demo: boolean,
) {
  const currency = facts.currency as Currency;
  const decimal = (minor: string): string => toDecimal(money(minor, currency));
  const { seller, buyer } = facts;
  return {
    schema: 1,
    type,
    number: issued.number,
    issuedAt: issued.issuedAt.toISOString(),
    issuedOn: issued.issuedOn,
    demo,
    programme: facts.programme.name,
    zone: zoneName(facts.programme.zone, 'en'),
    order: { number: facts.number, placedOn: facts.placedOn },
    proforma: type === 'COMMERCIAL_INVOICE' ? facts.proforma : null,
    seller: { ...seller, country: countryName(seller.country) },
    buyer: { ...buyer, country: countryName(buyer.country) },
    origin: [...new Set(facts.lines.map(({ origin }) => countryName(origin!)))],
    delivery: { rule: facts.incoterm, place: facts.place, edition: 'Incoterms 2020', readyOn: facts.readyOn },
    currency,
    lines: facts.lines.map(({ amountMinor, origin, ...line }) => ({
      ...line,
      origin: origin!,
      quantity: new Decimal(line.quantity).toFixed(),
      unitPrice: priceText(line.unitPrice, currency),
      amount: decimal(amountMinor),
    })),
    total: decimal(facts.totalMinor),
    totalInWords: amountInWords(money(facts.totalMinor, currency)),
    bank: type === 'PROFORMA' ? facts.bank : null,
    schedule: facts.schedule.map(({ amountMinor, ...rest }) => ({ ...rest, amount: decimal(amountMinor) })),
  };
}

export const title = (type: DocumentType): string => (type === 'PROFORMA' ? 'proforma invoice' : 'commercial invoice');

const unbalanced = (facts: OrderFacts, what: string, expected: Money): never =>
  refuse('OUT_OF_BALANCE', {
    message: `The order ${facts.number} doesn't add up: ${what}, and should be ${toDecimal(expected)}.`,
    order: facts.number,
  });

const countries = new Intl.DisplayNames('en', { type: 'region' });
const countryName = (code: string): string => countries.of(code) ?? code;
