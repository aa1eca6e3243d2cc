import { UserCircleIcon } from '@phosphor-icons/react/UserCircle';
import { nameIn } from '#platform/words/browser';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

/** Who may do what a clerk may not; said before anybody is led to it. */
export function ManagerDoes({ what }: { what: 'accepts' | 'finishes' }) {
  const { t, locale } = useWords();
  const manager = useViewer()?.decider;
  return (
    <p className="flex items-center gap-3 text-ink-2">
      <UserCircleIcon size={26} aria-hidden="true" className="shrink-0" />
      <span>
        {manager ? t(`coop.manager.${what}`, { name: nameIn(locale, manager) }) : t(`coop.manager.${what}Unnamed`)}
      </span>
    </p>
  );
}

/** For whom a clerk waits: her manager's name, or what he is. */
export function useManagerName(): string {
  const { t, locale } = useWords();
  const manager = useViewer()?.decider;
  return manager ? nameIn(locale, manager) : t('role.MANAGER');
}

export const useMayDecide = (): boolean => useViewer()?.role === 'MANAGER';
