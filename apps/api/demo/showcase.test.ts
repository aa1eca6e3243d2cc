import { nextStep, type Progress } from './showcase.js';

const asked: Progress = { request: 'SUBMITTED', offered: false, order: null, depositPaid: false, allPaid: false };
const placed: Progress = { ...asked, request: 'AWARDED', offered: true, order: 'AWAITING_DEPOSIT' };

describe('the deal of the landing page', () => {
  test('goes on step by step', () => {
    expect(
      [
        undefined,
        asked,
        { ...asked, offered: true },
        placed,
        { ...placed, order: 'IN_PRODUCTION' as const, depositPaid: true },
        { ...placed, order: 'READY_TO_SHIP' as const, depositPaid: true, allPaid: true },
      ].map(nextStep),
    ).toEqual(['ASK', 'OFFER', 'ACCEPT', 'PAY', 'MATCH', 'READ']);
  });

  test('has no next step once it ended without goods', () => {
    expect(
      [
        { ...asked, request: 'CLOSED' as const },
        { ...placed, order: 'CANCELLED' as const },
      ].map(nextStep),
    ).toEqual([null, null]);
  });
});
