import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { nameIn } from '#platform/words/browser';
import { viewerQuery, type Side, type Viewer } from '../session/session';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';
import { ErrorPage } from './ErrorPage';
import { Empty } from './Notice';
import { Skeleton } from './Waiting';

/** The server decides what may be seen; this only spares the reader a page full of refusals. */
export function Guard({ side, children }: { side: Side; children: (viewer: Viewer) => ReactNode }) {
  const { locale } = useWords();
  const viewer = useQuery(viewerQuery);
  if (viewer.isPending) {
    return (
      <div className="p-4">
        <Skeleton />
      </div>
    );
  }
  if (viewer.isError && viewer.data === undefined)
    return <ErrorPage error={viewer.error} reset={() => void viewer.refetch()} />;
  if (!viewer.data) return <SignInFirst />;
  if (viewer.data.side !== side) return <WrongSide organisation={nameIn(locale, viewer.data.organisation)} />;
  // What one person typed never stands in another's page.
  return <Fragment key={viewer.data.person.id}>{children(viewer.data)}</Fragment>;
}

function SignInFirst() {
  const { t } = useWords();
  const here = useLocation({ select: (location) => location.href });
  useTitle(t('home.signInFirst'));
  const signIn = (
    <Link to="/sign-in" search={{ to: here }} className="btn btn-primary">
      {t('session.signIn')}
    </Link>
  );
  return (
    <div className="p-4">
      <Empty level={1} title={t('home.signInFirst')} action={signIn} />
    </div>
  );
}

function WrongSide({ organisation }: { organisation: string }) {
  const { t } = useWords();
  useTitle(t('home.wrongSide'));
  const start = (
    <Link to="/" className="btn btn-primary">
      {t('nav.start')}
    </Link>
  );
  return (
    <div className="p-4">
      <Empty level={1} title={t('home.wrongSide')} action={start}>
        {t('home.wrongSideWhy', { organisation })}
      </Empty>
    </div>
  );
}
