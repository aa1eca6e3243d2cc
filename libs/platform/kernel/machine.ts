import { refuse } from './refusal.js';

type Table = Record<string, Record<string, string>>;
type StepOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

/**
 * A state machine is one readable table: state -> step -> next state. A target that is no row of the table does not
 * compile. Guards live in the domain functions beside it, effects are events.
 */
export function machine<const T extends Table & { [S in keyof T]: { [P in keyof T[S]]: keyof T } }>(table: T) {
  type State = keyof T & string;
  return {
    table,
    states: Object.keys(table) as State[],
    /** The state after `step`, or the refusal ILLEGAL_STEP { state, step }. */
    next(state: State, step: StepOf<T>): State {
      const target = (table[state] as Record<string, string> | undefined)?.[step];
      return (target ?? refuse('ILLEGAL_STEP', { state, step })) as State;
    },
    allows: (state: State, step: StepOf<T>): boolean => step in (table[state] ?? {}),
    /** Whether some step of the table goes from one state to the other. */
    leads: (from: State, to: State): boolean => Object.values(table[from] ?? {}).includes(to),
    isEnd: (state: State): boolean => Object.keys(table[state] ?? {}).length === 0,
  };
}

export type StateOf<M extends { table: object }> = keyof M['table'] & string;
