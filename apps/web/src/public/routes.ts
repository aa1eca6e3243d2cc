import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { demoPeopleQuery, viewerQuery } from '../session/session';
import { queryClient } from '../data/query-client';
import { ensureWords } from '../words/words';
import { dealRoutes } from './deal-routes';
import { marketRoutes } from './market-routes';
import { signInSearch } from './search';

export function publicRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    id: 'public',
    component: lazyRouteComponent(() => import('./PublicLayout'), 'PublicLayout'),
    loader: () => {
      // Started with the page's own code, not after it; the page shows a skeleton or a notice when they are late.
      void queryClient.prefetchQuery(viewerQuery);
      void queryClient.prefetchQuery(demoPeopleQuery);
    },
  });
  const landing = createRoute({
    getParentRoute: () => frame,
    path: '/',
    loader: async () => {
      const [{ landingQuery }] = await Promise.all([import('./landing-query'), ensureWords('landing')]);
      void queryClient.prefetchQuery(landingQuery);
    },
    component: lazyRouteComponent(() => import('./LandingPage'), 'LandingPage'),
  });
  const signIn = createRoute({
    getParentRoute: () => frame,
    path: '/sign-in',
    validateSearch: signInSearch,
    component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
  });
  const notifications = createRoute({
    getParentRoute: () => frame,
    path: '/notifications',
    loader: () => ensureWords('notifications'),
    component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
  });
  return frame.addChildren([landing, signIn, notifications, ...marketRoutes(frame), ...dealRoutes(frame)]);
}
