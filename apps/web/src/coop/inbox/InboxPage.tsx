import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { Shuttle } from '../../components/Shuttle';
import { Bar, Skeleton } from '../../components/Waiting';
import { SignOut } from '../../components/SignOut';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { useManagerName } from '../ManagerDoes';
import { useProducts } from '../products';
import { groupQuotes, type Groups } from './groups';
import { inboxQuery } from './inbox-query';
import { ManagersOrder, MustDoCard } from './MustDoCard';
import { MustAnswerCard, PlainRow } from './rows';

/**
 * All that waits for you: who must be answered, most urgent first, and what orders need; then what waits for the buyer;
 * then what ended.
 */
export function InboxPage() {
  const { t } = useWords();
  const organisationId = useViewer()?.organisation.id ?? '';
  const inbox = useInfiniteQuery(inboxQuery);
  useTitle(t('coop.nav.inbox'));
  const pages = inbox.data?.pages;
  if (!pages) {
    if (inbox.isError) return <ErrorPage error={inbox.error} reset={() => void inbox.refetch()} />;
    return <Waiting />;
  }
  return (
    <>
      <Inbox groups={groupQuotes(pages)} organisationId={organisationId} />
      {inbox.hasNextPage && (
        <div className="p-4">
          <Button className="w-full" busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t('coop.more')}
          </Button>
        </div>
      )}
      <You />
    </>
  );
}

function Inbox({ groups, organisationId }: { groups: Groups; organisationId: string }) {
  const { mustAnswer, toDo, managers, waiting, ended } = groups;
  const { t } = useWords();
  const products = useProducts(organisationId).data ?? [];
  const manager = useManagerName();
  const rows = { waiting: t('coop.inbox.waiting'), ended: t('coop.inbox.ended') };
  return (
    <>
      <Head title={t('coop.nav.inbox')} count={mustAnswer.length + toDo.length} level={1} />
      {mustAnswer.length + toDo.length === 0 && <NothingToAnswer />}
      <ul>
        {mustAnswer.map((quote, index) => (
          <MustAnswerCard key={quote.id} quote={quote} products={products} urgent={index === 0} />
        ))}
        {toDo.map((order, index) => (
          <MustDoCard key={order.id} order={order} products={products} urgent={mustAnswer.length + index === 0} />
        ))}
      </ul>
      {managers.length > 0 && (
        <section className="border-t-8 border-cotton-50">
          <Head title={t('turn.theirs', { name: manager })} count={managers.length} theirs level={2} />
          <ul>
            {managers.map((order) => (
              <ManagersOrder key={order.id} order={order} products={products} />
            ))}
          </ul>
        </section>
      )}
      {(['waiting', 'ended'] as const).map((group) => {
        const quotes = group === 'waiting' ? waiting : ended;
        if (quotes.length === 0) return null;
        return (
          <section key={group} className="border-t-8 border-cotton-50">
            <Head title={rows[group]} count={group === 'waiting' ? quotes.length : undefined} theirs level={2} />
            <ul>
              {quotes.map((quote) => (
                <PlainRow key={quote.id} quote={quote} products={products} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly level: 1 | 2;
  readonly count?: number | undefined;
  readonly theirs?: boolean;
}

/** The shuttle lies with whoever must act; what ended has neither shuttle nor count. */
function Head({ title, level, count, theirs = false }: HeadProps) {
  const { t } = useWords();
  const Heading = `h${level}` as const;
  return (
    <div className="flex min-h-12 items-center gap-3 px-4">
      {count !== undefined && <Shuttle width={34} theirs={theirs || count === 0} />}
      <Heading className="py-1.5 text-h3">{title}</Heading>
      {count !== undefined && count > 0 && (
        <span
          className={`grid h-7 min-w-7 place-items-center rounded-full px-1 text-body leading-none font-bold
            ${theirs ? 'bg-cotton-100' : 'bg-gold'}`}
        >
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{theirs ? count : t('coop.inbox.count', { count })}</span>
        </span>
      )}
    </div>
  );
}

function NothingToAnswer() {
  const { t } = useWords();
  const orders = (
    <Link to="/coop/orders" className="btn w-full">
      {t('coop.inbox.seeOrders')}
    </Link>
  );
  return (
    <div className="px-4 pb-4">
      <Empty title={t('coop.inbox.empty')} action={orders}>
        {t('coop.inbox.emptyWhy')}
      </Empty>
    </div>
  );
}

/** Whose phone this is, and the way out. */
function You() {
  const { t, locale } = useWords();
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t-8 border-cotton-50 px-4 py-4">
      <p className="text-small text-ink-2">
        {t('coop.inbox.you', { name: nameIn(locale, viewer.person), role: t(`role.${viewer.role}`) })}
      </p>
      <SignOut />
    </div>
  );
}

/** The first card's shape. */
const Waiting = () => (
  <div className="p-4">
    <Skeleton>
      <Bar width="40%" height={28} />
      <div className="flex gap-3.5">
        <Bar width="80px" height={80} />
        <div className="grid flex-1 content-start gap-2.5">
          <Bar width="90%" height={22} />
          <Bar width="70%" />
          <Bar width="40%" />
        </div>
      </div>
      <Bar height={52} />
      {[1, 2, 3].map((row) => (
        <Bar key={row} height={56} />
      ))}
    </Skeleton>
  </div>
);
