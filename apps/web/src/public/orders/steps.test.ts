import { standingOf, steps } from './steps';

const standing = (state: Parameters<typeof standingOf>[1]): string => steps.map(({ step }) => standingOf(step, state)[0]).join('');

describe('the steps of an order', () => {
  test('are done, now or ahead', () => {
    expect(standing('AWAITING_DEPOSIT')).toBe('naaaaa');
    expect(standing('SHIPPED')).toBe('dddnaa');
    expect(standing('COMPLETED')).toBe('dddddd');
    expect(standing('CANCELLED')).toBe('aaaaaa');
  });
});
