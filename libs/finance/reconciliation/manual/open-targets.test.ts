import { expected, instalment } from './decision.fixture.js';
import { openTargets, searchTargets } from './open-targets.js';

describe('looking for what is open', () => {
  const open = openTargets(
    expected({
      instalments: [
        instalment(),
        instalment({
          id: 'i2',
          open: 3855_00n,
          orderNumber: 'O-2026-00002',
          buyerName: 'Maison Vauclerc',
          reference: 'RF83CAPITAL',
        }),
      ],
    }),
  );
  test.each([
    ['lindhof', ['i1']],
    ['O-2026-00002', ['i2']],
    ['RF18 5390 0754 7034', ['i1']],
    ['3,855.00', ['i2']],
    ['vauclerc 3855', ['i2']],
    ['', ['i1', 'i2']],
    ['lindhof 3855', []],
    ['៣៨៥៥', ['i2']],
    ['O-២០២៦-០០០០២', ['i2']],
    ['ＲＦ１８ ５３９０ ０７５４ ７０３４', ['i1']],
    ['RF18\u200b5390\u200b07547034', ['i1']],
    ['٧٠٠٠', ['i1']],
  ])('%j finds %j', (search, ids) => {
    expect(searchTargets(open, search).map(({ id }) => id)).toEqual(ids);
  });
});
