import { nameIn } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { quantityText } from '../market/labels';
import { changed, without, type RequestList } from '../market/request-list';
import { useRequestList } from '../market/use-request-list';

/** Lines that stay in the list when the others are sent. */
export function LaterLines({ list }: { list: RequestList }) {
  const words = useWords();
  const { t, locale } = words;
  const { change } = useRequestList();
  const later = list.filter((line) => line.later);
  if (later.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="text-h3">{t('request.waiting')}</h3>
      <ul className="mt-2 border-t border-line">
        {later.map((line) => {
          const name = nameIn(locale, line);
          return (
            <li
              key={line.kindCode + line.grade}
              className="flex flex-wrap items-center justify-between gap-x-5 border-b border-line
                bg-cotton-50 px-3 py-2"
            >
              <span>
                {name}, {quantityText(words, line.quantity, line.unit)}
              </span>
              <span className="flex gap-x-4 text-dense text-indigo">
                <button
                  type="button"
                  className="link-line min-h-8"
                  aria-label={t('request.backOf', { name })}
                  onClick={() => change?.((all) => changed(all, line, { later: false }))}
                >
                  {t('request.back')}
                </button>
                <button
                  type="button"
                  className="link-line min-h-8"
                  aria-label={t('request.removeOf', { name })}
                  onClick={() => change?.((all) => without(all, [line]))}
                >
                  {t('request.remove')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
