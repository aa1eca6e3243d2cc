import { CameraIcon } from '@phosphor-icons/react/Camera';
import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { XIcon } from '@phosphor-icons/react/X';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { MOST_PAGES } from './bill-of-lading';

interface ChooserProps {
  readonly files: readonly File[];
  readonly fault: string | undefined;
  readonly onChange: (files: readonly File[]) => void;
}

/** One PDF, or photos of one page after the other; each is shown, so that a blurred one is seen before it is sent. */
export function PagesChooser({ files, fault, onChange }: ChooserProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const full = files.length >= MOST_PAGES || files.some((file) => !isPhoto(file));
  const add = (chosen: readonly File[]): void => {
    const other = chosen.find((file) => !isPhoto(file));
    onChange(other ? [other] : [...files.filter(isPhoto), ...chosen].slice(0, MOST_PAGES));
  };
  return (
    <div className="grid gap-2">
      <span className="font-semibold" id="file-label">
        {t('coop.bill.file')}
      </span>
      {fault && (
        <p role="alert" className="text-dense font-semibold text-brick">
          {fault}
        </p>
      )}
      {files.length > 0 && (
        <ol aria-labelledby="file-label" className={`grid gap-3 ${files.length > 1 ? 'grid-cols-2' : ''}`}>
          {files.map((file, i) => (
            <Page
              key={`${i} ${file.name} ${file.size}`}
              file={file}
              page={i + 1}
              of={files.length}
              onRemove={() => onChange(files.filter((each) => each !== file))}
            />
          ))}
        </ol>
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        multiple
        hidden
        onChange={({ target }) => {
          if (target.files?.length) add([...target.files]);
          target.value = '';
        }}
      />
      {!full && (
        <Button
          className="inline-flex w-full items-center justify-center gap-2 border-2 border-indigo! text-indigo!"
          aria-describedby="file-label"
          onClick={() => input.current?.click()}
        >
          <CameraIcon size={22} aria-hidden="true" />{' '}
          {files.length > 0 ? t('coop.bill.nextPage', { page: files.length + 1 }) : t('coop.bill.choose')}
        </Button>
      )}
      <p className="text-small text-ink-2">{t('coop.bill.pages')}</p>
    </div>
  );
}

const isPhoto = ({ type }: File): boolean => type.startsWith('image/');

function Page({ file, page, of, onRemove }: { file: File; page: number; of: number; onRemove: () => void }) {
  const { t } = useWords();
  const picture = usePicture(file);
  return (
    <li className="grid content-between gap-1.5">
      {picture ? (
        <img
          src={picture}
          alt={t('coop.bill.chosen', { page })}
          className={`w-full rounded-control border border-line object-contain
            ${of > 1 ? 'h-[180px]' : 'max-h-[320px]'}`}
        />
      ) : (
        <p className="flex items-center gap-3 break-all">
          <FilePdfIcon size={26} aria-hidden="true" className="shrink-0" /> {file.name}
        </p>
      )}
      <Button className="inline-flex min-h-11 items-center justify-center gap-2 px-2" onClick={onRemove}>
        <XIcon size={18} aria-hidden="true" />{' '}
        {isPhoto(file) ? t('coop.bill.removePage', { page }) : t('coop.bill.removeFile')}
      </Button>
    </li>
  );
}

/** A chosen photo as a data address: the page's policy loads pictures from nowhere else. */
function usePicture(file: File): string | undefined {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    setPicture(undefined);
    if (!isPhoto(file)) return;
    const reader = new FileReader();
    reader.onload = () => setPicture(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return picture;
}
