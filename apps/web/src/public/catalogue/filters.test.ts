import { apiFilter, chosenOf, readSearch, toggled, withoutChosen, type CatalogueSearch } from './filters';

const search: CatalogueSearch = { q: 'pepper', craft: 'drinks,spices-and-salt', lead: 30, minimum: 500 };

describe('the filters of the catalogue', () => {
  it('are read from any address, and what means nothing is dropped', () => {
    expect(readSearch({ q: ' pepper ', craft: 'drinks', lead: 30, minimum: '500' })).toEqual({
      q: 'pepper',
      craft: 'drinks',
      lead: 30,
      minimum: 500,
    });
    expect(readSearch({ q: 90411 })).toEqual({ q: '90411' });
    expect(
      readSearch({ q: '  ', craft: ['drinks'], lead: -1, minimum: 'much', certificate: null, other: 'x' }),
    ).toEqual({});
    expect(readSearch({ lead: 1.5, minimum: 1e9 })).toEqual({});
  });

  it('are chosen and taken away one by one', () => {
    expect(toggled(search, 'craft', 'drinks').craft).toBe('spices-and-salt');
    expect(toggled(search, 'province', 'Siem Reap').province).toBe('Siem Reap');
    expect('craft' in toggled({ craft: 'drinks' }, 'craft', 'drinks')).toBe(false);
    const chosen = chosenOf(search);
    expect(chosen.map(({ filter, value }) => value ?? filter)).toEqual([
      'q',
      'drinks',
      'spices-and-salt',
      'minimum',
      'lead',
    ]);
    expect(chosen.reduce(withoutChosen, search)).toEqual({});
  });

  it('go to the API as it takes them', () => {
    expect(apiFilter(search)).toEqual({
      search: 'pepper',
      crafts: ['drinks', 'spices-and-salt'],
      provinces: null,
      certificates: null,
      cooperativeId: null,
      leadDaysAtMost: 30,
      minimumOrderAtMost: '500',
    });
  });
});
