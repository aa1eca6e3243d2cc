import { useSyncExternalStore } from 'react';
import { platformNow } from './clock';

/** Whether the server answers, and from when what is shown is at the latest. */
export interface Connection {
  readonly silent: boolean;
  readonly at: Date | null;
}

let connection: Connection = { silent: false, at: null };
const listeners = new Set<() => void>();

function become(next: Connection): void {
  const changed = next.silent !== connection.silent;
  connection = next;
  if (changed) listeners.forEach((listener) => listener());
}

export const learnAnswer = (): void => become({ silent: false, at: platformNow() });
export const learnSilence = (): void => become({ ...connection, silent: true });

/** What was kept of an earlier visit is from then. */
export const learnKept = (at: Date): void => become({ ...connection, at });

/** The browser knows at once when the network goes; that it is back, an answer says. */
export function watchConnection(): void {
  window.addEventListener('offline', learnSilence);
  if (!navigator.onLine) learnSilence();
}

export const isSilent = (): boolean => connection.silent;

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}
