import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Words } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Field } from '../../components/Form';
import { Alert } from '../../components/Notice';
import { RefusalError, unanswered } from '../../data/request';
import { useTitle } from '../../words/use-title';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { bringBill, type Progress } from './bill-of-lading';
import { PagesChooser } from './PagesChooser';

const route = getRouteApi('/coop/orders/$id/bill-of-lading');

/** Brings the bill of lading: photos of its pages or a PDF, and the number that is printed on it. */
export function BillOfLadingPage() {
  const words = useWords();
  const { t } = words;
  const { id } = route.useParams();
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState<'file' | 'number'>();
  const [progress, setProgress] = useState<Progress>();
  const key = useRef<string>(undefined);
  const bring = useMutation({
    mutationFn: bringBill,
    onSuccess: () => navigate({ to: '/coop/orders/$id', params: { id }, search: { brought: true } }),
    onError: (error) => unanswered(error) || (key.current = undefined),
  });
  useTitle(t('coop.bill.title'));
  const send = (): void => {
    if (files.length === 0) return setMissing('file');
    if (number.trim().length < 3) return setMissing('number');
    setMissing(undefined);
    key.current ??= crypto.randomUUID();
    bring.mutate({ orderId: id, number, files, key: key.current, onProgress: setProgress });
  };
  const change = (): void => {
    key.current = undefined; // other contents, another command
    setMissing(undefined);
    bring.reset();
  };
  const refused =
    bring.error instanceof RefusalError && bring.error.code === 'BAD_INPUT' ? bring.error.field : undefined;
  const faulty = missing ?? refused;
  const fileFault = faulty !== 'file' ? undefined : faultText(words, bring.error);
  return (
    <>
      <BackBar back={{ to: '/coop/orders/$id', params: { id } }}>
        <h1 className="text-h3">{t('coop.bill.title')}</h1>
      </BackBar>
      <form
        className="grid gap-5 px-4 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="text-ink-2">{t('coop.bill.lead')}</p>
        <PagesChooser
          files={files}
          fault={fileFault}
          onChange={(chosen) => {
            change();
            setFiles(chosen);
          }}
        />
        <Field
          id="number"
          label={t('coop.bill.number')}
          value={number}
          autoCapitalize="characters"
          autoComplete="off"
          fault={faulty === 'number' ? t('coop.bill.numberFault') : undefined}
          onChange={({ target }) => {
            change();
            setNumber(target.value);
          }}
        />
        {bring.error && !refused && (
          <Alert kind="error">
            {bring.error instanceof RefusalError && bring.error.code === 'ILLEGAL_STEP'
              ? t('coop.order.changed')
              : commandText(words, bring.error)}
          </Alert>
        )}
        {bring.isPending && progress && <Sending progress={progress} />}
        <Button type="submit" look="primary" className="w-full" busy={bring.isPending}>
          {t(bring.isPending ? 'coop.bill.sending' : bring.error && !refused ? 'error.again' : 'coop.bill.send')}
        </Button>
        <p className="text-small text-ink-2">{t('coop.bill.means')}</p>
      </form>
    </>
  );
}

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
