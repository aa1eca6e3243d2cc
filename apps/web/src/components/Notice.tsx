import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { InfoIcon } from '@phosphor-icons/react/Info';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import type { ReactNode } from 'react';

const looks = {
  info: { Sign: InfoIcon, look: 'bg-indigo-tint text-indigo' },
  success: { Sign: CheckCircleIcon, look: 'bg-palm-tint text-palm' },
  error: { Sign: WarningCircleIcon, look: 'bg-brick-tint text-brick' },
} as const;

/** An error speaks up by itself; the others wait until the reader comes to them. */
export function Alert({ kind = 'info', children }: { kind?: keyof typeof looks; children: ReactNode }) {
  const { Sign, look } = looks[kind];
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} className={`flex items-start gap-3 rounded-control p-4 ${look}`}>
      <Sign size={20} weight="fill" aria-hidden="true" className="mt-px shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** 1 when it is the whole page. */
  readonly level?: 1 | 2;
}

/** Nothing here yet: what would be here, and the one thing to do. */
export function Empty({ title, children, action, level = 2 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-7">
      <Heading className="text-h2">{title}</Heading>
      {children && <p className="max-w-[62ch] text-ink-2">{children}</p>}
      {action}
    </div>
  );
}
