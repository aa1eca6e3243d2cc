import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { LoadFailed } from '../market/LoadFailed';
import { facetsQuery, listingsQuery } from './catalogue-query';
import { ChosenFilters } from './ChosenFilters';
import { FilterDialog } from './FilterDialog';
import { Filters } from './Filters';
import { Cards, CardsSkeleton } from './Cards';
import { NothingFits } from './NothingFits';
import { RequestBar } from './RequestBar';
import { SearchBand } from './SearchBand';
import type { CatalogueSearch } from './filters';

const route = getRouteApi('/public/catalogue');

/** What all cooperatives offer, narrowed down by what stands in the address. */
export function CataloguePage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const facets = useQuery(facetsQuery(search)).data;
  const choose = (next: CatalogueSearch, replace = false): void =>
    void navigate({ search: next, replace, resetScroll: false });
  useTitle(t('catalogue.title'));
  return (
    <>
      <SearchBand search={search} onChoose={choose}>
        <FilterDialog search={search} facets={facets} onChoose={choose} />
      </SearchBand>
      <div
        className="page grid grid-cols-[minmax(0,1fr)] gap-x-11 pt-5 pb-12
          wide:grid-cols-[228px_minmax(0,1fr)] wide:pt-7"
      >
        <aside aria-label={t('catalogue.filters')} className="hidden wide:block">
          <Filters search={search} facets={facets} onChoose={choose} />
        </aside>
        <div>
          <Found search={search} onChoose={choose} />
          <List search={search} onChoose={choose} />
        </div>
      </div>
      <RequestBar />
    </>
  );
}

interface PartProps {
  readonly search: CatalogueSearch;
  readonly onChoose: (next: CatalogueSearch) => void;
}

function Found({ search, onChoose }: PartProps) {
  const { t } = useWords();
  const facets = useQuery(facetsQuery(search)).data;
  const nothing = facets?.total === 0;
  const empty = search.q ? t('catalogue.emptySearch', { text: search.q }) : t('catalogue.empty');
  const found = nothing
    ? empty
    : facets &&
      t('catalogue.found', {
        products: t('catalogue.products', { count: facets.total }),
        cooperatives: t('market.cooperatives', { count: facets.cooperatives }),
      });
  return (
    <>
      <h1 className="text-h1-small wide:text-h1">{found ?? t('catalogue.title')}</h1>
      <p role="status" className="sr-only">
        {found}
      </p>
      <div className={nothing ? 'hidden' : 'mt-3 mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3'}>
        <ChosenFilters search={search} onChoose={onChoose} />
        <p className="text-dense text-ink-3 wide:ml-auto">{t('catalogue.illustrations')}</p>
      </div>
    </>
  );
}

function List({ search, onChoose }: PartProps) {
  const { t } = useWords();
  const listings = useInfiniteQuery(listingsQuery(search));
  const total = useQuery(facetsQuery(search)).data?.total;
  if (listings.isPending) return <CardsSkeleton />;
  if (listings.isError && !listings.data)
    return <LoadFailed what={t('catalogue.failed')} error={listings.error} onAgain={() => void listings.refetch()} />;
  const nodes = listings.data.pages.flatMap((page) => page.nodes);
  if (nodes.length === 0) return <NothingFits search={search} onChoose={onChoose} />;
  return (
    <Cards
      listings={nodes}
      total={total}
      stale={listings.isPlaceholderData}
      more={listings.hasNextPage}
      loading={listings.isFetchingNextPage}
      failed={listings.isFetchNextPageError}
      onMore={() => void listings.fetchNextPage()}
    />
  );
}
