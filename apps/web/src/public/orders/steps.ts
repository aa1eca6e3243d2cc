import type { Side } from '../../session/session';
import type { OrderState, OrderTask } from '../graphql/graphql';

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

/** Who must act in a step: in the one that the order is in, whom it waits for, the buyer before anybody else. */
export function sideOf(
  { step, side }: (typeof steps)[number],
  { state, waitsFor }: { state: OrderState; waitsFor: readonly { readonly side: Side }[] },
): Side {
  if (step !== state || waitsFor.length === 0) return side;
  return (waitsFor.find((turn) => turn.side === 'BUYER') ?? waitsFor[0]!).side;
}

/** Goods that are ready wait for the balance, then for a bill of lading, then for the secretariat's look at it. */
export function readyTask(
  waitsFor: readonly { readonly task: OrderTask }[],
): 'PAY_BALANCE' | 'BRING_BILL_OF_LADING' | 'CHECK_BILL_OF_LADING' {
  const tasks = waitsFor.map(({ task }) => task);
  if (tasks.includes('PAY_BALANCE')) return 'PAY_BALANCE';
  return tasks.includes('CHECK_BILL_OF_LADING') ? 'CHECK_BILL_OF_LADING' : 'BRING_BILL_OF_LADING';
}

export type Standing = 'done' | 'now' | 'ahead';

/** Where each step stands; of a cancelled order nobody can tell how far it came, so all lie ahead. */
export function standingOf(step: Step, state: OrderState): Standing {
  if (state === 'COMPLETED') return 'done';
  const [at, current] = [step, state].map((each) => steps.findIndex((one) => one.step === each));
  return at === current ? 'now' : at! < current! ? 'done' : 'ahead';
}
