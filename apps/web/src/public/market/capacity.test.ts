import { capacityOf } from './capacity';

const now = new Date('2026-11-30T18:00:00Z'); // already December in Phnom Penh
const listing = (left: string, month = '2026-12') => ({
  minimum: { value: '25' },
  programme: { zone: 'Asia/Phnom_Penh' },
  available: { month, left: { value: left } },
});

describe('capacity', () => {
  it('is worth a word when little is left, or none before another month', () => {
    expect(capacityOf(listing('125'), now)).toEqual({ kind: 'enough' });
    expect(capacityOf(listing('124.999'), now)).toEqual({ kind: 'low', left: '124.999' });
    expect(capacityOf(listing('5000', '2027-01'), now)).toEqual({ kind: 'later' });
    expect(capacityOf({ ...listing('1'), available: null }, now)).toEqual({ kind: 'none' });
  });
});
