import { readFileSync } from 'node:fs';
import type { Words } from '#platform/words/browser';
import { accountText, postingText } from './ledger-text';

const keys = [...readFileSync('libs/platform/words/en/ledger.ts', 'utf8').matchAll(/'(account|posting)\.([^']+)':/g)];
const words = {
  t: (key: string) => `<${key}>`,
  maybe: (key: string) => (keys.some(([, what, name]) => key === `${what}.${name}`) ? `<${key}>` : undefined),
} as unknown as Words;

test('every account and every event that has words is shown with them', () => {
  expect(keys.length).toBeGreaterThan(50);
  for (const [, what, name] of keys) {
    expect(what === 'account' ? accountText(words, name!) : postingText(words, name!)).toBe(`<${what}.${name}>`);
  }
});

test.each([
  ['held:O-2026-00031', '<account.held>, O-2026-00031'],
  ['held:O-2026-00031:khr', '<account.held>, O-2026-00031, KHR'],
  ['bank:usd', '<account.bank>, USD'],
  ['receivable:coop:Phnom Tbeng Growers', '<account.receivable:coop>, Phnom Tbeng Growers'],
  ['psp:stripe_in_transit', '<account.psp:stripe_in_transit>'],
  ['psp:stripe:eur', '<account.psp:stripe>, EUR'],
  ['something:new', 'something:new'],
])('%s says whose it is and in which currency', (label, text) => {
  expect(accountText(words, label)).toBe(text);
});

test('an event that another version made, and that has no words, is shown by its name', () => {
  expect(postingText(words, 'something_new')).toBe('something_new');
});
