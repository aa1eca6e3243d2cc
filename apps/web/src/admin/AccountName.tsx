import { useWords } from '../words/words';
import { accountText } from './ledger-text';

/** An account: first in words, then, small, as the ledger calls it. */
export function AccountName({ label }: { label: string }) {
  const words = useWords();
  const text = accountText(words, label);
  return (
    <>
      {text}
      {text !== label && <span className="block text-small font-normal break-all text-ink-2">{label}</span>}
    </>
  );
}
