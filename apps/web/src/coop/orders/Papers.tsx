import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { ImageIcon } from '@phosphor-icons/react/Image';
import type { ReactNode } from 'react';
import { StateBadge, type StateKind } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import { Part } from '../Figures';
import type { Order } from './orders-query';

type Bill = Order['billsOfLading'][number];

const kinds: Record<Bill['state'], StateKind> = {
  SUBMITTED: 'waiting',
  ACCEPTED: 'paid',
  REJECTED: 'late',
  REPLACED: 'neutral',
};

/** What was issued for the order and what was brought: each opens, and a rejected one says what is wrong. */
export function Papers({ order }: { order: Order }) {
  const { t } = useWords();
  const issued = order.documents.filter(({ ready }) => ready);
  if (issued.length + order.billsOfLading.length === 0) return null;
  return (
    <Part title={t('coop.papers.title')}>
      <ul>
        {order.billsOfLading.map((bill) => (
          <Paper
            key={bill.id}
            url={bill.url}
            picture={bill.mediaType !== 'application/pdf'}
            title={t('coop.papers.BILL_OF_LADING', { number: bill.number })}
          >
            <StateBadge kind={kinds[bill.state]}>{t(`coop.bill.${bill.state}`)}</StateBadge>
            {bill.reason && <span className="block text-brick">{bill.reason}</span>}
          </Paper>
        ))}
        {issued.map(({ id, type, number, url }) => (
          <Paper key={id} url={url} title={t(`coop.papers.${type}`, { number })} />
        ))}
      </ul>
    </Part>
  );
}

function Paper({
  url,
  title,
  picture = false,
  children,
}: {
  url: string;
  title: string;
  picture?: boolean;
  children?: ReactNode;
}) {
  const Sign = picture ? ImageIcon : FilePdfIcon;
  return (
    <li className="border-t border-line py-1 first:border-0">
      <a href={url} target="_blank" rel="noreferrer" className="flex min-h-[44px] items-center gap-3">
        <Sign size={26} aria-hidden="true" className="shrink-0 text-ink-2" />
        <span className="link-line min-w-0 break-words font-semibold text-indigo">{title}</span>
      </a>
      {children && <div className="pb-2 pl-[38px]">{children}</div>}
    </li>
  );
}
