import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary, type FieldFault } from '../../components/Form';
import { Skeleton } from '../../components/Waiting';
import { useCommand } from '../../data/command';
import { queryClient } from '../../data/query-client';
import { unanswered } from '../../data/request';
import { useWords } from '../../words/words';
import { SubmitRequestDocument } from '../graphql/graphql';
import { dayIn } from '../deal/day-in';
import { LoadFailed } from '../market/LoadFailed';
import { without, type RequestList } from '../market/request-list';
import { useRequestList } from '../market/use-request-list';
import { AskWhom } from './AskWhom';
import { faultsOf, inputOf, type Draft } from './draft';
import { faultText, refusalFault } from './fault-text';
import { LaterLines } from './LaterLines';
import { LineRow } from './LineRow';
import { candidatesFor, useSellers, zoneOf } from './sellers';
import { SendPanel } from './SendPanel';
import { TermFields } from './TermFields';
import { REQUEST_DRAFT, useDraft, type DraftState } from './use-draft';

/** Where the quotes of a sent request stand. */
const QUOTES: string = '/quotes';

export function RequestForm({ personId, list }: { personId: string; list: RequestList }) {
  const words = useWords();
  const { t } = words;
  const sellers = useSellers(list);
  const candidates = useMemo(
    () =>
      candidatesFor(
        list.filter(({ later }) => !later),
        sellers.offers,
      ),
    [list, sellers.offers],
  );
  const state = useDraft(personId, list, candidates, zoneOf(sellers.offers));
  const { draft, lines } = state;
  const send = useSend(personId, state);
  const [checked, setChecked] = useState<readonly FieldFault[]>([]);
  const about = { draft, lines, candidates };
  const faults = useMemo(
    () =>
      send.error && send.sent
        ? [refusalFault(words, send.error, { draft: send.sent, lines: send.sentLines, candidates })]
        : checked,
    // The words of a refusal are those of what was sent; what is typed since does not change them.
    [send.error, send.sent, checked, words],
  );
  const faultOf = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (send.pending || sellers.pending) return;
    send.reset();
    const found = faultsOf(draft, sellers.offers, dayIn(zoneOf(sellers.offers)));
    setChecked(found.map((fault) => ({ field: fault.field, text: faultText(words, fault, about) })));
    if (found.length === 0) send.go(draft, lines);
  };

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
        {sellers.error ? (
          <LoadFailed what={t('request.failed')} error={sellers.error} onAgain={sellers.again} />
        ) : sellers.pending ? (
          <Skeleton lines={4} />
        ) : (
          lines.length > 0 && (
            <AskWhom
              candidates={candidates}
              lines={lines}
              draft={draft}
              fault={faultOf('cooperatives')}
              faultOf={faultOf}
              onToggle={state.toggle}
            />
          )
        )}
        <TermFields draft={draft} offers={sellers.offers} faultOf={faultOf} onType={state.setTerm} />
      </div>
      <SendPanel draft={draft} lines={lines} busy={send.pending} onMayAccept={state.setMayAccept} />
    </form>
  );
}

/** Sends, remembers what was sent, and takes the sent lines off the list when the answer is there. */
function useSend(personId: string, { hold, forget }: Pick<DraftState, 'hold' | 'forget'>) {
  const navigate = useNavigate();
  const { change } = useRequestList();
  const here = useHere();
  const [last, setLast] = useState<{ draft: Draft; lines: RequestList }>();
  const lines = useRef<RequestList>([]);
  const command = useCommand(
    SubmitRequestDocument,
    async ({ submitRequest }) => {
      void queryClient.invalidateQueries();
      // The list is emptied behind the page that follows, so that nothing flickers; who has gone elsewhere stays there.
      if (here.current) await navigate({ to: QUOTES, state: { sent: submitRequest.id } });
      forget();
      change?.((list) => without(list, lines.current));
    },
    { beside: { personId, name: REQUEST_DRAFT } },
  );
  return {
    pending: command.isPending,
    error: command.error,
    sent: last?.draft,
    sentLines: last?.lines ?? [],
    reset: command.reset,
    go: (draft: Draft, sent: RequestList): void => {
      setLast({ draft, lines: sent });
      lines.current = sent;
      const letGo = hold();
      command.mutate(inputOf(draft), { onError: (error) => unanswered(error) || letGo() });
    },
  };
}

/** Whether the page still stands. */
function useHere(): { readonly current: boolean } {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return here;
}
