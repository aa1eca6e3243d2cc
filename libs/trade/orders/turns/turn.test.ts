import { taskSides, waitsFor, type Progress } from './turn.js';
import { orderSteps } from '../model/order.states.js';

const both = ['DEPOSIT', 'BALANCE'] as const;
const turns = (progress: Partial<Progress>) =>
  waitsFor({ state: 'READY_TO_SHIP', unpaid: [], bill: null, ...progress }).map((task) => [taskSides[task], task]);

describe('whose turn it is', () => {
  test('follows the state, then payments and papers', () => {
    expect(turns({ state: 'AWAITING_DEPOSIT', unpaid: both })).toEqual([['buyer', 'PAY_DEPOSIT']]);
    expect(turns({ state: 'IN_PRODUCTION', unpaid: ['BALANCE'] })).toEqual([['cooperative', 'MAKE_GOODS']]);
    expect(turns({ unpaid: ['BALANCE'] })).toEqual([
      ['buyer', 'PAY_BALANCE'],
      ['cooperative', 'BRING_BILL_OF_LADING'],
    ]);
    expect(turns({ unpaid: ['BALANCE'], bill: 'SUBMITTED' })).toEqual([['buyer', 'PAY_BALANCE']]);
    expect(turns({ unpaid: ['BALANCE'], bill: 'REJECTED' })).toEqual([
      ['buyer', 'PAY_BALANCE'],
      ['cooperative', 'BRING_ANOTHER_BILL_OF_LADING'],
    ]);
  });

  test("is the buyer's again when the bank took a deposit back after the goods were made", () => {
    expect(turns({ unpaid: ['DEPOSIT'] })).toEqual([
      ['buyer', 'PAY_DEPOSIT'],
      ['cooperative', 'BRING_BILL_OF_LADING'],
    ]);
    expect(turns({ unpaid: both, bill: 'SUBMITTED' })).toEqual([
      ['buyer', 'PAY_DEPOSIT'],
      ['buyer', 'PAY_BALANCE'],
    ]);
  });

  test("is never the buyer's once everything is paid", () => {
    expect(turns({})).toEqual([['cooperative', 'BRING_BILL_OF_LADING']]);
    expect(turns({ bill: 'REJECTED' })).toEqual([['cooperative', 'BRING_ANOTHER_BILL_OF_LADING']]);
    expect(turns({ bill: 'SUBMITTED' })).toEqual([['secretariat', 'CHECK_BILL_OF_LADING']]);
    for (const state of orderSteps.states.filter((each) => each !== 'AWAITING_DEPOSIT'))
      expect(turns({ state }).filter(([side]) => side === 'buyer')).toEqual([]);
  });

  test("is nobody's while the goods travel and at the ends", () => {
    for (const state of ['SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED'] as const)
      expect(turns({ state, unpaid: both, bill: 'SUBMITTED' })).toEqual([]);
  });
});
