import { useState } from 'react';
import { nameIn, writeNumber } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { plusDays, programmeDay } from '../market/days';
import { changed, lineKey, toSend, type ListLine, type RequestList } from '../market/request-list';
import { typedPrice, typedQuantity } from '../../words/typed';
import { useRequestList } from '../market/use-request-list';
import type { Draft } from './draft';
import type { Candidate } from './sellers';

type Terms = Pick<Draft, 'place' | 'wantedOn' | 'depositPercent' | 'note'>;
export type TermName = keyof Terms | 'title';
type LineText = Pick<ListLine, 'quantity' | 'targetPrice'>;

/** What is typed. What holds is kept in the list at once, so that leaving the page loses nothing of it. */
export function useDraft(list: RequestList, candidates: readonly Candidate[]) {
  const { t, locale } = useWords();
  const { change } = useRequestList();
  const [terms, setTerms] = useState<Terms & { title?: string }>(() => ({ place: 'Sihanoukville', wantedOn: plusDays(programmeDay(platformNow()), 30), depositPercent: '30', note: '' }));
  const [texts, setTexts] = useState<Record<string, Partial<LineText>>>({});
  const [choice, setChoice] = useState<readonly string[]>();

  const lines = toSend(list).map((line) => ({ ...line, quantity: writeNumber(line.quantity), targetPrice: line.targetPrice && writeNumber(line.targetPrice), ...texts[lineKey(line)] }));
  const able = candidates.filter(({ missing }) => missing.length === 0);
  const chosen = choice ?? able.filter(({ fromList }) => fromList).slice(0, 10).map(({ cooperative }) => cooperative.id);
  const first = lines[0];
  const draft: Draft = {
    ...terms,
    title: terms.title ?? (first ? t('request.nameOf', { product: nameIn(locale, first), count: lines.length - 1 }) : ''),
    lines,
    cooperativeIds: able.map(({ cooperative }) => cooperative.id).filter((id) => chosen.includes(id)),
  };
  return {
    draft,
    lines,
    setTerm: (name: TermName, text: string): void => setTerms((before) => ({ ...before, [name]: text })),
    setLine: (line: ListLine, name: keyof LineText, text: string): void => {
      setTexts((before) => ({ ...before, [lineKey(line)]: { ...before[lineKey(line)], [name]: text } }));
      const kept = name === 'quantity' ? typedQuantity(text) : text.trim() === '' ? '' : typedPrice(text);
      if (kept !== undefined) change?.((all) => changed(all, line, { [name]: kept }));
    },
    toggle: (id: string): void => setChoice(draft.cooperativeIds.includes(id) ? draft.cooperativeIds.filter((each) => each !== id) : [...draft.cooperativeIds, id]),
  };
}

export type DraftState = ReturnType<typeof useDraft>;
