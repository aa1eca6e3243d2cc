import { Button } from '../../../components/Button';
import { useWords } from '../../../words/words';
import type { Panel } from './Actions';
import { chosen, type Draft, type LineDetail } from './draft';
import { FindTargets } from './FindTargets';
import { NoteForm } from './NoteForm';
import { SplitLine } from './SplitLine';
import type { Decisions } from './use-decisions';

interface PanelsProps {
  readonly panel: Panel;
  readonly line: LineDetail;
  readonly draft: Draft | null;
  readonly onTake: (draft: Draft) => void;
  readonly onCancel: () => void;
  readonly decisions: Decisions;
}

/** What is asked before another decision than the large button's: which, how it is split, or why. */
export function Panels({ panel, line, draft, onTake, onCancel, decisions }: PanelsProps) {
  const { t } = useWords();
  switch (panel) {
    case 'match':
      return null;
    case 'find':
      return (
        <Titled onCancel={onCancel} title={t('match.find.title')}>
          <FindTargets
            search={draft?.parts[0]?.target.buyer ?? ''}
            action={t('match.find.take')}
            onTake={(target) => onTake(chosen(target))}
          />
        </Titled>
      );
    case 'split':
      return (
        <Titled onCancel={onCancel} title={t('match.split.title')}>
          <SplitLine line={line} draft={draft} onDone={onTake} />
        </Titled>
      );
    case 'park':
      return (
        <Titled onCancel={onCancel} title={t('match.park.title')}>
          <NoteForm
            label={t('match.park.label')}
            action={t('match.park.do')}
            busy={decisions.park.isPending}
            onSend={(note) => decisions.park.mutate({ lineId: line.id, note })}
          />
        </Titled>
      );
    case 'takeBack':
      return (
        <Titled onCancel={onCancel} title={t(line.kind === 'REVERSED' ? 'match.part' : 'match.takeBack.title')}>
          {line.kind === 'REVERSED' ? (
            <PartForm line={line} part={decisions.part} />
          ) : (
            <TakeBackForm line={line} unmatch={decisions.unmatch} />
          )}
        </Titled>
      );
  }
}

/** Of a line that the bank has reversed: it and its reversal are apart again. */
function PartForm({ line, part }: { line: LineDetail; part: Decisions['part'] }) {
  const { t } = useWords();
  return (
    <NoteForm
      label={t('match.takeBack.label')}
      what={t('match.part.what')}
      action={t('match.part.do')}
      busy={part.isPending}
      onSend={(reason) => part.mutate({ lineId: line.id, reason })}
    />
  );
}

function TakeBackForm({ line, unmatch }: { line: LineDetail; unmatch: Decisions['unmatch'] }) {
  const { t } = useWords();
  return (
    <NoteForm
      label={t('match.takeBack.label')}
      what={t(line.takeBack ? 'match.takeBack.second' : 'match.takeBack.what')}
      action={t('match.takeBack.do')}
      busy={unmatch.isPending}
      onSend={(reason) => unmatch.mutate({ lineId: line.id, reason })}
    />
  );
}

function Titled({ title, onCancel, children }: { title: string; onCancel: () => void; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-h2">{title}</h2>
        <Button size="small" look="ghost" className="max-wide:min-h-11" aria-keyshortcuts="Escape" onClick={onCancel}>
          {t('match.cancel')}
        </Button>
      </div>
      {children}
    </>
  );
}
