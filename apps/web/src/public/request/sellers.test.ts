import type { ListLine } from '../market/request-list';
import { askedTogether, candidatesFor, floorAbove, offersFor, type Offer } from './sellers';

const offer = (cooperativeId: string, kindCode: string, floor: string | null = null): Offer => ({
  id: `${cooperativeId}-${kindCode}`,
  kindCode,
  grade: 'standard',
  leadDays: 21,
  minimum: { value: '25', unit: 'KGM', step: '0.001' },
  floor: floor === null ? null : { amount: floor, currency: 'USD' },
  tiers: [],
  cooperative: {
    id: cooperativeId,
    name: { en: cooperativeId },
    province: null,
    verifiedAt: null,
  },
  programme: {
    id: 'kh',
    zone: 'Asia/Phnom_Penh',
    depositPercent: 30,
    validityDays: 14,
    handoverPlace: 'Sihanoukville',
    limits: { depositPercentLeast: 1, depositPercentMost: 100, readyDaysMost: 730 },
  },
});
const line = (kindCode: string, sellerId: string): ListLine => ({
  kindCode,
  grade: 'standard',
  quantity: '1',
  targetPrice: '',
  later: false,
  listingId: kindCode,
  name: { en: kindCode, km: kindCode },
  picture: null,
  unit: 'KGM',
  minimum: '1',
  tiers: [],
  sellers: [{ id: sellerId, name: { en: sellerId } }],
});

describe('whom to ask', () => {
  const offers = [
    offer('weavers', 'silk'),
    offer('both', 'black'),
    offer('both', 'silk'),
    offer('prey', 'black'),
    offer('other', 'black'),
  ];

  it('puts those that offer every line first, and shows those of the list that lack some', () => {
    const candidates = candidatesFor([line('black', 'prey'), line('silk', 'weavers')], offers);
    expect(
      candidates.map(({ cooperative, missing }) => [cooperative.id, missing.map(({ kindCode }) => kindCode)]),
    ).toEqual([
      ['both', []],
      ['weavers', ['black']],
      ['prey', ['silk']],
    ]);
  });

  it('does not take another grade for the same product', () => {
    expect(
      candidatesFor([{ ...line('black', 'prey'), grade: 'coarse' }], offers).every(
        ({ missing }) => missing.length === 1,
      ),
    ).toBe(true);
  });

  it('looks at the offers of those who are asked, or at all while nobody is', () => {
    expect(offersFor(offers, { kindCode: 'black', grade: 'standard' }, ['prey']).map(({ id }) => id)).toEqual([
      'prey-black',
    ]);
    expect(offersFor(offers, { kindCode: 'black', grade: 'standard' }, [])).toHaveLength(3);
  });

  it('finds the guaranteed price that is hardest to keep', () => {
    const priced = [offer('a', 'x', '14.00'), offer('b', 'x', '14.5'), offer('c', 'x')];
    expect(floorAbove(priced, '13')?.cooperative.id).toBe('b');
    expect(floorAbove(priced, '14.50')).toBeUndefined();
  });

  it('are asked together within one programme: that of the first, or of the one just chosen', () => {
    const abroad = offer('hills', 'black');
    const both = [...offers, { ...abroad, programme: { ...abroad.programme, id: 'np' } }];
    expect(askedTogether(both, ['prey', 'hills', 'both'])).toEqual(['prey', 'both']);
    expect(askedTogether(both, ['prey', 'both', 'hills'], 'hills')).toEqual(['hills']);
    expect(askedTogether(both, [])).toEqual([]);
  });
});
