import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../data/command';
import { forgetKept } from '../data/kept';
import { queryClient } from '../data/query-client';
import { forgetDrafts } from '../data/drafts';
import { noteAnother, tellOtherTabs } from './changed';
import { request, type RefusalError } from '../data/request';
import {
  DemoPeopleDocument,
  EnterDemoDocument,
  SignInDocument,
  SignOutDocument,
  ViewerDocument,
  type DemoPeopleQuery,
  type Side,
} from './graphql/graphql';
import type { Viewer } from './viewer';

export type DemoPerson = DemoPeopleQuery['demoPeople'][number];
export type { Role, Side } from './graphql/graphql';
export type { Viewer } from './viewer';

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async () => {
    const { viewer } = await request(ViewerDocument);
    const before = queryClient.getQueryData<Viewer | null>(['viewer']);
    if (before && before.person.id !== viewer?.person.id) noteAnother(before);
    return viewer;
  },
});

/** What kind of market this is: whether its money is real, whom a visitor may become (empty where it is no demo). */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demoPeople'],
  queryFn: () => request(DemoPeopleDocument),
  staleTime: Infinity,
});

export const useViewer = (): Viewer | null | undefined => useQuery(viewerQuery).data;
/** The IANA zone in which this reader sees every moment: their organisation's. A visitor is told no moment. */
export const useZone = (): string => useViewer()?.organisation.zone ?? 'UTC';

export const useDemoPeople = (): readonly DemoPerson[] => useQuery(demoPeopleQuery).data?.demoPeople ?? [];
export const useTestMoney = (): boolean => useQuery(demoPeopleQuery).data?.testMoney ?? false;

/** Where each side begins. */
export type Home = '/quotes' | '/coop' | '/admin';

/** Where each side begins: with what waits for it. */
export const homeOf = (side: Side): Home =>
  side === 'COOPERATIVE' ? '/coop' : side === 'SECRETARIAT' ? '/admin' : '/quotes';

/** Whether a name by which the API calls somebody, in whatever language, is the reader's own. */
export const isOwnName = (viewer: Viewer | null | undefined, name: string | null | undefined): boolean =>
  viewer !== null && viewer !== undefined && Object.values(viewer.person.name).includes(name ?? '');

/** Another person must not see what the last one saw: everything is asked anew before the page changes. */
function useChangePerson(): (to: '/' | Home | (string & {})) => Promise<void> {
  const navigate = useNavigate();
  return async (to) => {
    forgetKept();
    tellOtherTabs();
    queryClient.removeQueries({ type: 'inactive' });
    await queryClient.resetQueries();
    await navigate({ to });
    window.scrollTo(0, 0);
  };
}

/** To where the person wanted before signing in, when that is of this side's pages. */
const wayOf = (side: Side, to: string | undefined): string =>
  to !== undefined && homeOfPath(to) === homeOf(side) ? to : homeOf(side);
const homeOfPath = (path: string): Home =>
  (['/coop', '/admin'] as const).find((home) => path === home || path.startsWith(`${home}/`)) ?? '/quotes';

export function useEnterDemo(to?: string) {
  const go = useChangePerson();
  return useCommand(EnterDemoDocument, ({ enterDemo }) => go(wayOf(enterDemo.side, to)), { anybody: true });
}

export function useSignIn(to?: string) {
  const go = useChangePerson();
  return useCommand(SignInDocument, ({ signIn }) => go(to ?? homeOf(signIn.side)), { anybody: true });
}

/** What else this device holds of a person, by whoever keeps it. */
const ofPersons = new Set<(viewer: Viewer) => void>();

/** Nothing of a person stays on the device after signing out: here is said how it goes. */
export const whenSignedOut = (forget: (viewer: Viewer) => void): void => void ofPersons.add(forget);

export function useSignOut() {
  const go = useChangePerson();
  const viewer = useViewer();
  return useMutation<unknown, RefusalError, object>({
    mutationFn: () => request(SignOutDocument),
    onSuccess: () => {
      if (viewer) {
        forgetDrafts(viewer.person.id);
        ofPersons.forEach((forget) => forget(viewer));
      }
      return go('/');
    },
  });
}
