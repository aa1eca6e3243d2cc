import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import fastify from 'fastify';
import { money, toDecimal } from '#platform/money';
import { parseCamt053 } from '#finance/reconciliation';
import { type PreviousStatement, checkStatement } from '#finance/reconciliation';
import { type BatchPayout, writePain001 } from '#finance/settlement';
import { SandboxClock } from '../clock.js';
import { Store } from '../store.js';
import { type Line, PLATFORM_ACCOUNT } from './book.js';
import { registerBank } from './register.js';
import { writeCamt053 } from './statements/camt053.js';

type Shown = { number: number; urls: string[] };
let folder: string;
let sandbox: Awaited<ReturnType<typeof start>>;
let told: string[];

/** The bank alone, without Stripe and mail. */
async function start() {
  const app = fastify({ forceCloseConnections: true });
  const store = new Store(folder);
  const options = { port: 0, smtpPort: 0, folder, stripe: { secretKey: '', webhookUrl: undefined, webhookSecret: '' } };
  const bank = await registerBank(app, { store, clock: new SandboxClock(store), options }, (id) => told.push(id));
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), bank, close: () => app.close() };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
  told = [];
  sandbox = await start();
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const own = { account: PLATFORM_ACCOUNT.number, currency: 'USD' };
async function admin<T = Record<string, unknown>>(path: string, body?: object): Promise<T> {
  const answer = await fetch(
    `${sandbox.url}/bank/admin/${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  return (await answer.json()) as T;
}
const balance = async (): Promise<string> =>
  (await admin<{ accounts: { balance: string }[] }>('state')).accounts[0]!.balance;
const closeDay = (): Promise<Shown> => admin<Shown>('close-day', {});
const fetchText = async (path: string): Promise<string> => (await fetch(sandbox.url + path)).text();
const statement = async (shown: Shown, copy = 0) => parseCamt053(await fetchText(shown.urls[copy]!))[0]!;
const after = (last: Awaited<ReturnType<typeof statement>>): PreviousStatement => ({
  sequence: last.sequence,
  createdAt: last.createdAt,
  closingMinor: last.closing!.minor,
});

const payout = (endToEndId: string, minor: bigint, name = 'Kampot Pepper Cooperative'): BatchPayout => ({
  endToEndId,
  amount: money(minor, 'USD'),
  remittance: 'Order 1',
  beneficiary: { name, account: '000123456', bic: 'ACLBKHPP', town: 'Kampot', country: 'KH' },
});
const file = (messageId: string, payouts: BatchPayout[]): string =>
  writePain001({
    messageId,
    createdAt: new Date(),
    executeOn: '2026-01-01',
    currency: 'USD',
    debtor: { name: PLATFORM_ACCOUNT.owner, account: PLATFORM_ACCOUNT.number, bic: 'MKSBKHPP' },
    payouts,
  });
async function pay(xml: string): Promise<{ http: number; group: string; payments: string[]; reasons: string[] }> {
  const answer = await fetch(`${sandbox.url}/bank/pain001`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: xml,
  });
  const text = await answer.text();
  const all = (tag: string): string[] =>
    [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, found]) => found!);
  return { http: answer.status, group: all('GrpSts')[0]!, payments: all('TxSts'), reasons: all('Cd') };
}

test('the money of one order comes and goes, and every statement leads to the next', async () => {
  await admin('opening-capital', {});
  const first = await statement(await closeDay());
  expect(first.lines).toMatchObject([{ amount: { minor: 1000_00n }, references: ['RF83CAPITAL'] }]);

  sandbox.bank.receivePayout({
    id: 'po_1',
    amount: 2867_70n,
    currency: 'usd',
    arrival: new Date(),
    statementDescriptor: 'OVOP',
  });
  sandbox.bank.receivePayout({
    id: 'po_1',
    amount: 2867_70n,
    currency: 'usd',
    arrival: new Date(0),
    statementDescriptor: 'OVOP',
  });
  await admin('wires', {
    payer: 'Lindhof & Söhne',
    amount: '7000.00',
    charges: '25.00',
    reference: 'rf18 5390 0754 7034',
  });
  const second = await statement(await closeDay());
  expect(second.lines).toMatchObject([
    { amount: { minor: 2867_70n }, endToEndId: 'po_1', remittance: 'OVOP po_1' },
    {
      amount: { minor: 6975_00n },
      instructed: { minor: 7000_00n },
      charges: { minor: 25_00n },
      references: ['RF18539007547034'],
      counterparty: { name: 'Lindhof & Söhne' },
    },
  ]);
  expect(checkStatement(second, own, after(first))).toMatchObject({ kind: 'ok' });

  expect(await pay(file('B1', [payout('PO-1', 9500_00n)]))).toMatchObject({
    http: 200,
    group: 'ACSP',
    payments: ['ACSP'],
  });
  const third = await statement(await closeDay());
  expect(third.lines).toMatchObject([
    {
      amount: { minor: -9500_00n },
      endToEndId: 'PO-1',
      isCharge: false,
      counterparty: { name: 'Kampot Pepper Cooperative', account: '000123456' },
    },
    { amount: { minor: -35_00n }, endToEndId: 'PO-1', isCharge: true },
  ]);
  expect(checkStatement(third, own, after(second))).toMatchObject({ kind: 'ok' });
  expect(await balance()).toBe('1307.70');
});

test('what was booked and told is there after the process ended, and the numbers go on', async () => {
  await admin('opening-capital', {});
  const one = await closeDay();
  const xml = await fetchText(one.urls[0]!);
  await sandbox.close();
  sandbox = await start();
  expect(await fetchText(one.urls[0]!)).toBe(xml);
  expect((await closeDay()).number).toBe(2);
});

test('Stripe hears that its payout has arrived once a statement tells it, also when it asks again', async () => {
  const payout = { id: 'po_1', amount: 2867_70n, currency: 'usd', arrival: new Date(), statementDescriptor: null };
  sandbox.bank.receivePayout(payout);
  sandbox.bank.receivePayout({ ...payout, id: 'po_2', arrival: new Date(Date.now() + 86_400_000) });
  expect(told).toEqual([]);
  expect([(await closeDay()).number, told]).toEqual([1, ['po_1']]);
  sandbox.bank.receivePayout(payout);
  expect(told).toEqual(['po_1', 'po_1']);
});

describe('a payment file', () => {
  beforeEach(() => admin('opening-capital', {}));

  test('is executed once, however often it comes; its answer can be fetched again', async () => {
    const xml = file('B1', [payout('PO-1', 100_00n)]);
    await pay(xml);
    expect(await pay(xml)).toMatchObject({ group: 'RJCT', reasons: ['DU01'], payments: [] });
    expect(await balance()).toBe('865.00');
    expect(await fetchText('/bank/pain002/B1')).toContain('<TxSts>ACSP</TxSts>');
  });

  test('is executed in part where a payment has a fault of its own', async () => {
    const xml = file('B1', [payout('PO-1', 100_00n), payout('PO-2', 1_00n), payout('PO-3', 5000_00n)]).replace(
      '<Nm>Kampot Pepper Cooperative</Nm>',
      '<Nm>ម្រេចកំពត</Nm>',
    );
    expect(await pay(xml)).toEqual({
      http: 200,
      group: 'PART',
      payments: ['RJCT', 'ACSP', 'RJCT'],
      reasons: ['CH16', 'AM04'],
    });
    expect(await balance()).toBe('964.00');
    expect(await pay(file('B2', [payout('PO-2', 1_00n)]))).toMatchObject({ group: 'RJCT', reasons: ['DU04'] });
  });

  test('is executed as far as the account covers it, each payment with its charge', async () => {
    expect(
      await pay(file('B1', [payout('PO-1', 600_00n), payout('PO-2', 365_00n), payout('PO-3', 330_00n)])),
    ).toMatchObject({ payments: ['ACSP', 'RJCT', 'ACSP'], reasons: ['AM04'] });
    expect(await balance()).toBe('0.00');
  });

  test.each([
    ['AM10', (xml: string) => xml.replace('<CtrlSum>100.00<', '<CtrlSum>100.01<')],
    ['AM18', (xml: string) => xml.replace('<NbOfTxs>1<', '<NbOfTxs>2<')],
    ['AC02', (xml: string) => xml.replace(PLATFORM_ACCOUNT.number, '001810000099')],
    ['AM03', (xml: string) => xml.replace('Ccy="USD"', 'Ccy="EUR"')],
    ['DT01', (xml: string) => xml.replace('2026-01-01', '2026-13-45')],
    ['AC03', (xml: string) => xml.replace('000123456', '0 1')],
    ['FF01', (xml: string) => xml.slice(0, -20)],
    ['FF01', (xml: string) => xml.replace('pain.001.001', 'pain.008.001')],
  ])('is answered with %s and moves nothing', async (reason, spoil) => {
    const answer = await pay(spoil(file('B1', [payout('PO-1', 100_00n)])));
    expect(answer).toMatchObject({ group: 'RJCT', http: reason === 'FF01' ? 400 : 200 });
    expect(answer.reasons).toContain(reason);
    expect(await balance()).toBe('1000.00');
  });

  test('for today in Phnom Penh is booked at once, whatever day it is in Greenwich', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(new Date());
    await pay(file('B1', [payout('PO-1', 100_00n)]).replace('2026-01-01', today));
    expect(await balance()).toBe('865.00');
  });

  test('for a later day waits, and counts against what is left', async () => {
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await pay(file('B1', [payout('PO-1', 100_00n)]).replace('2026-01-01', later));
    expect(await admin('state')).toMatchObject({ accounts: [{ balance: '1000.00', available: '865.00' }] });
    expect((await statement(await closeDay())).lines).toHaveLength(1);
  });

  test('comes back when the beneficiary has no account any more, once', async () => {
    await pay(file('B1', [payout('PO-1', 100_00n)]));
    await admin('returns', { endToEndId: 'PO-1' });
    expect(await admin('returns', { endToEndId: 'PO-1' })).toMatchObject({ field: 'endToEndId' });
    const { lines } = await statement(await closeDay());
    expect(lines.at(-1)).toMatchObject({
      amount: { minor: 100_00n },
      endToEndId: 'PO-1',
      bankCode: 'PMNT/ICDT/RRTN',
      counterparty: { name: 'Kampot Pepper Cooperative' },
    });
  });
});

describe('the bank misbehaves once', () => {
  beforeEach(() => admin('opening-capital', {}));

  test('and books a payout a cent off, with balances that agree', async () => {
    await admin('flaws', { payoutDifference: '0.01' });
    await pay(file('B1', [payout('PO-1', 95_00n), payout('PO-2', 1_00n)]));
    const shown = await statement(await closeDay());
    expect(shown.lines.map((line) => line.amount.minor)).toEqual([1000_00n, -95_01n, -35_00n, -1_00n, -35_00n]);
    expect(checkStatement(shown, own)).toMatchObject({ kind: 'ok' });
    expect(await admin('state')).toMatchObject({ flaws: {} });
  });

  test('and prints a closing balance that does not add up, until it is mended', async () => {
    await admin('flaws', { unbalanced: '1.00' });
    const shown = await closeDay();
    expect(checkStatement(await statement(shown), own)).toMatchObject({
      kind: 'quarantine',
      reason: 'UNBALANCED',
      facts: { difference: 100n },
    });
    const mended = await admin<Shown>('statements/1/mend', {});
    expect(mended.urls).toHaveLength(2);
    expect(checkStatement(await statement(mended, 1), own)).toMatchObject({ kind: 'ok' });
  });

  test('and leaves a gap in its numbers, until it sends what it withheld', async () => {
    const first = await statement(await closeDay());
    await admin('flaws', { gap: true });
    const third = await statement(await closeDay());
    expect(checkStatement(third, own, after(first))).toMatchObject({
      kind: 'quarantine',
      reason: 'SEQUENCE_GAP',
      facts: { previous: 1, sequence: 3 },
    });
    expect((await fetch(`${sandbox.url}/bank/statements/2.xml`)).status).toBe(404);
    const second = await statement(await admin<Shown>('statements/2/mend', {}));
    expect(checkStatement(second, own, after(first))).toMatchObject({ kind: 'ok' });
    expect(checkStatement(third, own, after(second))).toMatchObject({ kind: 'ok' });
  });

  test('and delivers a statement twice: nothing in it is new the second time', async () => {
    await admin('flaws', { twice: true });
    const shown = await closeDay();
    const [one, two] = [await statement(shown), await statement(shown, 1)];
    expect(await fetchText(shown.urls[0]!)).not.toBe(await fetchText(shown.urls[1]!));
    expect(checkStatement(two, own, after(one), new Set(one.lines.map((line) => line.fingerprint)))).toEqual({
      kind: 'repeated',
    });
  });

  test('and turns a payment down, and reverses a line of its own', async () => {
    await admin('flaws', { rejectPayment: true });
    expect(await pay(file('B1', [payout('PO-1', 1_00n), payout('PO-2', 1_00n)]))).toMatchObject({
      group: 'PART',
      payments: ['RJCT', 'ACSP'],
      reasons: ['AC04'],
    });
    await admin('reversals', { reference: (await statement(await closeDay())).lines.at(-1)!.bankReference! });
    expect((await statement(await closeDay())).lines).toMatchObject([
      { isReversal: true, amount: { minor: 35_00n }, endToEndId: 'PO-2' },
    ]);
  });
});

test.each([
  ['payer', { amount: '1.00' }],
  ['payer', { payer: ' ', amount: '1.00' }],
  ['amount', { payer: 'x' }],
  ['amount', { payer: 'x', amount: '1e3' }],
  ['amount', { payer: 'x', amount: '-1.00' }],
  ['amount', { payer: 'x', amount: 1 }],
  ['charges', { payer: 'x', amount: '1.00', charges: '1.00' }],
  ['currency', { payer: 'x', amount: '1.00', currency: 'XXX' }],
  ['account', { payer: 'x', amount: '1.00', currency: 'EUR' }],
  ['reference', { payer: 'x', amount: '1.00', reference: 'a\u0000b' }],
])('a wire with a bad %s is refused by that name: %j', async (field, body) => {
  expect(await admin('wires', body)).toMatchObject({ field, error: expect.any(String) as string });
  expect(await balance()).toBe('0.00');
});

test('every statement that the bank can write is read back to the last unit', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'abZ &<>"\'é€ម្រេច/-.:'), minLength: 1, maxLength: 20 })
    .map((each) => each.trim().replaceAll(/\s+/g, ' '))
    .filter((each) => each !== '');
  const line = fc.record({
    side: fc.constantFrom('credit' as const, 'debit' as const),
    minor: fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String),
    name: text,
    remittance: text,
    kind: fc.constantFrom<Line['kind']>('wire', 'payment', 'charge', 'return', 'reversal'),
  });
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.array(line, { maxLength: 6 }),
      fc.nat(9999),
      (opening, made, number) => {
        const lines: Line[] = made.map(({ name, ...each }, i) => ({
          ...each,
          reference: `MSB-${i}`,
          account: own.account,
          currency: 'USD',
          bookedAt: '2026-11-24T01:00:00.000Z',
          counterparty: { name },
          endToEndId: `E${i}`,
        }));
        const closing = lines.reduce(
          (sum, each) => sum + (each.side === 'credit' ? BigInt(each.minor) : -BigInt(each.minor)),
          opening,
        );
        const [read] = parseCamt053(
          writeCamt053({
            number,
            account: PLATFORM_ACCOUNT,
            createdAt: '2026-11-24T17:00:00.000Z',
            from: '2026-11-23T17:00:00.000Z',
            opening,
            closing,
            lines,
            copy: 1,
          }),
        );
        expect([read!.sequence, read!.opening!.minor, read!.closing!.minor]).toEqual([number, opening, closing]);
        expect(
          read!.lines.map((each) => [
            toDecimal(money(each.amount.minor, 'USD')),
            each.counterparty.name,
            each.remittance,
            each.endToEndId,
            each.isReversal,
          ]),
        ).toEqual(
          lines.map((each) => [
            toDecimal(money(each.side === 'credit' ? each.minor : `-${each.minor}`, 'USD')),
            each.counterparty.name,
            each.remittance,
            each.endToEndId,
            each.kind === 'reversal' || (each.kind === 'return' && each.side === 'debit'),
          ]),
        );
        expect(checkStatement(read!, own).kind).toBe('ok');
      },
    ),
  );
});
