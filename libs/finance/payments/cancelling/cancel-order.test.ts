import type { Actor, Refusal } from '#platform/kernel';
import { orderSteps, type InstalmentKind } from '#trade/orders';
import { cancelByOperator } from './cancel-order.js';

const operator: Actor = {
  side: 'secretariat',
  role: 'operator',
  personId: 'p',
  organisationId: 's',
  programmeId: 'kh',
};
const answer = (state = 'AWAITING_DEPOSIT', paid: InstalmentKind[] = [], actor = operator) => {
  try {
    cancelByOperator({ number: 'O-2026-00001', state: state as 'AWAITING_DEPOSIT' }, paid, actor);
    return 'done';
  } catch (error) {
    const { code, details } = error as Refusal;
    return [code, details['state'] ?? details['paid']];
  }
};

test('an order that waits for its deposit is cancelled by the operator, and by nobody else', () => {
  expect(answer()).toBe('done');
  for (const role of ['finance', 'auditor'] as const)
    expect(answer('AWAITING_DEPOSIT', [], { ...operator, role })).toEqual(['FORBIDDEN', undefined]);
  expect(answer('AWAITING_DEPOSIT', [], { ...operator, side: 'buyer', role: 'owner' })).toEqual([
    'FORBIDDEN',
    undefined,
  ]);
});

test('once production has begun, and when it has ended, it is not', () => {
  for (const state of orderSteps.states.filter((each) => each !== 'AWAITING_DEPOSIT'))
    expect(answer(state)).toEqual(['ILLEGAL_STEP', state]);
});

test('nor when an instalment is paid in full', () => {
  expect(answer('AWAITING_DEPOSIT', ['BALANCE'])).toEqual(['ALREADY_PAID', ['BALANCE']]);
});
