import { Closed } from './Closed';
import type { PanelProps } from './Panel';
import { isOpen } from './quote-query';
import { WaitingPanel } from './WaitingPanel';
import { YourTurn } from './YourTurn';

/** What the buyer can do now, or whom the quote waits for, or how it ended. */
export function ActionPanel(props: PanelProps) {
  const { quote } = props;
  const newest = quote.revisions.at(-1);
  if (!isOpen(quote)) return <Closed quote={quote} />;
  return quote.yourTurn && newest ? (
    <YourTurn {...props} newest={newest} />
  ) : (
    <WaitingPanel {...props} newest={newest} />
  );
}
