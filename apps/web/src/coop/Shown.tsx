import { useEffect, useRef, type ReactNode } from 'react';

/** What came of a command: scrolled to and focused. `when` is truthy, and changes with each command. */
export function Shown({ when, children }: { when: unknown; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!when) return undefined;
    // After the sheet that asked has closed and given the focus back.
    const timer = setTimeout(() => {
      element.current?.scrollIntoView({ block: 'center' });
      element.current?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [when]);
  return (
    <div ref={element} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
