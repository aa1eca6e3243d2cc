import { nameIn, textIn } from '#platform/words/browser';
import { useDemoPeople, useEnterDemo, useViewer } from '../session/session';
import { commandText } from '../words/refusal-text';
import { useWords } from '../words/words';
import { Alert } from './Notice';
import { Swatch } from './Swatch';

/** One tap, one person. */
export function DemoPeople({ onEntered, to }: { onEntered?: () => void; to?: string | undefined }) {
  const words = useWords();
  const { t, locale } = words;
  const people = useDemoPeople();
  const viewer = useViewer();
  const enter = useEnterDemo(to);
  const busy = enter.isPending;
  return (
    <>
      {enter.isError && <Alert kind="error">{commandText(words, enter.error)}</Alert>}
      <ul className="grid">
        {people.map((person) => (
          <li key={person.id} className="border-t border-line">
            <button
              type="button"
              aria-current={person.id === viewer?.person.id || undefined}
              aria-disabled={busy || undefined}
              className="flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-tag px-1 py-2
                text-left hover:bg-cotton-50 aria-[current]:bg-gold-tint"
              onClick={() => !busy && enter.mutate({ personId: person.id }, { onSuccess: () => onEntered?.() })}
            >
              <Swatch side={person.side} />
              <span className="grid min-w-0 text-small">
                <span className="text-dense font-semibold">{nameIn(locale, person)}</span>
                <span className="text-ink-2">
                  {t(`role.${person.role}`)}, {textIn(locale, person.organisation)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
