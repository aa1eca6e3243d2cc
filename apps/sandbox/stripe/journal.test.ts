import type Stripe from 'stripe';
import { TryOut } from '../../../test/support/stripe-contract/try-out.js';
import { SandboxClock } from '../clock.js';
import type { SandboxPart } from '../part.js';
import { startSandbox } from '../server.js';
import { Store } from '../store.js';
import { parseForm } from './form.js';
import { Journal } from './journal.js';
import { markPaid, onPayout } from './payouts.js';

describe("parts of the sandbox's Stripe", () => {
  it('tells the bank of a payout, again after a restart until it is booked', async () => {
    const at = await new TryOut().start();
    const { charge } = await at.paid();
    const { payout } = await at.admin<{ payout: Stripe.Payout }>('payouts', { charges: [charge] });
    await at.stop(true);
    const store = new Store(at.folder);
    const part: SandboxPart = {
      store,
      clock: new SandboxClock(store),
      options: {
        port: 0,
        smtpPort: 0,
        folder: at.folder,
        stripe: { secretKey: 'x', webhookUrl: undefined, webhookSecret: 'x' },
      },
    };
    const told: unknown[] = [];
    onPayout(part, (one) => told.push(one));
    expect(told).toEqual([
      {
        id: payout.id,
        amount: 286_770n,
        currency: 'usd',
        arrival: expect.any(Date) as Date,
        statementDescriptor: 'STRIPE SANDBOX',
      },
    ]);
    markPaid(part, payout.id);
    onPayout(part, (one) => told.push(one));
    expect(told).toHaveLength(1);
    await (await startSandbox(part.options)).close();
    await at.start();
    await at.stop();
  });

  it('undoes a change that fails half way, and finishes one that was cut off', async () => {
    const at = await new TryOut().start();
    await at.stop(true);
    const store = new Store(at.folder);
    const journal = new Journal(store);
    const rows = journal.table<{ n: number }>('rows');
    const fails = () =>
      journal.change(() => {
        rows.put('a', { n: 1 });
        expect(rows.all()).toEqual([{ n: 1 }]);
        throw new Error('half way');
      });
    expect(fails).toThrow('half way');
    expect(rows.all()).toEqual([]);
    store.collection<object>('stripe.journal').put('change', {
      writes: [
        ['rows', 'b', { n: 2 }],
        ['rows', 'c', { n: 3 }],
      ],
    });
    expect(new Journal(new Store(at.folder)).table('rows').all()).toEqual([{ n: 2 }, { n: 3 }]);
    await at.start();
    await at.stop();
  });

  it('reads form fields as Stripe does, and names that would reach a prototype as plain names', () => {
    expect(parseForm('a[0][b]=1&a[1][b]=2&c[]=x&c[]=y&d=&e[f][g]=%20z')).toEqual({
      a: [{ b: '1' }, { b: '2' }],
      c: ['x', 'y'],
      d: '',
      e: { f: { g: ' z' } },
    });
    const odd = parseForm('__proto__[polluted]=1&constructor=2');
    expect(Object.keys(odd)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(() => parseForm('a[b][c][d][e][f][g][h][i][j][k]=1')).toThrow('nested too deeply');
  });
});
