import { useEffect, useRef, useSyncExternalStore } from 'react';

const STORED = 'single-keys';
const listeners = new Set<() => void>();

/** Storage may be forbidden: the choice then lasts as long as the page. */
let on = ((): boolean => {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
})();

/** Whether single keys work: who speaks to the computer turns them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const now = useSyncExternalStore(subscribe, () => on);
  return [now, turn];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function turn(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(STORED, wanted ? 'on' : 'off');
  } catch {
    // nothing to keep it in
  }
  listeners.forEach((listener) => listener());
}

/** Single keys of the page, by their names: `J`, `Enter`, `?`. Not while somebody types, nor in a dialog. */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (
        !act ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        !mayAct(name, event.target as Element)
      )
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** By the letter; on a keyboard of another script by the letter's place. */
const nameOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toUpperCase() : code.startsWith('Key') && key !== '?' ? code.slice(3) : key;

function mayAct(name: string, target: Element): boolean {
  if (target.closest('dialog[open], [popover]:popover-open')) return false;
  if (name === 'Escape') return true;
  if (!on || target.closest('input, textarea, select')) return false;
  return name !== 'Enter' || target.closest('[data-line]') !== null || target.closest('a, button, summary') === null;
}
