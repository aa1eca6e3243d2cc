import { useMemo, useState, type FormEvent } from 'react';
import { ErrorSummary, type FieldFault } from '../../components/Form';
import { Skeleton } from '../../components/Waiting';
import { useWords } from '../../words/words';
import { dayIn } from '../deal/day-in';
import { LoadFailed } from '../market/LoadFailed';
import type { RequestList } from '../market/request-list';
import { AskWhom } from './AskWhom';
import { boundsOf, faultsOf, type Draft } from './draft';
import { faultText, refusalFault } from './fault-text';
import { LaterLines } from './LaterLines';
import { LineRow } from './LineRow';
import { candidatesFor, programmeOf, useSellers, type Candidate, type Sellers } from './sellers';
import { SendPanel } from './SendPanel';
import { TermFields } from './TermFields';
import { useDraft, type DraftState } from './use-draft';
import { useSend } from './use-send';

/** What is asked for, of whom and on which terms; sent to each of them. */
export function RequestForm({ personId, list }: { personId: string; list: RequestList }) {
  const { t } = useWords();
  const sellers = useSellers(list);
  const candidates = useMemo(
    () =>
      candidatesFor(
        list.filter(({ later }) => !later),
        sellers.offers,
      ),
    [list, sellers.offers],
  );
  const state = useDraft(personId, list, candidates, sellers.offers);
  const { draft, lines } = state;
  const { faults, submit, pending } = useSending(personId, state, sellers, candidates);
  const faultOf = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;
  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_352px]"
    >
      <div className="grid gap-9">
        <div className="grid gap-5">
          <div>
            <h1 className="text-h1">{t('request.title')}</h1>
            <p className="mt-1 text-ink-2">{t('request.lead')}</p>
          </div>
          <ErrorSummary faults={faults} />
        </div>
        <section>
          <h2 className="text-h2">{t('request.lines')}</h2>
          {lines.length === 0 && <p className="mt-3 text-ink-2">{t('request.noneNow')}</p>}
          <ul className="mt-3 border-t-2 border-ink">
            {lines.map((line) => (
              <LineRow
                key={line.kindCode + line.grade}
                line={line}
                draft={draft}
                offers={sellers.offers}
                faultOf={faultOf}
                onType={(name, text) => state.setLine(line, name, text)}
              />
            ))}
          </ul>
          <LaterLines list={list} />
        </section>
        <Asked sellers={sellers} candidates={candidates} state={state} faultOf={faultOf} />
        <TermFields draft={draft} offers={sellers.offers} faultOf={faultOf} onType={state.setTerm} />
      </div>
      <SendPanel
        draft={draft}
        lines={lines}
        validityDays={programmeOf(sellers.offers, draft.cooperativeIds)?.validityDays ?? 0}
        busy={pending}
        onMayAccept={state.setMayAccept}
      />
    </form>
  );
}

/** What is wrong with what is typed, or was with what was sent; and sending it, once nothing is. */
function useSending(personId: string, state: DraftState, sellers: Sellers, candidates: readonly Candidate[]) {
  const words = useWords();
  const { draft, lines } = state;
  const send = useSend(personId, state);
  const [checked, setChecked] = useState<readonly FieldFault[]>([]);
  const todayFor = ({ cooperativeIds }: Draft): string =>
    dayIn(programmeOf(sellers.offers, cooperativeIds)?.zone ?? 'UTC');
  const about = (of: Draft, ofLines: RequestList) => ({
    draft: of,
    lines: ofLines,
    candidates,
    bounds: boundsOf(of, sellers.offers, todayFor(of)),
  });
  const faults = useMemo(
    () => (send.error && send.sent ? [refusalFault(words, send.error, about(send.sent, send.sentLines))] : checked),
    // The words of a refusal are those of what was sent; what is typed since does not change them.
    [send.error, send.sent, checked, words],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (send.pending || sellers.pending) return;
    send.reset();
    const found = faultsOf(draft, sellers.offers, todayFor(draft));
    const what = about(draft, lines);
    setChecked(found.map((fault) => ({ field: fault.field, text: faultText(words, fault, what) })));
    if (found.length === 0) send.go(draft, lines);
  };
  return { faults, submit, pending: send.pending };
}

interface AskedProps {
  readonly sellers: Sellers;
  readonly candidates: readonly Candidate[];
  readonly state: DraftState;
  readonly faultOf: (field: string) => string | undefined;
}

/** Whom to ask, once it is known who sells what is asked for. */
function Asked({ sellers, candidates, state: { draft, lines, toggle }, faultOf }: AskedProps) {
  const { t } = useWords();
  if (sellers.error) return <LoadFailed what={t('request.failed')} error={sellers.error} onAgain={sellers.again} />;
  if (sellers.pending) return <Skeleton lines={4} />;
  if (lines.length === 0) return null;
  return (
    <AskWhom
      candidates={candidates}
      lines={lines}
      draft={draft}
      fault={faultOf('cooperatives')}
      faultOf={faultOf}
      onToggle={toggle}
    />
  );
}
