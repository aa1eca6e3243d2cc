import { DocumentsService } from '#finance/invoicing';
import { ImportsService } from '#finance/reconciliation';
import { asSystem } from '../support/as-system.js';
import { keptThoughLate } from '../support/late-orders.js';
import { Market } from '../support/market.js';
import { placeOrder } from '../support/placed-order.js';
import { madeStatement, type MadeAs, type MadeLine } from '../support/statement.js';

let market: Market;
let imports: ImportsService;

beforeEach(async () => {
  market = await Market.open();
  await market.openBankAccount();
  imports = new ImportsService(market.uow);
});
afterEach(() => market.close());

interface Placed {
  orderId: string;
  number: string;
  reference: string;
  proforma: string;
}

async function order(cooperative = 0): Promise<Placed> {
  const { orderId, number, deposit } = await placeOrder(market, cooperative);
  const { number: proforma } = await asSystem(market.uow, (tx) =>
    new DocumentsService(market.uow, {} as never, { DEMO: true }).issueProforma(tx, orderId),
  );
  return { orderId, number, reference: deposit.reference, proforma };
}

const late = () => keptThoughLate(market);

const wire = ({ reference, ...more }: Partial<MadeLine>): MadeLine => ({
  amount: '2000.00',
  ...(reference && { text: `Deposit ${reference}` }),
  ...more,
});
const wrong = (line: MadeLine, as: MadeAs = {}): Buffer => madeStatement(1, '0.00', [line], { offBy: 1, ...as });
const asUtf16 = (file: Buffer): Buffer => Buffer.from(`\ufeff${file.toString().replace('UTF-8', 'UTF-16')}`, 'utf16le');

test.each<[string, (order: Placed) => Buffer]>([
  [
    'of an account that is not ours',
    ({ reference }) => madeStatement(1, '0.00', [wire({ reference })], { account: 'KH9900' }),
  ],
  ['in UTF-16', ({ reference }) => asUtf16(wrong(wire({ reference })))],
  [
    'that writes a digit as an entity',
    ({ reference }) =>
      Buffer.from(wrong(wire({ reference })).toString().replace(reference, reference.replaceAll('0', '&#48;'))),
  ],
  [
    'that spells it in CDATA',
    ({ reference }) =>
      Buffer.from(
        wrong(wire({ reference }))
          .toString()
          .replace(`Deposit ${reference}`, `<![CDATA[${reference.slice(0, 8)}]]><![CDATA[${reference.slice(8)}]]>`),
      ),
  ],
  ['by its EndToEndId', ({ number }) => wrong(wire({ endToEndId: number }))],
  ['by its proforma', ({ proforma }) => wrong(wire({ text: `Invoice ${proforma}` }))],
])('an order whose deposit is late is kept while a statement in quarantine names it, %s', async (_what, file) => {
  await order();
  const mine = await order();
  expect(await imports.importFile(market.finance, file(mine))).toMatchObject([{ outcome: 'QUARANTINED' }]);
  expect(await late()).toEqual([[mine.orderId, ['STATEMENT_QUARANTINED']]]);
});

test("a statement in quarantine that names an order only where money goes out or back, or another's document, keeps nothing", async () => {
  const mine = await order();
  const { number, reference } = mine;
  const lines: MadeLine[] = [
    { amount: '-5.00', text: number },
    { amount: '5.00', text: reference, reversal: true },
    { amount: '5.00', text: `RFQ${number.slice(1)} Q${number.slice(1)}` },
  ];
  expect(await imports.importFile(market.finance, madeStatement(1, '0.00', lines, { offBy: 1 }))).toMatchObject([
    { outcome: 'QUARANTINED' },
  ]);
  expect(await late()).toEqual([]);
});

test('one that an older program kept without what it names is searched as it came', async () => {
  const mine = await order();
  await imports.importFile(market.finance, wrong(wire({ reference: mine.reference })));
  await market.rows('alter table finance.statement disable trigger stands');
  await market.rows('update finance.statement set mentions = null');
  expect(await late()).toEqual([[mine.orderId, ['STATEMENT_QUARANTINED']]]);
});

test("of two orders whose cooperatives gave the same proforma number, the payer's is kept", async () => {
  const mine = await order(0);
  market.buyer = market.otherBuyer;
  const other = await order(1);
  expect(other.proforma).toBe(mine.proforma);
  const paid = wire({ text: `Invoice ${mine.proforma}`, name: 'MAISON SAFRAN' });
  expect(await imports.importFile(market.finance, madeStatement(1, '0.00', [paid]))).toMatchObject([
    { outcome: 'IMPORTED', matched: 0 },
  ]);
  expect(await late()).toEqual([[other.orderId, ['LINE_WAITS']]]);
});
