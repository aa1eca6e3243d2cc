import { dehydrate, hydrate, type DehydratedState } from '@tanstack/react-query';
import { isSilent, learnKept } from './connection';
import { queryClient } from './query-client';

const KEY = 'kept';

/** The lists and pages of buyers and cooperatives; the secretariat's books are never kept. */
const AREAS = new Set<unknown>([
  'viewer',
  'demoPeople',
  'coop',
  'orders',
  'quotes',
  'quote',
  'requests',
  'notifications',
  'dealListings',
  'listing',
]);
const SIDES = new Set(['BUYER', 'COOPERATIVE']);

/** Beyond it nothing is kept: a phone's storage is small. Characters. */
const MOST = 1_500_000;

/** Answers of another build may have another form; its entry file has another name. */
const build = (): string => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';

interface Kept {
  readonly build: string;
  readonly at: string;
  readonly state: DehydratedState;
}

/** Before the first page: what was seen on this device stands there until the network answers, and instead of it. */
export function restoreKept(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    if (kept?.build !== build()) return forgetKept();
    learnKept(new Date(kept.at));
    for (const { state } of kept.state.queries) state.isInvalidated = true; // shown at once, and asked anew at once
    hydrate(queryClient, kept.state);
  } catch {
    forgetKept();
  }
}

/** Nothing of a person stays on the device after signing out. */
export function forgetKept(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem('coop.inbox.2'); // of earlier builds
  } catch {
    // forbidden: nothing was kept
  }
}

/** After answers, once they have come to rest. */
export function keepAnswers(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !AREAS.has(query.queryKey[0])) return;
    clearTimeout(timer);
    timer = setTimeout(keep, 800);
  });
}

function keep(): void {
  if (isSilent()) return; // what was kept is as new
  const viewer = queryClient.getQueryData<{ side: string } | null>(['viewer']);
  if (viewer === undefined) return;
  if (viewer === null || !SIDES.has(viewer.side)) return forgetKept();
  const state = dehydrate(queryClient, {
    shouldDehydrateQuery: ({ queryKey, state: { status } }) => status === 'success' && AREAS.has(queryKey[0]),
    shouldDehydrateMutation: () => false,
  });
  const text = JSON.stringify({ build: build(), at: new Date().toISOString(), state } satisfies Kept);
  if (text.length > MOST) return forgetKept();
  try {
    localStorage.setItem(KEY, text);
  } catch {
    forgetKept();
  }
}
