import { Button } from '../../../components/Button';
import { Key } from './Keys';
import { useSingleKeys } from './use-keys';

/** Where the decisions stand: below the line; on a phone, at the bottom of the screen. */
export const Frame = ({ children }: { children: React.ReactNode }) => (
  <div
    className="grid grid-cols-4 gap-2 border-t border-line bg-cotton px-5 py-3
      max-wide:sticky max-wide:bottom-0 max-[1150px]:wide:grid-cols-2"
  >
    {children}
  </div>
);

interface SmallProps {
  readonly name: string;
  readonly pressed: boolean;
  readonly wide?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** One of the decisions beside the large button. */
export function Small({ name, pressed, wide = false, onClick, children }: SmallProps) {
  return (
    <Button
      size="small"
      aria-pressed={pressed}
      aria-keyshortcuts={name}
      className={`flex items-center justify-between gap-1.5 px-2.5! max-wide:min-h-11
        ${wide ? 'col-span-full' : ''}
        ${pressed ? 'border-indigo! bg-indigo-tint! text-indigo!' : ''}`}
      onClick={onClick}
    >
      {children} <KeyHint name={name} />
    </Button>
  );
}

/** The key that does it, on a desktop where single keys work. */
export function KeyHint({ name }: { name: string }) {
  const [on] = useSingleKeys();
  return on ? (
    <span aria-hidden="true" className="max-wide:hidden">
      <Key name={name} />
    </span>
  ) : null;
}
