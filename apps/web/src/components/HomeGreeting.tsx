import { nameIn, useSignOut, useViewer } from '../session/session';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';
import { Button } from './Button';

/** Who is signed in and for whom: the first page of a side until its work list stands there. */
export function HomeGreeting() {
  const { t, locale } = useWords();
  const viewer = useViewer();
  const signOut = useSignOut();
  useTitle(t('nav.home'));
  if (!viewer) return null;
  const organisation = nameIn(locale, viewer.organisation);
  return (
    <div className="grid justify-items-start gap-3">
      <h1 className="text-h1">{t('home.greeting', { name: nameIn(locale, viewer.person) })}</h1>
      <p className="text-ink-2">{t('home.role', { role: t(`role.${viewer.role}`), organisation })}</p>
      <Button busy={signOut.isPending} className="mt-3 min-h-11" onClick={() => signOut.mutate({})}>
        {t('session.signOut')}
      </Button>
    </div>
  );
}
