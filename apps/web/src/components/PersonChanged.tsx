import { nameIn } from '#platform/words/browser';
import { useChangedPerson } from '../session/changed';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';
import { Dialog } from './Dialog';

/** Says whose page it is now, when another tab has made it somebody else's, or nobody's. */
export function PersonChanged() {
  const { t, locale } = useWords();
  const { before, heard } = useChangedPerson();
  const viewer = useViewer();
  if (!before || viewer?.person.id === before.person.id) return null;
  const title = viewer ? t('session.became', { name: nameIn(locale, viewer.person) }) : t('session.ended');
  return (
    <Dialog open title={title} onClose={heard}>
      <p>{viewer ? t('session.becameWhy', { before: nameIn(locale, before.person) }) : t('session.endedWhy')}</p>
    </Dialog>
  );
}
