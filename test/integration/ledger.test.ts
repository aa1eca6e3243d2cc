import * as ledger from '#finance/ledger';
import { newId, system } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import { usd } from '../support/releases.js';
import { blocksOfPostings } from './ledger/blocks.js';
import { Books, PROGRAMME } from './ledger/books.js';
import { whatTheDatabaseRefuses } from './ledger/database.js';
import { manyAtOnce } from './ledger/many-at-once.js';
import { eventsOfOnePayment } from './ledger/one-payment.js';
import { sameAgain } from './ledger/same-again.js';
import { workedExample } from './ledger/worked-example.js';

let books: Books;
beforeAll(async () => {
  books = await Books.open();
});
afterAll(() => books?.close());
const given = () => books;

// The commit is where the database has its last word, so every test ends by asking for what may never be.
afterEach(async () => expect(await books.uow.read(system, ledger.findFaults)).toEqual({ drifted: [], unbalanced: [] }));

workedExample(given);
sameAgain(given);
whatTheDatabaseRefuses(given);
blocksOfPostings(given);
manyAtOnce(given);
eventsOfOnePayment(given);

describe('reading', () => {
  test('an account’s history comes newest first, page by page, each entry with the balance after it', async () => {
    const { uow, record } = given();
    const buyerId = newId();
    for (const cents of ['1.00', '2.00', '4.00']) {
      await record(
        ledger.overpaid({ match: newId(), orderId: newId(), buyerId, received: usd(cents), open: usd('0.00') }),
      );
    }
    const page = (before?: number) =>
      uow.read(system, (reader) =>
        ledger.entriesOf(reader, PROGRAMME, ledger.buyerCredit(buyerId, 'USD'), { size: 2, before }),
      );
    const first = await page();
    expect(first.map((entry) => [entry.version, toDecimal(entry.amount), toDecimal(entry.balanceAfter)])).toEqual([
      [3, '-4.00', '-7.00'],
      [2, '-2.00', '-3.00'],
    ]);
    expect((await page(first.at(-1)!.version)).map((entry) => entry.version)).toEqual([1]);
    expect(
      (await uow.read(system, (reader) => ledger.balances(reader, PROGRAMME, { prefix: 'buyer_credit:' }))).find(
        (each) => each.account.party === buyerId,
      ),
    ).toMatchObject({ natural: usd('7.00'), version: 3 });
  });
});
