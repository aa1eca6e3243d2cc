import { fromDecimal, money, toDecimal } from '#platform/money';
import type { FastifyInstance } from 'fastify';
import type { Bank } from './bank.js';
import { type Line, PLATFORM_ACCOUNT, signed } from './book.js';
import type { Flaws } from './flaws.js';
import { BankRefused } from './refused.js';
import type { Statement } from './statements/statements.js';
import { OPENING_CAPITAL, amount, receiveWire, returnPayment, reverseLine } from './wires.js';

type Body = Record<string, unknown>;

/** The bank's JSON admin API. Amounts go in and out as decimal strings. */
export function adminRoutes(app: FastifyInstance, bank: Bank): void {
  const { book } = bank;
  app.get('/admin/state', () => stateOf(bank));
  app.get<{ Querystring: { account?: string } }>('/admin/lines', (request) => ({
    lines: book.lines(book.account(request.query.account).number).map((line) => shownLine(bank, line)),
  }));
  app.get('/admin/files', () => ({
    files: book
      .all()
      .flatMap(({ file, receivedAt }) => (file ? [{ ...file, receivedAt, xml: undefined, answer: undefined }] : [])),
  }));
  post(app, 'accounts', (body) =>
    book.open(String(body.currency), typeof body.owner === 'string' ? body.owner : undefined),
  );
  post(app, 'wires', (body) => ({ lines: receiveWire(book, body).lines.map((line) => shownLine(bank, line)) }));
  post(app, 'opening-capital', (body) => ({
    lines: receiveWire(book, { ...OPENING_CAPITAL, ...body }).lines.map((line) => shownLine(bank, line)),
  }));
  post(app, 'close-day', (body) => shownStatement(bank, bank.statements.closeDay(optionalText(body.account))));
  post(app, 'flaws', (body) => ({ flaws: setFlaws(bank, body) }));
  app.delete('/admin/flaws', () => ({ flaws: (bank.behaviour.flaws = {}) }));
  post(app, 'charge', (body) => ({ charge: setCharge(bank, body.amount) }));
  post(app, 'returns', (body) => ({
    lines: returnPayment(book, String(body.endToEndId)).lines.map((line) => shownLine(bank, line)),
  }));
  post(app, 'reversals', (body) => ({
    lines: reverseLine(book, String(body.reference)).lines.map((line) => shownLine(bank, line)),
  }));
  app.post<{ Params: { number: string }; Body: Body | null }>('/admin/statements/:number/mend', (request) =>
    shownStatement(bank, bank.statements.mend(Number(request.params.number), optionalText(request.body?.account))),
  );
}

function post(app: FastifyInstance, path: string, answer: (body: Body) => object): void {
  app.post<{ Body: unknown }>(`/admin/${path}`, (request) => {
    const body = request.body ?? {};
    if (typeof body !== 'object' || Array.isArray(body))
      throw new BankRefused('body', 'The body must be a JSON object', 400);
    return answer(body as Body);
  });
}

export function stateOf(bank: Bank) {
  const { book, behaviour, statements } = bank;
  return {
    now: book.clock.now().toISOString(),
    charge: toDecimal(money(behaviour.charge, 'USD')),
    flaws: behaviour.flaws,
    accounts: book.accounts().map(({ number, currency, owner }) => ({
      number,
      currency,
      owner,
      balance: toDecimal(money(book.balance(number), currency)),
      available: toDecimal(money(book.available(number), currency)),
      openLines: statements.open(number).length,
      lastStatement: statements.of(number).at(-1)?.number ?? 0,
    })),
  };
}

export const shownLine = ({ book }: Bank, line: Line) => ({
  ...line,
  minor: undefined,
  instructedMinor: undefined,
  chargesMinor: undefined,
  amount: toDecimal(money(signed(line), line.currency)),
  status: book.isBooked(line) ? 'booked' : 'pending',
});

/** One row per delivery would hide the number, so `urls` lists the deliveries; none while it is withheld. */
export function shownStatement({ book }: Bank, statement: Statement) {
  const { currency } = book.account(statement.account);
  const query = statement.account === PLATFORM_ACCOUNT.number ? '' : `account=${statement.account}`;
  const url = (copy: number): string => {
    const parts = [query, copy > 1 ? `copy=${copy}` : ''].filter(Boolean).join('&');
    return `/bank/statements/${statement.number}.xml${parts && `?${parts}`}`;
  };
  return {
    number: statement.number,
    account: statement.account,
    currency,
    createdAt: statement.createdAt,
    opening: toDecimal(money(BigInt(statement.openingMinor), currency)),
    closing: toDecimal(money(BigInt(statement.closingMinor) + BigInt(statement.unbalancedBy ?? '0'), currency)),
    lines: statement.lines.length,
    withheld: statement.withheld ?? false,
    urls: statement.withheld ? [] : Array.from({ length: statement.copies }, (_, i) => url(i + 1)),
  };
}

/**
 * `{ payoutDifference: '0.01', unbalanced: '1.00', gap: true, twice: true, rejectPayment: true }`, any of them; false
 * or '' takes one back.
 */
export function setFlaws(bank: Bank, body: Body): Flaws {
  const flaws: Flaws = { ...bank.behaviour.flaws };
  for (const [name, value] of Object.entries(body)) {
    if (name === 'payoutDifference' || name === 'unbalanced')
      flaws[name] = value === '' || value === false ? undefined : difference(value, name);
    else if (name === 'gap' || name === 'twice' || name === 'rejectPayment')
      flaws[name] = value === true || value === 'on' ? true : undefined;
    else throw new BankRefused(name, `The bank knows no flaw ${name}`);
  }
  return (bank.behaviour.flaws = Object.fromEntries(Object.entries(flaws).filter(([, value]) => value !== undefined)));
}

function difference(value: unknown, field: string): string {
  const parsed = typeof value === 'string' ? fromDecimal(value.trim(), 'USD') : undefined;
  if (!parsed || parsed.minor === 0n) throw new BankRefused(field, `${field} must be an amount like 0.01 or -0.01`);
  return String(parsed.minor);
}

export function setCharge(bank: Bank, value: unknown): string {
  bank.behaviour.charge = amount(value, 'amount', 'USD', true);
  return toDecimal(money(bank.behaviour.charge, 'USD'));
}

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
