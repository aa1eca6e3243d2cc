import { XIcon } from '@phosphor-icons/react/X';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The native dialog keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className="modal" aria-labelledby={heading} onClose={onClose}>
      <div className="modal-box grid gap-4">
        <div className="flex items-start justify-between gap-4">
          <h2 id={heading} className="text-h2">
            {title}
          </h2>
          <button type="button" className="btn btn-ghost btn-sm -mr-3" onClick={onClose}>
            <XIcon size={18} aria-hidden="true" /> {t('state.close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
