import { getRouteApi } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { Words } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Field } from '../../components/Form';
import { Alert } from '../../components/Notice';
import { RefusalError } from '../../data/request';
import { useTitle } from '../../words/use-title';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import type { Progress } from './bill-of-lading';
import { PagesChooser } from './PagesChooser';
import { useBillOfLading } from './use-bill-of-lading';

const route = getRouteApi('/coop/orders/$id/bill-of-lading');

/** Brings the bill of lading: photos of its pages or a PDF, and the number that is printed on it. */
export function BillOfLadingPage() {
  const words = useWords();
  const { t } = words;
  const { id } = route.useParams();
  const bill = useBillOfLading(id);
  useTitle(t('coop.bill.title'));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    bill.send();
  };
  return (
    <>
      <BackBar back={{ to: '/coop/orders/$id', params: { id } }}>
        <h1 className="text-h3">{t('coop.bill.title')}</h1>
      </BackBar>
      <form className="grid gap-5 px-4 py-4" onSubmit={submit}>
        <p className="text-ink-2">{t('coop.bill.lead')}</p>
        <PagesChooser
          files={bill.files}
          fault={bill.faulty === 'file' ? faultText(words, bill.error) : undefined}
          onChange={bill.choose}
        />
        <Field
          id="number"
          label={t('coop.bill.number')}
          value={bill.number}
          autoCapitalize="characters"
          autoComplete="off"
          fault={bill.faulty === 'number' ? t('coop.bill.numberFault') : undefined}
          onChange={({ target }) => bill.type(target.value)}
        />
        {bill.failed && <Alert kind="error">{failureText(words, bill.error)}</Alert>}
        {bill.sending && bill.progress && <Sending progress={bill.progress} />}
        <Button type="submit" look="primary" className="w-full" busy={bill.sending}>
          {t(bill.sending ? 'coop.bill.sending' : bill.failed ? 'error.again' : 'coop.bill.send')}
        </Button>
        <p className="text-small text-ink-2">{t('coop.bill.means')}</p>
      </form>
    </>
  );
}

const failureText = (words: Words, error: unknown): string =>
  error instanceof RefusalError && error.code === 'ILLEGAL_STEP'
    ? words.t('coop.order.changed')
    : commandText(words, error);

/** Why a file isn't taken, where the page says more than that. */
const fileFaults = [
  'coop.bill.HEIC',
  'coop.bill.UNREADABLE',
  'coop.bill.TOO_MANY_PIXELS',
  'coop.bill.TOO_COMPLEX',
  'coop.bill.ENCRYPTED',
  'coop.bill.ACTIVE',
  'coop.bill.ATTACHMENT',
  'coop.bill.ORDER_FULL',
] as const;

function faultText({ t }: Words, error: unknown): string {
  const details = error instanceof RefusalError ? error.details : {};
  if (details['reason'] === 'PAGE_UNREADABLE') return t('coop.bill.PAGE_UNREADABLE', { page: Number(details['page']) });
  return t(fileFaults.find((each) => each === `coop.bill.${details['reason']}`) ?? 'coop.bill.fileFault');
}

/** How much of it has gone; once all has, OVOP opens the file. */
function Sending({ progress: { sent, total } }: { progress: Progress }) {
  const { t } = useWords();
  const percent = Math.floor((100 * sent) / Math.max(1, total));
  return (
    <div className="grid gap-1.5">
      <progress
        className="progress progress-primary h-3 w-full"
        max={100}
        value={percent}
        aria-label={t('coop.bill.sending')}
      />
      <p className="text-dense text-ink-2">
        {percent < 100 ? t('coop.bill.sent', { percent, kilobytes: Math.ceil(total / 1000) }) : t('coop.bill.opening')}
      </p>
    </div>
  );
}
