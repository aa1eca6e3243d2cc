import { useSyncExternalStore } from 'react';
import { useDecider } from '../../session/decider';
import { useViewer, whenSignedOut, type Viewer } from '../../session/session';
import { readList, type RequestList } from './request-list';

const listeners = new Set<() => void>();
const lists = new Map<string, RequestList>();
const none: RequestList = [];
const keyOf = (organisationId: string): string => `request-list:${organisationId}`;

/** Storage may be forbidden: the list then lasts as long as the page. */
function kept(organisationId: string): string | null {
  try {
    return localStorage.getItem(keyOf(organisationId));
  } catch {
    return null;
  }
}

function listOf(organisationId: string | undefined): RequestList {
  if (organisationId === undefined) return none;
  if (!lists.has(organisationId)) lists.set(organisationId, readList(kept(organisationId)));
  return lists.get(organisationId) ?? none;
}

function keep(organisationId: string, list: RequestList): void {
  lists.set(organisationId, list);
  try {
    localStorage.setItem(keyOf(organisationId), JSON.stringify(list));
  } catch {
    // nothing to keep it in
  }
  listeners.forEach((listener) => listener());
}

whenSignedOut(({ organisation: { id } }) => {
  lists.delete(id);
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // nothing was kept
  }
  listeners.forEach((listener) => listener());
});

function subscribe(listener: () => void): () => void {
  // Another tab of the same person wrote it.
  const renew = ({ key }: StorageEvent): void => {
    const id = [...lists.keys()].find((each) => key === keyOf(each));
    if (id === undefined) return;
    lists.delete(id);
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', renew);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', renew);
  };
}

export const buyerOf = (viewer: Viewer | null | undefined): Viewer | undefined =>
  viewer?.side === 'BUYER' ? viewer : undefined;

/** The list of the buyer that is signed in; a visitor, the other sides and a colleague who may not ask have none. */
export function useRequestList(): {
  list: RequestList;
  change: ((make: (list: RequestList) => RequestList) => void) | undefined;
} {
  const [buyer, decider] = [buyerOf(useViewer()), useDecider()];
  const organisationId = decider ? undefined : buyer?.organisation.id;
  const list = useSyncExternalStore(subscribe, () => listOf(organisationId));
  return {
    list,
    change: organisationId === undefined ? undefined : (make) => keep(organisationId, make(listOf(organisationId))),
  };
}
