import { readFileSync } from 'node:fs';
import { chart } from './accounts.js';
import { postingKinds } from './postings/posting.js';

const keys = [...readFileSync('libs/platform/words/en/ledger.ts', 'utf8').matchAll(/'(account|posting)\.([^']+)':/g)];
const named = (what: string): string[] => keys.flatMap(([, of, name]) => (of === what ? [name!] : [])).sort();

test('every account and every event of money has words for who reads the books', () => {
  expect(named('account')).toEqual(Object.keys(chart).sort());
  expect(named('posting')).toEqual(Object.keys(postingKinds).sort());
});
