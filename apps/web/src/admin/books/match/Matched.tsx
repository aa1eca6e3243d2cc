import { formatAmount, formatMoment } from '#platform/words/browser';
import { Alert } from '../../../components/Notice';
import { StateBadge } from '../../../components/StateBadge';
import { platformNow } from '../../../data/clock';
import { isOwnName, useViewer, useZone } from '../../../session/session';
import { useWords } from '../../../words/words';
import type { LineDetail } from './draft';

/** A line that is explained: by what, by whom, and by which rule. */
export function Matched({ line }: { line: LineDetail }) {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const zone = useZone();
  const moment = line.matchedAt ? formatMoment(words, new Date(line.matchedAt), { zone, now: platformNow() }) : '';
  const rule = line.rule ? t(`match.ruleName.${line.rule}`) : '';
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-h2">{t('match.title.matched')}</h2>
        {line.kind !== 'MATCHED' && (
          <StateBadge kind={line.kind === 'SHORT' ? 'short' : 'exact'}>
            {t(`match.kind.${line.kind as 'EXACT' | 'SHORT'}`)}
          </StateBadge>
        )}
      </div>
      <p className="-mt-2 text-ink-2">
        {line.matchedBy
          ? t('match.decidedBy', { name: line.matchedBy, moment })
          : t('match.decidedByRule', { rule, moment })}
      </p>
      {line.takeBack && (
        <Alert>
          <b className="block font-semibold">{line.takeBack.reason}</b>{' '}
          {isOwnName(viewer, line.takeBack.by)
            ? t('match.takeBack.mine')
            : t('match.takeBack.by', { name: line.takeBack.by })}
        </Alert>
      )}
      <table className="w-full [&_td]:py-1.5 [&_th]:py-1.5 [&_tr]:border-b [&_tr]:border-line">
        <caption className="sr-only">{t('match.title.matched')}</caption>
        <tbody>
          <tr>
            <th scope="row" className="text-left font-normal text-ink-2">
              {line.counterparty ?? t('match.noName')}
            </th>
            <td className="num font-semibold">{formatAmount(line.amount)}</td>
          </tr>
          {line.parts.map(({ target, orderNumber, amount }, i) => (
            <tr key={i}>
              <th scope="row" className="text-left font-semibold">
                {target === 'instalment'
                  ? t('books.target.instalment', { order: orderNumber ?? '' })
                  : t(`match.target.${target}`)}
              </th>
              <td className="num">{formatAmount(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
