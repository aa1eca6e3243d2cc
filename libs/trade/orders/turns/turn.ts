import type { Role } from '#platform/kernel';
import type { UploadState } from '#trade/documents';
import type { InstalmentKind } from '../model/order.entity.js';
import type { OrderState } from '../model/order.states.js';

/** What an order waits for, each with the side that must do it. A new kind of task is a row here and in `waitsFor`. */
export const taskSides = {
  PAY_DEPOSIT: 'buyer',
  MAKE_GOODS: 'cooperative',
  PAY_BALANCE: 'buyer',
  BRING_BILL_OF_LADING: 'cooperative',
  BRING_ANOTHER_BILL_OF_LADING: 'cooperative',
  CHECK_BILL_OF_LADING: 'secretariat',
} as const;

export type OrderTask = keyof typeof taskSides;
export type TaskSide = (typeof taskSides)[OrderTask];

/**
 * Who of that side may do it. A task that only the manager does is not a clerk's turn. What the api lets each role call
 * stands in its permissions; a test holds the two against each other.
 */
export const taskRoles = {
  PAY_DEPOSIT: ['owner', 'purchaser'],
  MAKE_GOODS: ['manager'],
  PAY_BALANCE: ['owner', 'purchaser'],
  BRING_BILL_OF_LADING: ['manager', 'clerk'],
  BRING_ANOTHER_BILL_OF_LADING: ['manager', 'clerk'],
  CHECK_BILL_OF_LADING: ['operator'],
} as const satisfies Record<OrderTask, readonly Role[]>;

const allTasks = Object.keys(taskSides) as OrderTask[];

export const mayDo = (role: Role | null, task: OrderTask): boolean => taskRoles[task].some((each) => each === role);
export const tasksOfSide = (side: TaskSide): OrderTask[] => allTasks.filter((task) => taskSides[task] === side);
export const tasksOfRole = (role: Role | null): OrderTask[] => allTasks.filter((task) => mayDo(role, task));

/** How far payments and papers of an order have come. */
export interface Progress {
  readonly state: OrderState;
  /** Instalments that are not paid in full. */
  readonly unpaid: readonly InstalmentKind[];
  /** Of the newest bill of lading; null before the first. */
  readonly bill: UploadState | null;
}

/** Whose turn it is: all that can be done now, by whom. Empty at the ends and while the goods travel. */
export function waitsFor({ state, unpaid, bill }: Progress): OrderTask[] {
  if (state === 'AWAITING_DEPOSIT') return ['PAY_DEPOSIT'];
  if (state === 'IN_PRODUCTION') return ['MAKE_GOODS'];
  if (state !== 'READY_TO_SHIP') return [];
  const paper = paperTask(bill);
  if (unpaid.length === 0) return [paper];
  // A deposit is open here when the bank has taken it back.
  const pay: OrderTask[] = (['DEPOSIT', 'BALANCE'] as const).flatMap((kind) =>
    unpaid.includes(kind) ? [`PAY_${kind}` as const] : [],
  );
  // The operator can't accept a bill of lading before all is paid: until then the order waits for the buyer.
  return paper === 'CHECK_BILL_OF_LADING' ? pay : [...pay, paper];
}

function paperTask(bill: UploadState | null): OrderTask {
  if (bill === 'SUBMITTED') return 'CHECK_BILL_OF_LADING';
  return bill === 'REJECTED' ? 'BRING_ANOTHER_BILL_OF_LADING' : 'BRING_BILL_OF_LADING';
}
