import { StripeError } from './errors.js';

export interface TestCard {
  number: string;
  /** The name by which the API knows it. */
  token: string;
  label: string;
  brand: 'mastercard' | 'visa';
  decline?: { code: string; decline_code?: string; message: string };
  /** Its owner is asked to confirm. */
  confirms?: boolean;
  /** A refund to it is accepted and fails afterwards. */
  refundFails?: boolean;
}

export const testCards: TestCard[] = [
  { number: '4242424242424242', token: 'pm_card_visa', label: 'Succeeds', brand: 'visa' },
  {
    number: '4000000000000002',
    token: 'pm_card_chargeDeclined',
    label: 'Declined',
    brand: 'visa',
    decline: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  },
  {
    number: '4000000000009995',
    token: 'pm_card_chargeDeclinedInsufficientFunds',
    label: 'Insufficient funds',
    brand: 'visa',
    decline: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  {
    number: '4000000000000069',
    token: 'pm_card_chargeDeclinedExpiredCard',
    label: 'Expired card',
    brand: 'visa',
    decline: { code: 'expired_card', message: 'Your card has expired.' },
  },
  {
    number: '4000002500003155',
    token: 'pm_card_authenticationRequired',
    label: 'Asks to confirm (3DS)',
    brand: 'visa',
    confirms: true,
  },
  {
    number: '4000000000005126',
    token: 'pm_card_refundFail',
    label: 'Refund fails later',
    brand: 'visa',
    refundFails: true,
  },
  { number: '5555555555554444', token: 'pm_card_mastercard', label: 'Succeeds', brand: 'mastercard' },
];

export const cardByToken = (token: string): TestCard | undefined => testCards.find((card) => card.token === token);

/** No other number than a test card's is taken: a sandbox must never see a real one. */
export function cardByNumber(typed: string): TestCard {
  const number = typed.replaceAll(/[\s-]/g, '');
  const card = testCards.find((one) => one.number === number);
  if (!card)
    throw new StripeError(402, {
      type: 'card_error',
      code: 'incorrect_number',
      param: 'number',
      message: 'Your card number is incorrect. The SANDBOX takes test cards only.',
    });
  return card;
}
