import { useSyncExternalStore } from 'react';
import { forgetKept } from '../data/kept';
import { queryClient } from '../data/query-client';
import type { Viewer } from './viewer';

/** In whose name this page stood until somebody else was signed in without its doing, or nobody any more. */
let before: Viewer | undefined;
const listeners = new Set<() => void>();

function become(next: Viewer | undefined): void {
  before = next;
  listeners.forEach((listener) => listener());
}

/** Another person must not see what the last one saw, and is told whose page it is now. */
export function noteAnother(last: Viewer): void {
  forgetKept();
  const theirs = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'viewer' };
  queryClient.removeQueries({ type: 'inactive', ...theirs });
  void queryClient.resetQueries(theirs);
  become(last);
}

/** Whose page it was, until it is `heard`. */
export function useChangedPerson(): { readonly before: Viewer | undefined; readonly heard: () => void } {
  const last = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => before,
  );
  return { before: last, heard: () => become(undefined) };
}

/** The tabs of a browser share its session: each tells the others when it has changed it. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('person');

export const tellOtherTabs = (): void => tabs?.postMessage('changed');

export function followOtherTabs(): void {
  tabs?.addEventListener('message', () => void queryClient.invalidateQueries({ queryKey: ['viewer'] }));
}
