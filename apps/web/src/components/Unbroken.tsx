/** A text in which one part, like the number O-2026-00031, never breaks over two lines. */
export function Unbroken({ text, part }: { text: string; part: string }) {
  const [before = '', ...after] = text.split(part);
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{part}</span>
      {after.join(part)}
    </>
  );
}
