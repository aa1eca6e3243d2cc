import { CameraIcon } from '@phosphor-icons/react/Camera';
import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Form';
import { Alert } from '../../components/Notice';
import { RefusalError, unanswered } from '../../data/request';
import { useTitle } from '../../words/use-title';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { bringBill, type Progress } from './bill-of-lading';

const route = getRouteApi('/coop/orders/$id/bill-of-lading');

/** Brings the bill of lading: a photo or a PDF, and the number that is printed on it. */
export function BillOfLadingPage() {
  const words = useWords();
  const { t } = words;
  const { id } = route.useParams();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
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
    if (!file) return setMissing('file');
    if (number.trim().length < 3) return setMissing('number');
    setMissing(undefined);
    key.current ??= crypto.randomUUID();
    bring.mutate({ orderId: id, number, file, key: key.current, onProgress: setProgress });
  };
  const change = (): void => {
    key.current = undefined; // other contents, another command
    setMissing(undefined);
    bring.reset();
  };
  const refused = bring.error instanceof RefusalError && bring.error.code === 'BAD_INPUT' ? bring.error.field : undefined;
  const faulty = missing ?? refused;
  const fileFault = faulty !== 'file' ? undefined : t(fileFaults.find((each) => each === `coop.bill.${reasonOf(bring.error)}`) ?? 'coop.bill.fileFault');
  return (
    <>
      <BackBar back={{ to: '/coop/orders/$id', params: { id } }}>
        <h1 className="text-h3">{t('coop.bill.title')}</h1>
      </BackBar>
      <form className="grid gap-5 px-4 py-4" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="text-ink-2">{t('coop.bill.lead')}</p>
        <Chooser file={file} fault={fileFault} onChoose={(chosen) => { change(); setFile(chosen); }} />
        <Field id="number" label={t('coop.bill.number')} value={number} autoCapitalize="characters" autoComplete="off" fault={faulty === 'number' ? t('coop.bill.numberFault') : undefined} onChange={({ target }) => { change(); setNumber(target.value); }} />
        {bring.error && !refused && <Alert kind="error">{bring.error instanceof RefusalError && bring.error.code === 'ILLEGAL_STEP' ? t('coop.order.changed') : commandText(words, bring.error)}</Alert>}
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
const fileFaults = ['coop.bill.HEIC', 'coop.bill.UNREADABLE', 'coop.bill.TOO_MANY_PIXELS', 'coop.bill.TOO_COMPLEX', 'coop.bill.ENCRYPTED', 'coop.bill.ACTIVE', 'coop.bill.ATTACHMENT', 'coop.bill.ORDER_FULL'] as const;
const reasonOf = (error: unknown): unknown => (error instanceof RefusalError ? error.details['reason'] : undefined);

/** How much of it has gone; once all has, OVOP opens the file. */
function Sending({ progress: { sent, total } }: { progress: Progress }) {
  const { t } = useWords();
  const percent = Math.floor((100 * sent) / Math.max(1, total));
  return (
    <div className="grid gap-1.5">
      <progress className="progress progress-primary h-3 w-full" max={100} value={percent} aria-label={t('coop.bill.sending')} />
      <p className="text-dense text-ink-2">{percent < 100 ? t('coop.bill.sent', { percent, kilobytes: Math.ceil(total / 1000) }) : t('coop.bill.opening')}</p>
    </div>
  );
}

/** The camera or a file; what was chosen is shown, so that a blurred photo is seen before it is sent. */
function Chooser({ file, fault, onChoose }: { file: File | undefined; fault: string | undefined; onChoose: (file: File) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const picture = usePicture(file);
  return (
    <div className="grid gap-2">
      <span className="font-semibold" id="file-label">{t('coop.bill.file')}</span>
      {fault && <p role="alert" className="text-dense font-semibold text-brick">{fault}</p>}
      {picture && <img src={picture} alt={t('coop.bill.chosen')} className="max-h-[320px] w-full rounded-control border border-line object-contain" />}
      {file && !picture && (
        <p className="flex items-center gap-3 break-all">
          <FilePdfIcon size={26} aria-hidden="true" className="shrink-0" /> {file.name}
        </p>
      )}
      <input ref={input} type="file" accept="image/jpeg,image/png,application/pdf" hidden onChange={({ target }) => {
        const chosen = target.files?.[0];
        if (chosen) onChoose(chosen);
        target.value = '';
      }} />
      <Button className="inline-flex w-full items-center justify-center gap-2 border-2 border-indigo! text-indigo!" aria-describedby="file-label" onClick={() => input.current?.click()}>
        <CameraIcon size={22} aria-hidden="true" /> {file ? t('coop.bill.other') : t('coop.bill.choose')}
      </Button>
    </div>
  );
}

/** A chosen photo as a data address: the page's policy loads pictures from nowhere else. */
function usePicture(file: File | undefined): string | undefined {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    setPicture(undefined);
    if (!file?.type.startsWith('image/')) return;
    const reader = new FileReader();
    reader.onload = () => setPicture(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return picture;
}
