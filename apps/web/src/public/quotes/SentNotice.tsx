import { useEffect, useRef } from 'react';
import { formatDay } from '#platform/words/browser';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import type { RequestGroup } from './quotes-query';

/** "Sent to 2. They answer by Fri 11 Dec.": takes the focus, as the button that sent it is gone. */
export function SentNotice({ request: { quotes } }: { request: RequestGroup }) {
  const { t, locale } = useWords();
  const zone = useZone();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const until = quotes.map(({ validUntil }) => validUntil).sort()[0];
  if (until === undefined) return null;
  const day = formatDay(new Date(until), locale, { zone, now: platformNow() });
  return (
    <div ref={box} tabIndex={-1} className="mt-5 max-w-[720px] scroll-mt-4 outline-none">
      <Alert kind="success">{t('quotes.sent', { count: quotes.length, day })}</Alert>
    </div>
  );
}
