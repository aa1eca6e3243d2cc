import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '../components/Button';
import { useWords } from '../words/words';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** Names what follows from it. */
  readonly action: string;
  readonly busy: boolean;
  readonly onAction: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The second tap before something that can't be undone: rises from below, where the thumb is. */
export function Sheet({ open, title, action, busy, onAction, onClose, children }: SheetProps) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className="modal modal-bottom" aria-labelledby={heading} onClose={onClose}>
      <div className="modal-box mx-auto grid max-w-[560px] gap-3 p-4">
        <h2 id={heading} className="text-h2">
          {title}
        </h2>
        {children}
        <Button look="primary" className="w-full" busy={busy} onClick={onAction}>
          {action}
        </Button>
        <Button className="w-full" onClick={onClose}>
          {t('coop.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
