import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorPage } from '../../../components/ErrorPage';
import { Alert } from '../../../components/Notice';
import { Bar, Skeleton } from '../../../components/Waiting';
import type { RefusalError } from '../../../data/request';
import { useViewer } from '../../../session/session';
import { useWords } from '../../../words/words';
import { Actions, type Panel } from './Actions';
import { BankSaid } from './BankSaid';
import { chosen, draftOf, ofBank, waits, type Draft, type LineDetail as Detail } from './draft';
import { Matched } from './Matched';
import { lineQuery, previewQuery } from './match-query';
import { Panels } from './Panels';
import { matchRefusal } from './refusals';
import { Suggested, type SuggestedProps } from './Suggested';
import type { Decisions } from './use-decisions';
import { useKeys } from './use-keys';

interface LineDetailProps {
  readonly id: string;
  readonly decisions: Decisions;
  /** The last match can be undone by the same key. */
  readonly undoing: boolean;
}

/** A line beside what it could be, and what will be posted; the decisions below. */
export function LineDetail({ id, decisions, undoing }: LineDetailProps) {
  const found = useQuery(lineQuery(id));
  if (found.error && !found.data) return <ErrorPage error={found.error} reset={() => void found.refetch()} />;
  if (!found.data)
    return (
      <div className="p-5">
        <Skeleton>
          {[0, 1, 2, 3].map((line) => (
            <Bar key={line} height={37} />
          ))}
        </Skeleton>
      </div>
    );
  const line = found.data;
  if (line.kind === 'NOTHING') return <Nothing />;
  // What was chosen for it is forgotten when the line has changed.
  return (
    <Open
      key={`${line.rule} ${line.proposedBy} ${line.takeBack?.by} ${line.parked?.note} ${line.worth.amount}`}
      line={line}
      decisions={decisions}
      undoing={undoing}
    />
  );
}

function Open({ line, decisions, undoing }: { line: Detail; decisions: Decisions; undoing: boolean }) {
  const words = useWords();
  const mayDecide = useViewer()?.role === 'FINANCE';
  const [panel, setPanel] = useState<Panel>('match');
  const [draft, setDraft] = useState<Draft | null>(() => draftOf(line));
  const preview = useQuery({
    ...previewQuery(line.id, waits(line) ? draft : null),
    ...(draft?.from === 'suggestion' && line.suggestion?.preview ? { initialData: line.suggestion.preview } : {}),
  });
  const take = (next: Draft): void => {
    setDraft(next);
    setPanel('match');
  };
  const back = (): void => setPanel('match');
  useKeys({
    Escape: panel === 'match' ? undefined : back,
    U: mayDecide && !undoing && !waits(line) ? () => setPanel('takeBack') : undefined,
  });
  const failed = errorOf(decisions, line) ?? (panel === 'match' ? preview.error : null);
  return (
    <>
      <div className="grid content-start gap-3.5 px-5 py-4 wide:min-h-0 wide:flex-1 wide:overflow-y-auto">
        {failed && <Alert kind="error">{matchRefusal(words, failed)}</Alert>}
        {panel === 'match' && (
          <WhatItIs
            line={line}
            draft={draft}
            preview={preview.data}
            onChoose={take}
            onOthers={() => setPanel('find')}
          />
        )}
        <Said key={String(draft === null)} line={line} open={line.rule === null && draft === null} />
        <Panels
          key={panel}
          panel={panel}
          line={line}
          draft={draft}
          decisions={decisions}
          onTake={take}
          onCancel={back}
        />
      </div>
      {mayDecide && (
        <Actions
          line={line}
          draft={draft}
          preview={preview.isError ? undefined : preview.data}
          panel={panel}
          onPanel={setPanel}
          onFee={() => draft && take(withOtherFee(draft))}
          onOfBank={() => take(chosen(ofBank(line)))}
          decisions={decisions}
        />
      )}
    </>
  );
}

/** Why the last decision about this line was refused. */
const errorOf = ({ match, unmatch, part, park, unpark }: Decisions, { id }: Detail): RefusalError | null =>
  [match, unmatch, part, park, unpark].find(
    ({ error, variables }) => error && (variables as { lineId: string }).lineId === id,
  )?.error ?? null;

/** What it could be, or what it is. */
function WhatItIs(props: SuggestedProps) {
  if (waits(props.line)) return <Suggested {...props} />;
  return props.line.kind === 'REVERSED' ? <Reversed /> : <Matched line={props.line} />;
}

function Reversed() {
  const { t } = useWords();
  return (
    <>
      <h2 className="text-h2">{t('match.kind.REVERSED')}</h2>
      <p>{t('match.reversed')}</p>
    </>
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <div className="grid gap-3.5 px-5 py-4">
      <h2 className="text-h2">{t('match.kind.NOTHING')}</h2>
      <p>{t('match.nothing')}</p>
    </div>
  );
}

/** Open where nothing else says what the line could be. */
function Said({ line, open }: { line: Detail; open: boolean }) {
  const { t } = useWords();
  return (
    <details className="border-y border-line py-2" open={open}>
      <summary className="flex min-h-6 cursor-pointer items-center font-semibold max-wide:min-h-11">
        {t('match.said')}
      </summary>
      <div className="pt-2">
        <BankSaid line={line} />
      </div>
    </details>
  );
}

const withOtherFee = (draft: Draft): Draft => ({
  from: 'person',
  parts: draft.parts.map((part) => ({ ...part, withFee: !part.withFee })),
});
