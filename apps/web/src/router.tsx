import { createRootRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { adminRoutes } from './admin/routes';
import { parseAddress, writeAddress } from './data/address';
import { ErrorPage, NotFoundPage } from './components/ErrorPage';
import { PersonChanged } from './components/PersonChanged';
import { Skeleton } from './components/Waiting';
import { coopRoutes } from './coop/routes';
import { publicRoutes } from './public/routes';

const Frame = lazy(() => import('./public/PublicFrame').then(({ PublicFrame }) => ({ default: PublicFrame })));

/** Three trees, one per kind of user; the code of a page comes with its first visit. */
const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <PersonChanged />
    </>
  ),
  notFoundComponent: () => (
    <Suspense>
      <Frame>
        <NotFoundPage />
      </Frame>
    </Suspense>
  ),
  errorComponent: (failure) => (
    <main>
      <ErrorPage {...failure} />
    </main>
  ),
});

export const router = createRouter({
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  routeTree: root.addChildren([publicRoutes(root), coopRoutes(root), adminRoutes(root)]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: () => (
    <div className="page py-12">
      <Skeleton lines={5} />
    </div>
  ),
  defaultPendingMs: 150,
  defaultPendingMinMs: 300,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
