import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';

export function coopRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: '/coop',
    component: lazyRouteComponent(() => import('./CoopShell'), 'CoopLayout'),
    loader: () => {
      void queryClient.prefetchQuery(viewerQuery);
      void queryClient.prefetchQuery(demoPeopleQuery);
    },
  });
  const home = createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('./CoopHomePage'), 'CoopHomePage'),
  });
  return frame.addChildren([home]);
}
