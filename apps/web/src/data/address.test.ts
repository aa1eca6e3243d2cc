import { booksSearch, payoutsSearch } from '../admin/search';
import { answerSearch, quoteSearch as coopQuoteSearch } from '../coop/search';
import { readSearch } from '../public/catalogue/filters';
import { listingSearch, orderSearch, quoteSearch, signInSearch } from '../public/search';
import { parseAddress, writeAddress } from './address';

const id = (type: string): string =>
  btoa(`${type}:01890000-0000-7000-8000-000000000001`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

describe('an address', () => {
  it.each([
    ['?q=1e3', { q: '1e3' }],
    ['?q=true&craft=null', { q: 'true', craft: 'null' }],
    ['?q=007', { q: '007' }],
    ['?q=%7B%22a%22%3A1%7D', { q: '{"a":1}' }],
    ['?q=a&q=b', { q: 'a' }],
    ['?q=%E0%A4%A', { q: '\ufffdA'.replace('A', '%A') }],
    ['?__proto__=x&constructor=y', { ['__proto__']: 'x', constructor: 'y' }],
    ['', {}],
  ])('is read as it was typed: %s', (search, read) =>
    expect(Object.entries(parseAddress(search))).toEqual(Object.entries(read)),
  );

  const asTyped = [{ q: '1e3' }, { q: 'true' }, { q: '12' }, { q: 'ម្រេច & pepper=?#' }];
  it.each(asTyped)('comes back as it was: %j', (search) => expect(parseAddress(writeAddress(search))).toEqual(search));

  it('leaves out what is not said', () =>
    expect([writeAddress({}), writeAddress({ a: undefined, b: null, c: 1, d: true })]).toEqual(['', '?c=1&d=true']));
});

const line = id('StatementLine');
const instalment = id('Instalment');
const batch = id('PayoutBatch');
const cooperative = id('Organisation');

/** Every route that reads its address: what is good is kept as typed, anything else is as if it were not there. */
describe.each<[string, (search: Record<string, unknown>) => object, [string, object][]]>([
  [
    '/catalogue',
    readSearch,
    [
      ['?craft=true', { craft: 'true' }],
      ['?minimum=abc', {}],
      ['?minimum=1e3', {}],
      ['?minimum=0', {}],
      ['?minimum=-5', {}],
      ['?minimum=500', { minimum: 500 }],
      ['?minimum=99999999', {}],
      ['?lead=14.5', {}],
      ['?lead=0x10', {}],
      ['?lead=%2030', {}],
      ['?lead=Infinity', {}],
      ['?q=1e3', { q: '1e3' }],
      ['?q=%20%20', {}],
      ['?q=%E2%80%8B', {}],
      ['?q=a%00b', {}],
      ['?q=a%E2%80%AEb', {}],
      ['?q=a%EE%80%80b', {}],
      ['?q=%E3%85%A4', {}],
      ['?q=%CC%81', {}],
      ['?q=a%E2%80%A8b', {}],
      ['?q=a%EF%B8%8F', { q: 'a\ufe0f' }],
      [`?q=${'x'.repeat(201)}`, {}],
      ['?q=%E1%9E%98%E2%80%8B%E1%9E%99', { q: 'ម\u200bយ' }],
      ['?cooperative=toString', {}],
      [`?cooperative=${batch}`, {}],
      [`?cooperative=${cooperative}`, { cooperative }],
      ['?q[]=a&other=x', {}],
      ['?__proto__=x', {}],
    ],
  ],
  [
    '/listings/$id',
    listingSearch,
    [
      ['?quantity=12', { quantity: '12' }],
      ['?quantity=12.5', { quantity: '12.5' }],
      ['?quantity=1e3', {}],
      ['?quantity=abc', {}],
      ['?quantity=', {}],
      ['?quantity=-1', {}],
    ],
  ],
  [
    '/quotes/$id',
    quoteSearch,
    [
      ['?compare=before', { compare: 'before' }],
      ['?compare=toString', {}],
      ['?compare=true', {}],
      ['?counter=3', { counter: 3 }],
      ['?counter=1e3', {}],
      ['?counter=abc', {}],
    ],
  ],
  [
    '/orders/$id',
    orderSearch,
    [
      [`?paid=${instalment}`, { paid: instalment }],
      [`?left=${instalment}`, { left: instalment }],
      [`?paid=${line}`, {}],
      ['?paid=1', {}],
      ['?paid=2', {}],
      ['?paid=true', {}],
      ['?left=toString', {}],
    ],
  ],
  [
    '/sign-in',
    signInSearch,
    [
      ['?to=/orders', { to: '/orders' }],
      ['?to=/catalogue%3Fq%3Dpepper', { to: '/catalogue?q=pepper' }],
      ['?to=//evil.example', {}],
      ['?to=https://evil.example', {}],
      ['?to=/%5Cevil.example', {}],
      ['?to=/%09/evil.example', {}],
      ['?to=/%0A/evil.example', {}],
      ['?to=javascript:alert(1)', {}],
      ['?to=1', {}],
      [`?to=/${'x'.repeat(600)}`, {}],
    ],
  ],
  [
    '/coop/quotes/$id',
    coopQuoteSearch,
    [
      ['?sent=true', { sent: true }],
      ['?sent=1', {}],
      ['?sent=false', {}],
    ],
  ],
  [
    '/coop/quotes/$id/answer',
    answerSearch,
    [
      ['?step=2', { step: 2 }],
      ['?step=1', {}],
      ['?step=0', {}],
      ['?step=1e3', {}],
      ['?step=abc', {}],
      ['?step=2.5', {}],
      ['?step=99999999999', {}],
    ],
  ],
  [
    '/admin/books',
    booksSearch,
    [
      ['?show=accounts&account=bank%3Ausd', { show: 'accounts', account: 'bank:usd' }],
      ['?show=constructor&tab=1', {}],
      ['?tab=needs', { tab: 'needs' }],
      [`?line=${line}`, { line }],
      ['?line=true', {}],
      [`?line=${batch}`, {}],
      ['?account=%00', {}],
    ],
  ],
  [
    '/admin/payouts',
    payoutsSearch,
    [
      [`?batch=${batch}`, { batch }],
      ['?batch=12', {}],
      [`?batch=${line}`, {}],
      ['?batch=', {}],
    ],
  ],
])('%s', (_, read, addresses) => {
  it.each(addresses)('%s', (search, meant) => {
    expect(read(parseAddress(search))).toEqual(meant);
    expect(read(parseAddress(writeAddress(meant as Record<string, unknown>)))).toEqual(meant);
    expect(read(meant as Record<string, unknown>)).toEqual(meant);
  });
});
