import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatAmount, formatDate } from '#platform/words/browser';
import { platformNow } from '../../../data/clock';
import { useWords } from '../../../words/words';
import { waits } from './draft';
import { KindMark, kindWord } from './KindMark';
import type { Line, Tab } from './match-query';

interface LineListProps {
  readonly lines: readonly Line[];
  readonly tab: Tab;
  readonly selected: string | undefined;
  /** Counts up when a key or a decision has moved the selection: the focus goes along. */
  readonly moved: number;
}

/** The bank's lines: one row each, the chosen one in gold. On a phone a row is two lines of text. */
export function LineList({ lines, tab, selected, moved }: LineListProps) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (moved > 0) body.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [moved]);
  return (
    <table className="w-full max-wide:block">
      <caption className="sr-only">{t('match.lines')}</caption>
      <thead
        className="text-small text-ink-2 max-wide:sr-only
          [&_th]:sticky [&_th]:top-0 [&_th]:z-1 [&_th]:h-9 [&_th]:border-b [&_th]:border-line
          [&_th]:bg-cotton [&_th]:pr-3 [&_th]:text-left [&_th]:font-semibold"
      >
        <tr>
          <th scope="col" className="w-[78px] pl-4">
            {t('books.date')}
          </th>
          <th scope="col">{t('books.payer')}</th>
          <th scope="col" className="max-[1150px]:hidden">
            {t('books.for')}
          </th>
          <th scope="col" className="w-[128px]">
            {t('books.match')}
          </th>
          <th scope="col" className="pr-4! text-right!">
            {t('books.amount')}
          </th>
        </tr>
      </thead>
      <tbody ref={body} className="max-wide:block">
        {lines.map((line) => (
          <Row key={line.id} line={line} tab={tab} chosen={line.id === selected} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, tab, chosen }: { line: Line; tab: Tab; chosen: boolean }) {
  const words = useWords();
  const { t, locale } = words;
  const payer = line.counterparty ?? t('match.noName');
  const done = !waits(line);
  const look = chosen
    ? 'bg-gold-tint shadow-[inset_4px_0_0_var(--color-gold-line)]'
    : done
      ? 'bg-cotton-50 text-ink-2'
      : 'hover:bg-cotton-50';
  return (
    <tr
      className={`relative h-[37px] border-b border-line
        max-wide:grid max-wide:h-auto max-wide:min-h-16 max-wide:grid-cols-[1fr_auto]
        max-wide:content-center max-wide:gap-x-3 max-wide:px-4 max-wide:py-2
        [&_td]:pr-3 [&_td]:align-middle max-wide:[&_td]:p-0
        ${look}`}
    >
      <td className="pl-4 whitespace-nowrap max-wide:order-3">
        {line.bookedOn && formatDate(line.bookedOn, locale, { now: platformNow(), weekday: false })}
      </td>
      <td className="max-wide:order-1">
        <Link
          to="/admin/books"
          search={{ tab, line: line.id }}
          resetScroll={false}
          data-line={line.id}
          aria-current={chosen ? 'true' : undefined}
          aria-label={`${payer}, ${formatAmount(line.amount)}, ${kindWord(words, line)}`}
          className={`break-words after:absolute after:inset-0
            focus-visible:outline-none focus-visible:after:outline-3
            focus-visible:after:-outline-offset-3 focus-visible:after:outline-indigo
            ${done ? '' : 'font-semibold'}`}
        >
          {payer}
        </Link>
      </td>
      <td className="max-w-[190px] truncate text-ink-2 max-[1150px]:hidden">
        {grouped(line.reference) ?? line.remittance}
      </td>
      <td className="max-wide:order-4 max-wide:justify-self-end">
        <KindMark line={line} />
      </td>
      <td className={`num whitespace-nowrap max-wide:order-2 wide:pr-4! ${done ? '' : 'font-semibold'}`}>
        {formatAmount(line.amount)}
      </td>
    </tr>
  );
}

/** A creditor reference as people write it: in fours. */
export const grouped = (reference: string | null): string | undefined =>
  (/^RF\d\d[0-9A-Z]+$/.test(reference ?? '') ? reference! : undefined)?.replaceAll(/(.{4})(?=.)/g, '$1 ');
