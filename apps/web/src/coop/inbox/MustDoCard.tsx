import { Link } from '@tanstack/react-router';
import { nameIn } from '#platform/words/browser';
import { Picture } from '../../components/Picture';
import { useWords } from '../../words/words';
import { buyerText, titleText } from '../phrases';
import { pictureOf, type Product } from '../products';
import { taskText } from '../task-text';
import { ownTurn, type InboxOrder } from './groups';

interface MustDoProps {
  readonly order: InboxOrder;
  readonly products: readonly Product[];
  readonly urgent: boolean;
}

/** An order that needs the cooperative: what to do and, when it must be done again, why. */
export function MustDoCard({ order, products, urgent }: MustDoProps) {
  const words = useWords();
  const { t, locale } = words;
  const [first] = order.lines;
  const turn = ownTurn(order);
  const title = titleText(words, first ? nameIn(locale, first) : t('coop.product'), order.lines);
  return (
    <li className="border-t border-l-5 border-line border-l-gold-line p-4">
      <div className="flex items-start gap-3.5">
        <Picture
          src={pictureOf(products.find(({ id }) => id === first?.listingId))}
          name={title}
          width={80}
          decorative
          lazy={false}
        />
        <div className="min-w-0">
          <h2 id={order.id} className="text-h3">
            {title}
          </h2>
          <p className="text-ink-2">
            {order.number}, {buyerText(words, order.buyer)}
          </p>
          {turn && <p className="font-semibold">{taskText(words, turn.task, order)}</p>}
          {turn?.reason && <p className="wrap-anywhere">{t('coop.todo.why', { reason: turn.reason })}</p>}
        </div>
      </div>
      <Link
        to="/coop/orders/$id"
        params={{ id: order.id }}
        aria-describedby={order.id}
        className={`btn mt-3 w-full border-2 ${urgent ? 'btn-primary' : 'border-indigo! text-indigo!'}`}
      >
        {t('coop.todo.open')}
      </Link>
    </li>
  );
}

/** What only the manager does: one line that opens it. */
export function ManagersOrder({ order, products }: Omit<MustDoProps, 'urgent'>) {
  const words = useWords();
  const { t, locale } = words;
  const [first] = order.lines;
  const turn = ownTurn(order);
  const title = titleText(words, first ? nameIn(locale, first) : t('coop.product'), order.lines);
  const picture = pictureOf(products.find(({ id }) => id === first?.listingId));
  return (
    <li className="border-t border-line">
      <Link
        to="/coop/orders/$id"
        params={{ id: order.id }}
        className="flex min-h-16 items-center gap-3.5 px-4 py-2 hover:bg-cotton-50"
      >
        <Picture src={picture} name={title} width={52} decorative />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-small text-ink-2">
            {order.number}, {buyerText(words, order.buyer)}
          </span>
          {turn && <span className="block text-small">{taskText(words, turn.task, order)}</span>}
        </span>
      </Link>
    </li>
  );
}
