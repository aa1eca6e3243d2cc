import { UserCircleIcon } from '@phosphor-icons/react/UserCircle';
import { useDecider } from '../session/decider';
import { useViewer } from '../session/session';
import { useWords } from '../words/words';

/** Who does this for the company, and why the reader can't; stands where the button would. */
export function WhoDecides({ what }: { what: 'answers' | 'asks' | 'pays' }) {
  const { t } = useWords();
  const role = useViewer()?.role;
  const decider = useDecider();
  if (!decider || !role) return null;
  return (
    <span className="flex items-start gap-3 text-ink-2 print:hidden">
      <UserCircleIcon size={26} aria-hidden="true" className="shrink-0" />
      <span>{t(`decider.${what}`, { name: decider.name, role: t(`role.${role}`) })}</span>
    </span>
  );
}
