import { formatAmount } from '#platform/words/browser';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { useWords } from '../../../words/words';
import { chosenAmount, type Draft, type LineDetail } from './draft';

interface DoubtProps {
  readonly line: LineDetail;
  readonly draft: Draft | null;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

/** The second look when neither payer nor amount is right: it names both, and no single key answers it. */
export function Doubt({ line, draft, open, onClose, onSure }: DoubtProps) {
  const { t } = useWords();
  const buyer = draft?.parts[0]?.target.buyer ?? '';
  return (
    <Dialog open={open} title={t('match.doubt')} onClose={onClose}>
      {draft && (
        <>
          <p>{t('match.doubt.payer', { payer: line.counterparty ?? t('match.noName'), buyer })}</p>
          <p>
            {t('match.doubt.amount', { amount: formatAmount(line.worth), expects: formatAmount(chosenAmount(draft)) })}
          </p>
        </>
      )}
      <div className="flex flex-wrap gap-3">
        <Button onClick={onClose}>{t('match.cancel')}</Button>
        <Button look="primary" onClick={onSure}>
          {t('match.doubt.sure')}
        </Button>
      </div>
    </Dialog>
  );
}
