import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorPage, NotFoundPage } from '../../components/ErrorPage';
import { Guard } from '../../components/Guard';
import { Bar, Skeleton } from '../../components/Waiting';
import { RefusalError } from '../../data/request';
import { useWords } from '../../words/words';
import { quoteQuery } from './quote-query';
import { QuoteView } from './QuoteView';

const route = getRouteApi('/public/quotes/$id');

export const QuotePage = () => <Guard side="BUYER">{(viewer) => <Loaded personId={viewer.person.id} />}</Guard>;

function Loaded({ personId }: Pick<Parameters<typeof QuoteView>[0], 'personId'>) {
  const { t } = useWords();
  const { id } = route.useParams();
  const quote = useQuery(quoteQuery(id));
  if (quote.data) return <QuoteView key={id} quote={quote.data} personId={personId} />;
  const missing =
    quote.error instanceof RefusalError && (quote.error.code === 'NOT_FOUND' || quote.error.code === 'BAD_INPUT');
  if (missing) return <NotFoundPage />;
  if (quote.error) return <ErrorPage error={quote.error} reset={() => void quote.refetch()} />;
  return (
    <div className="page py-8">
      <h1 className="sr-only">{t('quotes.title')}</h1>
      <Skeleton>
        <Bar width="220px" />
        <Bar width="min(460px, 90%)" height={36} />
        <Bar height={150} />
        {[0, 1, 2].map((line) => (
          <Bar key={line} height={52} />
        ))}
      </Skeleton>
    </div>
  );
}
