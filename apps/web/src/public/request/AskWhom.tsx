import { nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { CooperativeLine } from '../market/Cooperative';
import { changed, type RequestList } from '../market/request-list';
import { useRequestList } from '../market/use-request-list';
import { fieldIds, type Draft } from './draft';
import type { Candidate } from './sellers';

interface AskWhomProps {
  readonly candidates: readonly Candidate[];
  readonly lines: RequestList;
  readonly draft: Draft;
  readonly fault: string | undefined;
  readonly faultOf: (field: string) => string | undefined;
  readonly onToggle: (id: string) => void;
}

export function AskWhom({ candidates, lines, draft, fault, faultOf, onToggle }: AskWhomProps) {
  const { t } = useWords();
  const nobody = candidates.every(({ missing }) => missing.length > 0);
  return (
    <fieldset
      id={fieldIds.cooperatives}
      tabIndex={-1}
      aria-describedby={fault ? 'cooperatives-fault' : undefined}
      className="min-w-0 outline-offset-8"
    >
      <legend className="text-h2">{t('request.cooperatives')}</legend>
      <p className="text-dense text-ink-2">{t('request.cooperativesHint')}</p>
      {fault && (
        <p id="cooperatives-fault" className="mt-1 text-dense font-semibold text-brick">
          {fault}
        </p>
      )}
      {nobody && <Several candidates={candidates} lines={lines} />}
      <ul className="mt-3 border-t-2 border-ink">
        {candidates.map((candidate) => (
          <Row
            key={candidate.cooperative.id}
            candidate={candidate}
            all={lines.length}
            checked={draft.cooperativeIds.includes(candidate.cooperative.id)}
            fault={faultOf(fieldIds.cooperative(candidate.cooperative.id))}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface RowProps {
  readonly candidate: Candidate;
  readonly all: number;
  readonly checked: boolean;
  readonly fault: string | undefined;
  readonly onToggle: (id: string) => void;
}

function Row({ candidate: { cooperative, missing, offered, fromList }, all, checked, fault, onToggle }: RowProps) {
  const { t, locale } = useWords();
  const able = missing.length === 0;
  const lacks = missing.map((line) => nameIn(locale, line)).join(', ');
  return (
    <li className="border-b border-line">
      <label
        className={`flex min-h-11 gap-4 py-3
          ${able ? 'cursor-pointer' : 'bg-cotton-50'}
          ${checked ? 'bg-indigo-tint' : ''} px-3`}
      >
        <input
          id={fieldIds.cooperative(cooperative.id)}
          type="checkbox"
          className="checkbox checkbox-sm checkbox-primary mt-0.5"
          checked={checked}
          disabled={!able}
          onChange={() => onToggle(cooperative.id)}
        />
        <span className="grid min-w-0 flex-1 gap-x-6 min-[560px]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          {fault && <span className="col-span-full text-dense font-semibold text-brick">{fault}</span>}
          <CooperativeLine cooperative={cooperative} strong />
          <span className="text-dense min-[560px]:col-start-2 min-[560px]:row-start-1">
            {able ? t('request.offersAll', { count: all }) : t('request.offersSome', { offered, all, missing: lacks })}
          </span>
          {fromList && <span className="text-dense text-ink-2 min-[560px]:col-start-2">{t('request.fromList')}</span>}
        </span>
      </label>
    </li>
  );
}

/** Nobody sells it all: the way out is one request for each that sells a part. */
function Several({ candidates, lines }: { candidates: readonly Candidate[]; lines: RequestList }) {
  const { t, locale } = useWords();
  const { change } = useRequestList();
  const keepOnly = ({ missing }: Candidate): void =>
    change?.((list) => missing.reduce((all, line) => changed(all, line, { later: true }), list));
  const parts = candidates.filter(({ offered }) => offered > 0 && offered < lines.length).slice(0, 4);
  return (
    <div className="mt-3 grid justify-items-start gap-3 rounded-control bg-gold-tint p-4">
      <p>{t('request.nobody')}</p>
      <div className="flex flex-wrap gap-3">
        {parts.map((candidate) => (
          <Button
            key={candidate.cooperative.id}
            className="max-w-full shrink text-left whitespace-normal"
            onClick={() => keepOnly(candidate)}
          >
            {t('request.only', { count: candidate.offered, cooperative: nameIn(locale, candidate.cooperative) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
