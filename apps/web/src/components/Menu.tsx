import { useId, useRef, type CSSProperties, type ReactNode } from 'react';

interface MenuProps {
  readonly button: ReactNode;
  readonly buttonClass: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A native popover that hangs under its button: Escape and a tap elsewhere close it, the focus goes back. */
export function Menu({ button, buttonClass, children }: MenuProps) {
  const id = useId();
  const anchor = `--menu${id.replace(/\W/g, '')}`;
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass} style={{ anchorName: anchor } as CSSProperties}>
        {button}
      </button>
      <div ref={box} id={id} popover="auto" className="menu-box" style={{ positionAnchor: anchor } as CSSProperties}>
        {children(() => box.current?.hidePopover())}
      </div>
    </>
  );
}
