import { newId } from './ids.js';
import type { StripeState, Task } from './state.js';

export type Handlers = Record<Task['kind'], (state: StripeState, ref: string) => void>;

/** Must be called within a change. */
export function schedule(state: StripeState, kind: Task['kind'], ref: string, inMs: number): void {
  const id = newId('task');
  state.tasks.put(id, { id, kind, ref, due: state.now + inMs });
}

/** Carries out what is due by the sandbox's clock; a task and its effect are one change. */
export function runDue(state: StripeState, handlers: Handlers): void {
  const due = state.tasks.all().filter((task) => task.due <= state.now);
  for (const task of due.sort((a, b) => a.due - b.due)) {
    try {
      state.change(() => {
        state.tasks.delete(task.id);
        handlers[task.kind](state, task.ref);
      });
    } catch (error) {
      // A task that can never be done must not stop the others, nor come back twenty times a second.
      console.error(`SANDBOX Stripe: ${task.kind} of ${task.ref}:`, error);
      state.change(() => state.tasks.delete(task.id));
    }
  }
}
