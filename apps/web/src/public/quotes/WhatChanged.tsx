import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../words/words';
import { useListingsOf } from '../deal/listings-query';
import { useWide } from '../deal/use-wide';
import { ChangesList } from './ChangesList';
import { ChangesTable } from './ChangesTable';
import { changesBetween, comparedWith, comparisonsOf, type Comparison } from './changes';
import type { Quote, Revision } from './quote-query';
import { TermsRow } from './TermsRow';

const route = getRouteApi('/public/quotes/$id');

/** The newest terms, and what they say differently from earlier ones. */
export function WhatChanged({ quote, newest }: { quote: Quote; newest: Revision }) {
  const { t } = useWords();
  const wide = useWide();
  const listings = useListingsOf(quote.cooperative.id);
  const asked = route.useSearch().compare;
  const offered = comparisonsOf(quote.revisions);
  const comparison = asked && offered.includes(asked) ? asked : offered[0]!;
  const before = comparedWith(quote.revisions, comparison);
  const changes = changesBetween(before, newest);
  const Lines = wide ? ChangesTable : ChangesList;
  return (
    <section aria-labelledby="what-changed">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h2 id="what-changed" tabIndex={-1} className="scroll-mt-4 text-h2 outline-none">
          {before ? t('quote.changed') : t('quote.terms')}
        </h2>
        {offered.length > 1 && <Choice quote={quote} offered={offered} chosen={comparison} />}
        {before && (
          <p role="status" className="ml-auto text-dense text-ink-2">
            {t('quote.differ', { count: changes.differing, all: changes.lines.length })}
          </p>
        )}
      </div>
      <Lines changes={changes} newest={newest} listings={listings} compared={before !== undefined} />
      <TermsRow changes={changes} newest={newest} />
    </section>
  );
}

function Choice({ quote, offered, chosen }: { quote: Quote; offered: readonly Comparison[]; chosen: Comparison }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/quotes/$id' });
  const now = quote.revision;
  const names = {
    before: t('quote.compareBefore', { before: now - 1, now }),
    first: t('quote.compareFirst', { now }),
    only: t('quote.compareOnly', { now }),
  };
  return (
    <fieldset>
      <legend className="sr-only">{t('quote.compare')}</legend>
      <div className="join flex-wrap">
        {offered.map((each) => (
          <label key={each} className="btn btn-sm join-item">
            <input
              type="radio"
              name="compare"
              className="sr-only"
              checked={each === chosen}
              onChange={() => void navigate({ search: { compare: each }, replace: true, resetScroll: false })}
            />
            {names[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
