import { cooperatives as others } from '../cooperatives.js';
import { people as otherPeople } from '../people.js';
import { kinds } from '../kinds.js';
import { pictureOf } from '../pictures.js';
import { programme as first } from '../programme.js';
import { rwanda } from './market.js';

const { programme, secretariat, cooperatives, people, listings } = rwanda;
const digits = new Intl.NumberFormat('en', { style: 'currency', currency: programme.currency }).resolvedOptions();
/** Hours ahead of UTC, in winter. */
const ahead = (timeZone: string): number =>
  (new Date(new Date('2026-12-01T12:00:00Z').toLocaleString('en-US', { timeZone })).getTime() -
    new Date(new Date('2026-12-01T12:00:00Z').toLocaleString('en-US', { timeZone: 'UTC' })).getTime()) /
  3_600_000;

describe('the second programme of the demo', () => {
  it('is another in what a programme is: no cents, another distance from UTC, holidays and a prefix of its own', () => {
    expect([digits.maximumFractionDigits, ahead(programme.zone), ahead(first.zone)]).toEqual([0, 2, 7]);
    expect(programme.holidays.length).toBeGreaterThan(0);
    expect([first.holidays.length, first.numberPrefix, programme.numberPrefix]).toEqual([0, '', 'RW']);
  });

  it('has three cooperatives, eight listings with pictures of their own, and two people of finance', () => {
    expect([cooperatives.length, listings.length]).toEqual([3, 8]);
    expect(cooperatives.filter(({ id }) => !listings.some(({ cooperativeId }) => cooperativeId === id))).toEqual([]);
    expect(new Set(listings.map(pictureOf)).size).toBe(8);
    expect(listings.map(pictureOf)).not.toContain(null);
    expect(
      people.filter(({ role, organisationId }) => role === 'finance' && organisationId === secretariat.id),
    ).toHaveLength(2);
  });

  it('is told in two languages, at whole francs that fall with the quantity and stay above the floor', () => {
    for (const { name, story, tiers, floor, kindCode } of listings) {
      expect([Object.keys(name), Object.keys(story)]).toEqual([programme.languages, programme.languages]);
      expect(Object.values(story).join()).not.toContain('undefined');
      const prices = tiers.map(({ unitPrice }) => Number(unitPrice));
      expect([...prices, Number(floor)].every(Number.isInteger)).toBe(true);
      expect(prices).toEqual([...prices].sort((a, b) => b - a));
      expect(Number(floor) / prices.at(-1)!).toBeGreaterThan(0.85);
      expect(Number(floor)).toBeLessThan(prices.at(-1)!);
      expect(kinds.map(({ code }) => code)).toContain(kindCode);
    }
  });

  it('shares no id, address or code with the first', () => {
    const ids = [...cooperatives, ...others, ...people, ...otherPeople].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const emails = [...people, ...otherPeople].map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.filter((email) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
  });
});
