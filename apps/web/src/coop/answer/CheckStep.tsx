import { Link, type LinkProps } from '@tanstack/react-router';
import { type Amount, formatAmount, formatDate, nameIn, shareAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { Figure, Figures } from '../Figures';
import { afterFee, feeText } from '../money/fee';
import { buyerText, quantityText } from '../phrases';
import { depositOf, type Quote } from '../quote/quote-lines';
import { quoteRefusal } from '../refusals';
import { answerTotal, type AnswerLine } from './answer';
import { Foot, Question } from './Question';

interface CheckStepProps {
  readonly quote: Quote;
  readonly lines: readonly AnswerLine[];
  readonly readyOn: string;
  readonly stepPage: (step: number) => LinkProps;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: () => void;
}

const short = (amount: Amount | undefined): string => (amount ? formatAmount(amount, 'short') : '–');

/** Everything once more, each with its way back, before it is sent. */
export function CheckStep({ quote, lines, readyOn, stepPage, error, busy, onSend }: CheckStepProps) {
  const words = useWords();
  const { t, locale } = words;
  const total = answerTotal(quote, lines);
  const { commissionBp, validityDays } = quote.programme;
  return (
    <>
      <div className="px-4 pt-4 pb-2">
        <Question>{t('coop.answer.check')}</Question>
        <p className="text-ink-2">{buyerText(words, quote.buyer)}</p>
      </div>
      <ul>
        {lines.map((line, index) => (
          <Row
            key={line.position}
            what={nameIn(locale, line.named)}
            change={stepPage(index + 1)}
            figure={short(line.amount)}
          >
            {quantityText(words, line.quantity)} × {short(line.price)}
          </Row>
        ))}
        <Row what={t('coop.quote.readyOn')} change={stepPage(lines.length + 1)}>
          {formatDate(readyOn, locale, { now: platformNow(), weekday: true })}
        </Row>
      </ul>
      <Figures className="border-t-2 border-ink px-4 py-3">
        <Figure label={t('coop.quote.total')} strong>
          {short(total)}
        </Figure>
        <Figure label={t('coop.quote.deposit')}>
          {t('coop.quote.depositOf', {
            percent: depositOf(quote),
            amount: short(shareAmount(total, depositOf(quote) * 100).part),
          })}
        </Figure>
        <Figure label={t('coop.quote.receive', { fee: feeText(commissionBp) })} strong>
          {short(afterFee(total, commissionBp))}
        </Figure>
      </Figures>
      <Foot>
        {error !== null && <Alert kind="error">{quoteRefusal(words, error, lines)}</Alert>}
        <p className="text-small text-ink-2">{t('coop.answer.validity', { days: validityDays })}</p>
        <Button look="primary" className="w-full" busy={busy} onClick={onSend}>
          {busy ? t('coop.answer.sending') : t('coop.answer.send', { amount: short(total) })}
        </Button>
      </Foot>
    </>
  );
}

interface RowProps {
  readonly what: string;
  readonly change: LinkProps;
  readonly figure?: string;
  readonly children: React.ReactNode;
}

function Row({ what, change, figure, children }: RowProps) {
  const { t } = useWords();
  return (
    <li className="flex items-center gap-3 border-t border-line py-2 pr-2 pl-4">
      <span className="min-w-0 flex-1">
        <b className="block font-semibold">{what}</b>
        <span className="block text-ink-2">{children}</span>
      </span>
      {figure && <b className="num font-semibold">{figure}</b>}
      <Link
        {...change}
        aria-label={t('coop.answer.changeOf', { what })}
        className="grid min-h-[44px] min-w-[44px] place-items-center px-2 text-indigo underline underline-offset-4"
      >
        {t('coop.answer.change')}
      </Link>
    </li>
  );
}
