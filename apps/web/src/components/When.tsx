import { countdown, formatDeadline, formatMoment, timeLeft, type Place } from '#platform/words/browser';
import { Fragment } from 'react';
import { platformNow } from '../data/clock';
import { useNow } from '../data/use-now';
import { useWords } from '../words/words';

/** A moment in one place. */
export function When({ at, zone }: { at: string; zone: string }) {
  const words = useWords();
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {formatMoment(words, new Date(at), { zone, now: platformNow() })}
    </time>
  );
}

/** A deadline in the reader's place and in the other side's. */
export function Deadline({ at, reader, other }: { at: string; reader: Place; other: Place }) {
  const words = useWords();
  return <time dateTime={at}>{formatDeadline(words, new Date(at), platformNow(), reader, other)}</time>;
}

/** `2 days 7 h 48 min left`, large figures and small units. Screen readers get the sentence. */
export function Countdown({ until }: { until: string }) {
  const words = useWords();
  const now = useNow();
  const { late, parts } = countdown(new Date(until), now);
  return (
    <p className={late ? 'text-brick' : undefined}>
      <span className="sr-only">{timeLeft(words, new Date(until), now)}</span>
      <span aria-hidden="true" className="flex flex-wrap items-baseline gap-x-2">
        {parts.map(({ value, unit }) => (
          <Fragment key={unit}>
            <b className="text-figure">{value}</b>
            <span className="mr-1 text-body text-ink-2">{words.t(`countdown.${unit}`, { count: value })}</span>
          </Fragment>
        ))}
        <span className="text-body text-ink-2">{words.t(late ? 'countdown.late' : 'countdown.left')}</span>
      </span>
    </p>
  );
}

/** `2 days left`: one unit, for the phone and for rows. */
export function TimeLeft({ until }: { until: string }) {
  const words = useWords();
  return <time dateTime={until}>{timeLeft(words, new Date(until), useNow(60_000))}</time>;
}
