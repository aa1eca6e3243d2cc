import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nameIn } from '#platform/words/browser';
import { Picture } from '../../components/Picture';
import { OtherTextIn, TextIn } from '../../components/TextIn';
import { Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { RefusalError } from '../../data/request';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { ErrorPage } from '../../components/ErrorPage';
import { craftText, pictureSource } from '../market/labels';
import { AskPanel } from './AskPanel';
import { Facts } from './Facts';
import { listingQuery, type Listing } from './listing-query';
import { Maker, Story } from './Maker';

const route = getRouteApi('/public/listings/$id');

export function ListingPage() {
  const { id } = route.useParams();
  const listing = useQuery(listingQuery(id));
  if (listing.isPending) return <Shape />;
  if (listing.isError && !listing.data) {
    const gone = listing.error instanceof RefusalError && ['NOT_FOUND', 'BAD_INPUT'].includes(listing.error.code);
    return gone ? <Gone /> : <ErrorPage error={listing.error} reset={() => void listing.refetch()} />;
  }
  return <Product key={id} listing={listing.data} />;
}

function Product({ listing }: { listing: Listing }) {
  const { t, locale } = useWords();
  const name = nameIn(locale, listing);
  useTitle(name);
  return (
    <div className="page pt-5 pb-14 wide:pt-7">
      <Crumbs craft={listing.craft} name={name} />
      <div
        className="mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-x-9 gap-y-6
          wide:grid-cols-[minmax(0,1fr)_372px] wide:gap-x-10
          min-[1100px]:grid-cols-[380px_minmax(0,1fr)_372px] min-[1100px]:grid-rows-[auto_1fr_auto]"
      >
        <figure className="max-w-[480px] min-[1100px]:row-span-2">
          <Picture
            src={pictureSource(listing.picture)}
            name={name}
            width={380}
            sizes="(width >= 1100px) 380px, (width >= 512px) 480px, 92vw"
            lazy={false}
          />
          <figcaption className="mt-1.5 text-small text-ink-3">{t('listing.caption')}</figcaption>
        </figure>
        <Heading listing={listing} />
        <div
          className="wide:col-start-2 wide:row-span-5 wide:row-start-1 wide:self-stretch
            min-[1100px]:col-start-3 min-[1100px]:row-span-3"
        >
          <AskPanel listing={listing} />
        </div>
        <Story listing={listing} />
        <div className="mt-3 grid gap-10 min-[1100px]:col-span-2">
          <Facts listing={listing} />
          <Maker listing={listing} />
        </div>
      </div>
    </div>
  );
}

/** Both names: the reader's first. */
function Heading({ listing }: { listing: Listing }) {
  const { t, locale } = useWords();
  return (
    <div className="grid content-start justify-items-start gap-2">
      <h1 className="text-h1">
        <TextIn texts={listing.name} />
      </h1>
      <OtherTextIn texts={listing.name} className="text-h3 text-ink-2" />
      <p className="text-ink-2">{t('listing.by', { cooperative: nameIn(locale, listing.cooperative) })}</p>
      {listing.certificates.includes('GI') && (
        <span className="badge bg-palm-tint text-palm">{t('market.certificate.GI')}</span>
      )}
    </div>
  );
}

function Crumbs({ craft, name }: { craft: string; name: string }) {
  const words = useWords();
  const crumb = (text: string, search: { craft?: string }): ReactNode => (
    <li>
      <Link to="/catalogue" search={search} className="link-line inline-block min-h-6">
        {text}
      </Link>
      <span aria-hidden="true"> /</span>
    </li>
  );
  return (
    <nav aria-label={words.t('listing.crumbs')} className="text-dense text-ink-2">
      <ol className="flex flex-wrap gap-x-2">
        {crumb(words.t('nav.catalogue'), {})}
        {crumb(craftText(words, craft), { craft })}
        <li aria-current="page">{name}</li>
      </ol>
    </nav>
  );
}

const Shape = () => (
  <div className="page py-12">
    <Skeleton>
      <div className="grid gap-9 wide:grid-cols-[400px_minmax(0,1fr)]">
        <span className="block aspect-square rounded-tag bg-cotton-100" />
        <div className="grid content-start gap-4">
          <Bar width="70%" height={36} />
          <Bar width="40%" />
          <Bar width="50%" />
        </div>
      </div>
    </Skeleton>
  </div>
);

function Gone() {
  const { t } = useWords();
  useTitle(t('listing.gone'));
  const way = (
    <Link to="/catalogue" className="btn btn-primary">
      {t('listing.toCatalogue')}
    </Link>
  );
  return (
    <div className="page py-12">
      <Empty level={1} title={t('listing.gone')} action={way}>
        {t('listing.goneWhy')}
      </Empty>
    </div>
  );
}
