import { useSyncExternalStore } from 'react';

/** A table of figures needs this much room; below, the same stands as a list. */
const wide = window.matchMedia('(width >= 720px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
