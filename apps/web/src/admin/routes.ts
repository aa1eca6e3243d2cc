import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';

export function adminRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: '/admin',
    component: lazyRouteComponent(() => import('./AdminShell'), 'AdminLayout'),
    loader: () => {
      void queryClient.prefetchQuery(viewerQuery);
      void queryClient.prefetchQuery(demoPeopleQuery);
    },
  });
  const home = createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('./AdminHomePage'), 'AdminHomePage'),
  });
  return frame.addChildren([home]);
}
