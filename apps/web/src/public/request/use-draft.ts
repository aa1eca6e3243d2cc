import { useEffect, useState } from 'react';
import { nameIn, writeNumber, writePrice } from '#platform/words/browser';
import { forgetDraft, keepDraft, keptDraft, textsOf } from '../../data/drafts';
import { SubmitRequestInput as request } from '../../data/limits.generated';
import { useWords } from '../../words/words';
import { dayIn } from '../deal/day-in';
import { changed, currencyOf, lineKey, toSend, type ListLine, type RequestList } from '../market/request-list';
import { typedPrice, typedQuantity } from '../../words/typed';
import { useRequestList } from '../market/use-request-list';
import { fullyPriced, type Draft } from './draft';
import { askedTogether, programmeOf, type Candidate, type Offer } from './sellers';

export type TermName = 'title' | 'place' | 'wantedOn' | 'depositPercent' | 'note';
type LineText = Pick<ListLine, 'quantity' | 'targetPrice'>;

export const REQUEST_DRAFT = 'request';
const termNames = ['title', 'place', 'wantedOn', 'depositPercent', 'note'] as const;

/** What the person has typed beside the lines. */
interface Typed {
  readonly terms: Partial<Record<TermName, string>>;
  readonly choice?: readonly string[];
  readonly mayAccept?: boolean;
}

function keptTyped(personId: string): Typed {
  const kept = keptDraft(personId, REQUEST_DRAFT);
  const { choice, mayAccept } = kept;
  return {
    terms: textsOf(kept, termNames),
    ...(Array.isArray(choice) && { choice: choice.filter((id) => typeof id === 'string') }),
    ...(typeof mayAccept === 'boolean' && { mayAccept }),
  };
}

/** What is typed. All of it is kept at once, the lines in the list, so that leaving the page loses nothing of it. */
export function useDraft(
  personId: string,
  list: RequestList,
  candidates: readonly Candidate[],
  offers: readonly Offer[],
) {
  const { t, locale } = useWords();
  const { change } = useRequestList();
  const [typed, setTyped] = useState<Typed>(() => keptTyped(personId));
  const [texts, setTexts] = useState<Record<string, Partial<LineText>>>({});
  useEffect(
    () => keepDraft(personId, REQUEST_DRAFT, { ...typed.terms, choice: typed.choice, mayAccept: typed.mayAccept }),
    [personId, typed],
  );

  const lines = toSend(list).map((line) => ({
    ...line,
    quantity: writeNumber(line.quantity),
    targetPrice: line.targetPrice && writePrice({ amount: line.targetPrice, currency: currencyOf(line) }),
    ...texts[lineKey(line)],
  }));
  const able = candidates.filter(({ missing }) => missing.length === 0);
  const listed = able.filter(({ fromList }) => fromList).map(({ cooperative }) => cooperative.id);
  const chosen = typed.choice ?? askedTogether(offers, listed).slice(0, request.cooperativeIds.most);
  const first = lines[0];
  const cooperativeIds = askedTogether(
    offers,
    able.map(({ cooperative }) => cooperative.id).filter((id) => chosen.includes(id)),
  );
  const programme = programmeOf(offers, cooperativeIds);
  const draft: Draft = {
    place: programme?.handoverPlace ?? '',
    wantedOn: dayIn(programme?.zone ?? 'UTC', undefined, 30),
    depositPercent: programme ? String(programme.depositPercent) : '',
    note: '',
    ...typed.terms,
    title:
      typed.terms.title ??
      (first ? t('request.nameOf', { product: nameIn(locale, first), count: lines.length - 1 }) : ''),
    lines,
    cooperativeIds,
    // Of several the first to accept would end the comparison: that is for the buyer to say.
    mayAccept: fullyPriced({ lines }) && (typed.mayAccept ?? cooperativeIds.length === 1),
  };
  return {
    draft,
    lines,
    setTerm: (name: TermName, text: string): void =>
      setTyped((before) => ({ ...before, terms: { ...before.terms, [name]: text } })),
    setLine: (line: ListLine, name: keyof LineText, text: string): void => {
      setTexts((before) => ({ ...before, [lineKey(line)]: { ...before[lineKey(line)], [name]: text } }));
      const kept = name === 'quantity' ? typedQuantity(text) : text.trim() === '' ? '' : typedPrice(text);
      if (kept !== undefined) change?.((all) => changed(all, line, { [name]: kept }));
    },
    toggle: (id: string): void =>
      setTyped((before) => ({
        ...before,
        choice: cooperativeIds.includes(id)
          ? cooperativeIds.filter((each) => each !== id)
          : askedTogether(offers, [...cooperativeIds, id], id),
      })),
    setMayAccept: (mayAccept: boolean): void => setTyped((before) => ({ ...before, mayAccept })),
    /**
     * It is being sent: what was proposed and not typed is held as typed, so that without an answer the same goes
     * again, whatever day, language or market it is then. Gives what lets go of it.
     */
    hold: (): (() => void) => {
      const { title, place, wantedOn, depositPercent, note, mayAccept } = draft;
      const held: Typed = {
        terms: { title, place, wantedOn, depositPercent, note },
        choice: cooperativeIds,
        mayAccept,
      };
      setTyped(held);
      return () => setTyped((now) => (now === held ? typed : now));
    },
    /** It was sent: the next request begins anew. */
    forget: (): void => forgetDraft(personId, REQUEST_DRAFT),
  };
}

export type DraftState = ReturnType<typeof useDraft>;
