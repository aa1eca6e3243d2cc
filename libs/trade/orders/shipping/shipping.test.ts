import type { Actor } from '#platform/kernel';
import { uploadSteps } from '#trade/documents';
import { orderSteps } from '../model/order.states.js';
import { acceptBillOfLading, bringBillOfLading, finishOrder, rejectBillOfLading } from './shipping.js';
import type { OrderInHand } from '../model/order.entity.js';

const maker: Actor = { side: 'cooperative', personId: 'p', organisationId: 'coop', programmeId: 'kh', role: 'manager' };
const otherMaker: Actor = { ...maker, organisationId: 'other' };
const buyer: Actor = { side: 'buyer', personId: 'p', organisationId: 'buyer', programmeId: null, role: 'owner' };
const operator: Actor = {
  side: 'secretariat',
  personId: 'p',
  organisationId: 'ovop',
  programmeId: 'kh',
  role: 'operator',
};
const finance: Actor = { ...operator, role: 'finance' };
const order = (state: OrderInHand['state']): OrderInHand => ({
  id: 'o',
  number: 'O-2026-00001',
  state,
  buyerId: 'buyer',
  cooperativeId: 'coop',
  invoicedAt: new Date(0),
});
const upload = (state: (typeof uploadSteps.states)[number] = 'SUBMITTED') => ({ state });

function answer(act: () => unknown): unknown {
  try {
    return act() ?? 'yes';
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
}

describe('shipping', () => {
  test('walks every state: goods are finished in production, a bill of lading is brought and accepted when they are ready', () => {
    expect(
      orderSteps.states.map((state) => [
        state,
        answer(() => finishOrder(order(state), maker)),
        answer(() => bringBillOfLading(order(state), maker)),
        answer(() => acceptBillOfLading(order(state), upload(), [], operator)),
      ]),
    ).toEqual([
      ['AWAITING_DEPOSIT', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
      ['IN_PRODUCTION', 'READY_TO_SHIP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
      ['READY_TO_SHIP', 'ILLEGAL_STEP', 'yes', { order: 'SHIPPED', upload: 'ACCEPTED' }],
      ['SHIPPED', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
      ['DELIVERED', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
      ['COMPLETED', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
      ['CANCELLED', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP'],
    ]);
  });

  test('the order exists for nobody but its cooperative, whatever its state', () => {
    for (const actor of [otherMaker, buyer, operator]) {
      for (const state of orderSteps.states) {
        expect([
          answer(() => finishOrder(order(state), actor)),
          answer(() => bringBillOfLading(order(state), actor)),
        ]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      }
    }
  });

  test('only the operator decides, and only once', () => {
    for (const actor of [maker, buyer, finance]) {
      expect(answer(() => acceptBillOfLading(order('READY_TO_SHIP'), upload(), [], actor))).toBe('FORBIDDEN');
      expect(answer(() => rejectBillOfLading(upload(), 'The name is wrong', actor))).toBe('FORBIDDEN');
    }
    for (const state of ['ACCEPTED', 'REJECTED', 'REPLACED'] as const) {
      expect(answer(() => acceptBillOfLading(order('READY_TO_SHIP'), upload(state), [], operator))).toBe(
        'ILLEGAL_STEP',
      );
      expect(answer(() => rejectBillOfLading(upload(state), 'The name is wrong', operator))).toBe('ILLEGAL_STEP');
    }
  });

  test('the goods do not leave while an instalment is unpaid, and the answer names it', () => {
    expect(() => acceptBillOfLading(order('READY_TO_SHIP'), upload(), ['BALANCE'], operator)).toThrow(
      expect.objectContaining({
        code: 'NOT_PAID',
        message: expect.stringContaining('The balance of O-2026-00001 is not paid yet'),
      }),
    );
  });

  test('a rejection says why', () => {
    expect(answer(() => rejectBillOfLading(upload(), '  ', operator))).toBe('BAD_INPUT');
    expect(rejectBillOfLading(upload(), 'The port is missing', operator)).toBe('REJECTED');
  });

  test('goods do not ship without their commercial invoice, and the refusal says where to look; what is unpaid is said first', () => {
    const waiting = { ...order('READY_TO_SHIP'), invoicedAt: null };
    expect(() => acceptBillOfLading(waiting, upload(), [], operator)).toThrow(
      expect.objectContaining({
        code: 'NOT_INVOICED',
        details: expect.objectContaining({ orderId: 'o', message: expect.stringContaining('Today') }),
      }),
    );
    expect(answer(() => acceptBillOfLading(waiting, upload(), ['BALANCE'], operator))).toBe('NOT_PAID');
    expect(answer(() => rejectBillOfLading(upload(), 'It is blurred', operator))).toBe('REJECTED');
  });
});
