import { useNavigate } from '@tanstack/react-router';
import { compareExact, formatAmount, sumAmounts, type Amount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import { DraftPayoutBatchInput } from '../../data/limits.generated';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { DraftPayoutBatchDocument } from '../graphql/graphql';
import { afterCommand, type Due } from './payouts-query';
import { payoutRefusal } from './refused';

interface DraftBatchProps {
  readonly chosen: readonly Due[];
  /** Nothing that is due was left out. */
  readonly all: boolean;
  readonly available: Amount | undefined;
  readonly look: 'plain' | 'primary';
}

/** The total stands in the button, what it does under it. */
export function DraftBatch({ chosen, all, available, look }: DraftBatchProps) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  const navigate = useNavigate();
  const draft = useCommand(DraftPayoutBatchDocument, async ({ draftPayoutBatch }) => {
    await afterCommand(draftPayoutBatch);
    await navigate({ to: '/admin/payouts', search: { batch: draftPayoutBatch.id } });
  });
  const amounts = chosen.map(({ amount }) => amount);
  const currency = amounts[0]?.currency;
  const mixed = amounts.some((each) => each.currency !== currency);
  const total = currency && !mixed ? sumAmounts(amounts, currency) : undefined;
  const short = total && available && compareExact(total.amount, available.amount) > 0;
  const send = (paidAs: string | null) =>
    draft.mutate({
      settlementIds: all && !paidAs ? null : chosen.map(({ id }) => id),
      currency: total!.currency,
      paidAs,
    });
  return (
    <div className="grid justify-items-start gap-2 px-4">
      {draft.error && <Alert kind="error">{payoutRefusal(words, draft.error, zone)}</Alert>}
      <Button look={look} className="min-h-11" busy={draft.isPending || !total} onClick={() => send(null)}>
        {total
          ? t('payouts.draft', { total: formatAmount(total) })
          : t(mixed ? 'payouts.chooseOne' : 'payouts.chooseSome')}
      </Button>
      <p className="max-w-[62ch] text-ink-2">
        {t('payouts.draftWhat', { count: new Set(chosen.map(({ cooperative }) => cooperative.id)).size })}
      </p>
      {total && <PaidAlready busy={draft.isPending} onSend={send} />}
      {short && (
        <p className="max-w-[62ch] font-semibold text-gold-ink">
          {t('payouts.draftShort', { available: formatAmount(available) })}
        </p>
      )}
    </div>
  );
}

/** After a restore: the bank has made this payout, the books have lost it. It is drafted under the bank's own id. */
function PaidAlready({ busy, onSend }: { busy: boolean; onSend: (paidAs: string) => void }) {
  const { t } = useWords();
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-indigo underline underline-offset-4">
        {t('payouts.paidAlready')}
      </summary>
      <form
        className="grid max-w-[62ch] justify-items-start gap-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSend(String(new FormData(event.currentTarget).get('paidAs')).trim());
        }}
      >
        <p className="text-ink-2">{t('payouts.paidAlreadyWhat')}</p>
        <label className="grid w-full gap-1 font-semibold">
          {t('payouts.paidAs')}
          <input
            name="paidAs"
            className="input"
            required
            maxLength={DraftPayoutBatchInput.paidAs.most}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <Button type="submit" className="min-h-11" busy={busy}>
          {t('payouts.paidDraft')}
        </Button>
      </form>
    </details>
  );
}
