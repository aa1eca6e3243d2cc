import { createHash } from 'node:crypto';
import type { Texts } from '#platform/words';
import { cooperatives } from './cooperatives.js';
import { kinds } from './kinds.js';
import { listings } from './listings.js';
import { buyers, people } from './people.js';
import { programme, secretariat } from './programme.js';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KHMER = /\p{Script=Khmer}/u;
const LATIN = /\p{Script=Latin}/u;

const cents = (price: string): number => Math.round(Number(price) * 100);
const codesOf = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);
const offered = (code: string) => listings.filter(({ kindCode }) => kindCode === code);
const twice = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);

describe('the seed', () => {
  it('has forty kinds and thirty cooperatives, and each of them has a listing', () => {
    expect(kinds).toHaveLength(40);
    expect(twice(codesOf(kinds))).toEqual([]);
    expect(cooperatives).toHaveLength(30);
    expect(codesOf(kinds).filter((code) => offered(code).length === 0)).toEqual([]);
    expect(cooperatives.filter(({ id }) => !listings.some(({ cooperativeId }) => cooperativeId === id))).toEqual([]);
    expect(listings.length).toBeGreaterThanOrEqual(60);
  });

  it('gives every row an id of its own', () => {
    const ids = [
      programme.id,
      secretariat.id,
      ...[...cooperatives, ...buyers, ...people, ...listings].map(({ id }) => id),
      ...listings.map(({ floorId }) => floorId),
    ];
    expect(ids.filter((id) => !ID.test(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
  });

  it('is the same every time: a change of its ids strands the data that point to them', () => {
    const ids = [programme, secretariat, ...cooperatives, ...buyers, ...people, ...listings].map(({ id }) => id).join();
    expect(createHash('sha256').update(ids).digest('hex').slice(0, 16)).toMatchInlineSnapshot(`"a6a782b13de73a07"`);
  });

  it('offers a kind and grade once per cooperative', () => {
    expect(
      twice(listings.map(({ cooperativeId, kindCode, grade }) => `${cooperativeId}/${kindCode}/${grade}`)),
    ).toEqual([]);
  });

  it('lets prices fall with the quantity, from the smallest order on, and stay above the floor', () => {
    for (const { name, tiers, floor, minimumQuantity } of listings) {
      const prices = tiers.map(({ unitPrice }) => cents(unitPrice));
      const quantities = tiers.map(({ fromQuantity }) => fromQuantity);
      const lowest = prices.at(-1)!;
      const share = cents(floor) / lowest;
      expect({ name, prices }).toEqual({ name, prices: [...new Set(prices)].sort((a, b) => b - a) });
      expect({ name, quantities }).toEqual({ name, quantities: [...new Set(quantities)].sort((a, b) => a - b) });
      expect({ name, first: quantities[0], tiers: tiers.length >= 2 && tiers.length <= 3 }).toEqual({
        name,
        first: minimumQuantity,
        tiers: true,
      });
      expect({ name, share, right: share >= 0.88 && share <= 0.93 }).toEqual({ name, share, right: true });
    }
  });

  it('is written in both languages, each in its own letters', () => {
    const texts = [
      programme,
      secretariat,
      ...kinds,
      ...cooperatives,
      ...listings,
      ...[secretariat, ...cooperatives].map(({ place }) => ({ name: place })),
      ...[...cooperatives, ...listings].map(({ story }) => ({ name: story })),
    ].map(({ name }: { name: Texts }) => ({ english: name['en'] ?? '', khmer: name['km'] ?? '' }));
    expect(texts.filter(({ english }) => !LATIN.test(english) || KHMER.test(english))).toEqual([]);
    expect(texts.filter(({ khmer }) => !KHMER.test(khmer) || LATIN.test(khmer))).toEqual([]);
    expect(
      texts
        .flatMap(({ english, khmer }) => [english, khmer])
        .filter((text) => text !== text.normalize('NFC').trim() || / {2}/.test(text)),
    ).toEqual([]);
    expect(people.filter(({ locale, name }) => locale === 'km' && !KHMER.test(name['km'] ?? ''))).toEqual([]);
  });

  it('tells each listing in two sentences', () => {
    const stories = listings.map(({ story }) => story);
    expect(stories.filter(({ en }) => en?.split(/(?<=[.])\s/).length !== 2)).toEqual([]);
    expect(stories.filter(({ km }) => km?.match(/។/g)?.length !== 2)).toEqual([]);
  });

  it('can make at least one smallest order of everything in some month', () => {
    expect(
      listings
        .filter(({ capacity, minimumQuantity }) => capacity.length !== 12 || Math.max(...capacity) < minimumQuantity)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('has a person in each role that the story needs, none twice, at addresses that nobody owns', () => {
    expect(people.map(({ role }) => role).sort()).toEqual([
      'clerk',
      'finance',
      'finance',
      'manager',
      'manager',
      'operator',
      'owner',
      'owner',
      'owner',
    ]);
    expect(twice(people.map(({ email }) => email))).toEqual([]);
    expect(people.filter(({ email }) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
  });

  it('has two cooperatives with all three Kampot peppers, at the guaranteed floors, for many orders a month', () => {
    const floors = { 'kampot-pepper-black': '14.00', 'kampot-pepper-red': '23.50', 'kampot-pepper-white': '26.00' };
    for (const [code, floor] of Object.entries(floors)) {
      expect(offered(code).map(({ cooperativeId }) => cooperativeId)).toEqual(
        offered('kampot-pepper-black').map(({ cooperativeId }) => cooperativeId),
      );
      expect(offered(code)).toHaveLength(2);
      for (const listing of offered(code)) {
        expect(listing.floor).toBe(floor);
        expect(listing.minimumQuantity).toBeLessThanOrEqual(80);
        expect(listing.certificates).toContain('GI');
        expect(Math.min(...listing.capacity)).toBeGreaterThanOrEqual(20_000);
      }
    }
  });
});
