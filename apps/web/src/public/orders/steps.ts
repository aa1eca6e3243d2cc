import type { Side } from '../../session/session';
import type { OrderState } from '../graphql/graphql';

export type Step = Exclude<OrderState, 'CANCELLED'>;

/** The way of an order, each step with the side that must act in it. */
export const steps: readonly { readonly step: Step; readonly side: Side }[] = [
  { step: 'AWAITING_DEPOSIT', side: 'BUYER' },
  { step: 'IN_PRODUCTION', side: 'COOPERATIVE' },
  { step: 'READY_TO_SHIP', side: 'BUYER' },
  { step: 'SHIPPED', side: 'COOPERATIVE' },
  { step: 'DELIVERED', side: 'BUYER' },
  { step: 'COMPLETED', side: 'SECRETARIAT' },
];

export type Standing = 'done' | 'now' | 'ahead';

/** Where each step stands; of a cancelled order nobody can tell how far it came, so all lie ahead. */
export function standingOf(step: Step, state: OrderState): Standing {
  if (state === 'COMPLETED') return 'done';
  const [at, current] = [step, state].map((each) => steps.findIndex((one) => one.step === each));
  return at === current ? 'now' : at! < current! ? 'done' : 'ahead';
}
