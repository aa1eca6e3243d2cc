import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { eventNames, ofNoProgramme } from '#platform/kernel';
import { handlers } from '../apps/worker/handlers.js';
import { sweeps } from '../apps/worker/sweeps.js';

/** Where the platform acts across programmes, and why; all else it does within one: see `systemOf` and `about`. */
const ACROSS: Record<string, string> = {
  'libs/platform/database/database.module.ts': 'asks whether the one clock is moved',
  'libs/platform/database/shared-limits.ts': 'budgets are of people and addresses',
  'libs/platform/queue/bookkeeping.ts': 'outbox, inbox and schedule are walked as rows come, whosever they are',
  'libs/platform/queue/effect.ts': 'reads whose event it is, and goes on within that programme',
  'libs/trade/identity/api/sessions.resolver.ts': "lists the demo's people, before anybody is signed in",
  'libs/trade/identity/sessions/sessions.service.ts': 'asks who somebody is: their programme is the answer',
  'libs/trade/negotiation/quotes/quote-expiry.ts': 'finds the quotes that are over: a sweep',
  'libs/trade/orders/orders/orders.service.ts': 'reads how far orders are that the viewer has been shown',
  'libs/finance/payments/api/order-payments.resolver.ts': 'reads where orders are paid that he was shown',
  'libs/finance/payments/checkout/checkout.service.ts': "follows a buyer's payment page, by the id of its attempt",
  'libs/finance/payments/events/stripe-events.service.ts': 'receives what Stripe tells: a webhook, a sweep',
  'libs/finance/payments/late-orders/unpaid-orders.service.ts': 'finds the orders that are late: a sweep',
  'libs/finance/reconciliation/api/being-checked.resolver.ts': 'finds money that waits for instalments he was shown',
  'libs/finance/reconciliation/imports/imports.service.ts': 'lists the programmes whose lines are matched: a sweep',
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'libs'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\/kernel\//.test(file));
const read = (file: string): string => readFileSync(file, 'utf8');
/** Comments and texts apart, and what is only called like it. */
const namesSystem = (text: string): boolean =>
  /(?<![\w.'-])system(?![\w'-])/.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|`[\s\S]*?`|'[^'\n]*'/g, ''));

describe('across programmes', () => {
  test('the platform acts where it is listed, for a reason, and nowhere else', () => {
    const acting = files.filter((file) => /\bsystem\b.*from '#platform\/kernel'|\bsystem,\n/.test(read(file)));
    expect(acting.filter((file) => namesSystem(read(file))).sort()).toEqual(Object.keys(ACROSS).sort());
  });

  test('every handler works within the programme of its event, but for events that are listed as of none', () => {
    const table: Readonly<Record<string, readonly unknown[]>> = handlers(
      (type) => Object.create(type.prototype as object) as never,
    );
    expect(Object.keys(table).sort()).toEqual([...eventNames].sort());
    const free = Object.entries(ofNoProgramme).filter(([event, reason]) => reason && table[event]!.length > 0);
    expect(free.map(([event]) => event)).toEqual([]);
    expect(read('libs/platform/queue/effect.ts')).toContain('actor = systemOf(programmeId)');
  });

  test('every sweep says what of it looks across, and the worker runs no other', () => {
    expect(Object.values(sweeps).filter(({ across }) => across.length < 20)).toEqual([]);
    expect(read('apps/worker/worker.ts').match(/\.every\(/g)).toHaveLength(1);
  });

  test('before each step as the platform stands what it is about: what is of another programme is not there', () => {
    const steps = files.filter((file) => !file.startsWith('libs/platform/')).map(read);
    const all = steps.flatMap((text) => text.match(/\.asPlatform\(/g) ?? []);
    const said = steps.flatMap((text) => text.match(/\btx\s*\.about\([^()]*\)\s*\.asPlatform\(/g) ?? []);
    expect(said.length).toBe(all.length);
    expect(all.length).toBeGreaterThan(20);
  });
});
