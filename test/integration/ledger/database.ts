import * as ledger from '#finance/ledger';
import { newId, type Side } from '#platform/kernel';
import { refusal } from '../../support/refusals.js';
import { usd } from '../../support/releases.js';
import { BANK, PROGRAMME, RIELS, type Books } from './books.js';

export function whatTheDatabaseRefuses(given: () => Books): void {
  describe('what the database itself refuses, also to its owner', () => {
    const T = newId();
    const [order, cooperative, poor] = [newId(), newId(), newId()];
    const header = (id = newId(), reference: string = newId()) =>
      `insert into finance.ledger_transaction (programme_id, id, kind, source, reference, payload_hash, occurred_at)
       values ('${PROGRAMME}', '${id}', 'by_hand', 'platform', '${reference}', sha256('x'), now())`;
    const entry = (id: string, position: number, account: string, amount: number) =>
      `insert into finance.entry (transaction_id, position, account_id, amount_minor)
       values ('${id}', ${position}, (select id from finance.account where name = '${account}'), ${amount})`;
    const account = (of: string, book: string, party?: string, programme = PROGRAMME) =>
      `insert into finance.account (programme_id, book, class, party, currency)
       values ('${programme}', '${book}', '${of}', ${party ? `'${party}'` : 'null'}, 'USD') on conflict do nothing`;
    const [bankUsd, bankKhr] = [`bank:${BANK}:usd`, `bank:${RIELS}:khr`];
    const ofCapital = `account_id = (select id from finance.account where name = 'capital:usd')`;
    const ofPoor = (of: string) => `${of}:${poor}:usd`;
    const pair = (id: string, from: string, to: string, amount: number) => [
      entry(id, 1, to, amount),
      entry(id, 2, from, -amount),
    ];
    /** Capital into the dollar account, by the ledger's own door; in this currency, if it says any. */
    const byHand = (minor: number, currency = 'USD') =>
      `select * from finance.post('${PROGRAMME}', 'by_hand', 'platform', '${newId()}', '${JSON.stringify([
        { class: 'bank', party: BANK, amount: minor, currency },
        { class: 'capital', amount: -minor, currency: 'USD' },
      ])}')`;

    beforeAll(async () => {
      const { record, plainly } = given();
      await record(ledger.wireArrived({ line: newId(), bankAccountId: BANK, amount: usd('100.00') }));
      await record(ledger.matchedExactly({ match: newId(), orderId: order, amount: usd('30.00') }));
      await plainly(
        'owner',
        account('capital', 'platform'),
        account('fund:equity', 'fund'),
        account('psp:stripe_in_transit', 'platform'),
        account('fund:advance', 'fund', poor),
        ...['held', 'coop_in_transit', 'buyer_credit', 'refund_pending', 'coop_payable'].map((of) =>
          account(of, 'platform', poor),
        ),
      );
      await plainly('owner', header(T, 'a closed one'), ...pair(T, 'capital:usd', bankUsd, 700));
    });

    const one = (build: (id: string) => string[]) => build(newId());
    test.each<[string, string[], RegExp]>([
      ['a transaction without entries', [header()], /has 0 entries/],
      ['one entry', one((id) => [header(id), entry(id, 1, bankUsd, 5)]), /has 1 entries/],
      [
        'a sum that is not zero',
        one((id) => [header(id), entry(id, 1, bankUsd, 5), entry(id, 2, 'capital:usd', -4)]),
        /out of balance: platform USD 1/,
      ],
      ['zero only across currencies', one((id) => [header(id), ...pair(id, bankKhr, bankUsd, 5)]), /out of balance/],
      [
        'zero only across books',
        one((id) => [header(id), ...pair(id, 'fund:equity:usd', bankUsd, 5)]),
        /out of balance/,
      ],
      [
        'an entry after the check was called early',
        one((id) => [
          header(id),
          ...pair(id, 'capital:usd', bankUsd, 5),
          'set constraints all immediate',
          entry(id, 3, 'capital:usd', 1),
        ]),
        /out of balance/,
      ],
      ['an amount of zero', one((id) => [header(id), ...pair(id, 'capital:usd', bankUsd, 0)]), /amount_minor_check/],
      [
        'an entry for a transaction of before',
        pair(T, 'capital:usd', bankUsd, 5).map((sql) => sql.replace(', 1,', ', 11,').replace(', 2,', ', 12,')),
        /is closed/,
      ],
      ['an account outside the chart', [account('slush', 'platform')], /foreign key/],
      ['an account that should be somebody’s', [account('held', 'platform')], /foreign key/],
      [
        'an account a second time',
        [account('capital', 'platform').replace(' on conflict do nothing', '')],
        /one_account/,
      ],
      ['held below zero', one((id) => [header(id), ...pair(id, bankUsd, ofPoor('held'), 1)]), /may not go below zero/],
      [
        'a payout in transit below zero',
        one((id) => [header(id), ...pair(id, bankUsd, ofPoor('coop_in_transit'), 1)]),
        /may not go below zero/,
      ],
      [
        'Stripe’s money in transit below zero',
        one((id) => [header(id), ...pair(id, 'psp:stripe_in_transit:usd', bankUsd, 1)]),
        /may not go below zero/,
      ],
      [
        'an advance below zero',
        one((id) => [header(id), ...pair(id, ofPoor('fund:advance'), 'fund:equity:usd', 1)]),
        /may not go below zero/,
      ],
      [
        'a buyer’s credit below zero',
        one((id) => [header(id), ...pair(id, ofPoor('held'), ofPoor('buyer_credit'), 1)]),
        /may not go below zero/,
      ],
      [
        'a refund that was never pending',
        one((id) => [header(id), ...pair(id, bankUsd, ofPoor('refund_pending'), 1)]),
        /may not go below zero/,
      ],
      [
        'a balance moved without an entry',
        [`update finance.balance set posted = posted + 1 where ${ofCapital}`],
        /never changed/,
      ],
      ['a balance taken away', [`delete from finance.balance where ${ofCapital}`], /never changed/],
      ...['entry', 'ledger_transaction', 'account'].map((table): [string, string[], RegExp] => [
        `deleting from ${table}`,
        [`delete from finance.${table}`],
        /never changed/,
      ]),
      ...['entry', 'ledger_transaction', 'account', 'balance', 'chart'].map((table): [string, string[], RegExp] => [
        `truncating ${table}`,
        [`truncate finance.${table} cascade`],
        /never changed/,
      ]),
      ['changing an entry', ['update finance.entry set amount_minor = amount_minor + 1'], /never changed/],
      ['changing a transaction', [`update finance.ledger_transaction set reference = 'other'`], /never changed/],
      ['euros at a bank account in dollars', [byHand(5, 'EUR')], /there is no account/],
    ])('%s', async (_what, statements, message) => {
      const { plainly } = given();
      await expect(plainly('owner', ...statements)).rejects.toThrow(message);
    });

    test('a balanced posting by hand is possible for the owner, with finance.post and with plain inserts, and both keep the balances', async () => {
      const { raw, plainly } = given();
      const [before, id] = [Number(await raw(bankUsd)), newId()];
      await plainly('owner', byHand(500));
      await plainly('owner', header(id), ...pair(id, 'capital:usd', bankUsd, 500));
      expect(Number(await raw(bankUsd))).toBe(before + 1000);
    });

    test.each<Side>(['visitor', 'buyer', 'cooperative', 'secretariat', 'system'])(
      'a %s writes no row of the ledger, and only the platform posts',
      async (side) => {
        const { plainly } = given();
        const post = byHand(500);
        for (const write of [
          header(),
          entry(T, 9, 'capital:usd', 1),
          account('rounding', 'platform'),
          `insert into finance.balance (account_id, programme_id, floor_sign) values ('${T}', '${T}', 0)`,
          `update finance.balance set posted = 0`,
          `update finance.entry set amount_minor = 1`,
          `delete from finance.entry`,
          `truncate finance.entry`,
          `update finance.chart set floor_sign = 0`,
        ]) {
          await expect(plainly(side, write)).rejects.toThrow('permission denied');
        }
        if (side === 'system') await expect(plainly(side, post)).resolves.toBeUndefined();
        else await expect(plainly(side, post)).rejects.toThrow('permission denied');
        for (const table of ['chart', 'account', 'balance', 'ledger_transaction', 'entry']) {
          const reading = plainly(side, `select 1 from finance.${table}`);
          await (side === 'system' || side === 'secretariat'
            ? expect(reading).resolves.toBeUndefined()
            : expect(reading).rejects.toThrow('permission denied'));
        }
      },
    );

    test('too little is BALANCE_TOO_LOW, which names the account and what is there, and leaves nothing behind', async () => {
      const { record, natural, raw } = given();
      expect(
        await refusal(
          record(
            ledger.released({
              release: 'too much',
              orderId: order,
              cooperativeId: cooperative,
              amount: usd('30.01'),
              commissionBp: 500,
            }),
          ),
        ),
      ).toMatchObject({
        code: 'BALANCE_TOO_LOW',
        details: { account: `held:${order}:usd`, balance: '-3000', amount: '3001' },
      });
      expect(await raw(`coop_payable:${cooperative}:usd`)).toBeUndefined();
      await record(
        ledger.released({
          release: 'too much',
          orderId: order,
          cooperativeId: cooperative,
          amount: usd('30.00'),
          commissionBp: 500,
        }),
      );
      expect([await natural(ledger.held(order, 'USD')), await natural(ledger.coopPayable(cooperative, 'USD'))]).toEqual(
        ['0.00', '28.50'],
      );
    });

    test('the chart in the code is the chart in the database', async () => {
      const { owner } = given();
      const { rows } = await owner.query('select class, book, kind from finance.chart order by class');
      expect(rows).toEqual(
        Object.entries(ledger.chart)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, [book, kind]]) => ({ class: name, book, kind })),
      );
    });
  });
}
