import { ListPlusIcon } from '@phosphor-icons/react/ListPlus';
import { Link } from '@tanstack/react-router';
import { useRequestList } from './use-request-list';
import { useWords } from '../../words/words';

/** In the top bar, for who may send it: how many lines wait to be sent. */
export function RequestListButton() {
  const { t } = useWords();
  const { list, change } = useRequestList();
  if (!change) return null;
  return (
    <Link to="/request" className="btn btn-sm min-h-10 gap-2 max-[420px]:px-2 wide:min-h-8">
      <ListPlusIcon size={18} aria-hidden="true" />
      <span aria-hidden="true" className="hidden min-[1100px]:inline">
        {t('requestList.name')}
      </span>
      <span aria-hidden="true">{list.length}</span>
      <span className="sr-only">{t('requestList.count', { count: list.length })}</span>
    </Link>
  );
}
