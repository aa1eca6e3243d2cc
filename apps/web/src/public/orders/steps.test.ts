import { readyTask, sideOf, standingOf, steps } from './steps';

const standing = (state: Parameters<typeof standingOf>[1]): string =>
  steps.map(({ step }) => standingOf(step, state)[0]).join('');

describe('the steps of an order', () => {
  test('are done, now or ahead', () => {
    expect(standing('AWAITING_DEPOSIT')).toBe('naaaaa');
    expect(standing('SHIPPED')).toBe('dddnaa');
    expect(standing('COMPLETED')).toBe('dddddd');
    expect(standing('CANCELLED')).toBe('aaaaaa');
  });

  test('lie with whom the order waits for: once all is paid, no longer with the buyer', () => {
    const ready = steps[2]!;
    const side = (...sides: ('BUYER' | 'COOPERATIVE' | 'SECRETARIAT')[]) =>
      sideOf(ready, { state: 'READY_TO_SHIP', waitsFor: sides.map((each) => ({ side: each })) });
    expect([side('COOPERATIVE', 'BUYER'), side('COOPERATIVE'), side('SECRETARIAT'), side()]).toEqual([
      'BUYER',
      'COOPERATIVE',
      'SECRETARIAT',
      'BUYER',
    ]);
    expect(
      [['PAY_BALANCE', 'BRING_BILL_OF_LADING'], ['BRING_ANOTHER_BILL_OF_LADING'], ['CHECK_BILL_OF_LADING']].map(
        (tasks) => readyTask(tasks.map((task) => ({ task }) as { task: 'PAY_BALANCE' })),
      ),
    ).toEqual(['PAY_BALANCE', 'BRING_BILL_OF_LADING', 'CHECK_BILL_OF_LADING']);
  });
});
