import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button';
import { ParkLineInput } from '../../../data/limits.generated';

interface NoteFormProps {
  readonly label: string;
  readonly what?: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onSend: (note: string) => void;
}

/** A few words that stay with the decision. */
export function NoteForm({ label, what, action, busy, onSend }: NoteFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim()) onSend(note.trim());
        else field.current?.focus();
      }}
    >
      {what && <p className="text-ink-2">{what}</p>}
      <label htmlFor="note" className="font-semibold">
        {label}
      </label>
      <input
        ref={field}
        id="note"
        className="input"
        required
        maxLength={ParkLineInput.note.most}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button type="submit" look="primary" busy={busy}>
        {action}
      </Button>
    </form>
  );
}
