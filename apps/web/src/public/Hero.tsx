import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatQuantity, nameIn } from '#platform/words/browser';
import { Picture } from '../components/Picture';
import { Bar, Skeleton } from '../components/Waiting';
import { homeOf, useDemoPeople, useViewer, type Viewer } from '../session/session';
import { useWords } from '../words/words';
import { landingQuery, type LandingFigures } from './landing-query';
import { clothPictures } from './pictures';

export function Hero() {
  const { t } = useWords();
  return (
    <section className="grid wide:grid-cols-[minmax(0,648fr)_minmax(0,632fr)]">
      <div className="px-4 pt-10 pb-10 wide:pt-[82px] wide:pr-14 wide:pl-[max(32px,calc(50vw-608px))]">
        <h1 className="text-hero">
          <span className="block">{t('landing.made')}</span>
          <span className="block">{t('landing.agreed')}</span>
        </h1>
        <p className="mt-5 max-w-[560px] text-lead text-ink-2">{t('landing.lead')}</p>
        <div className="mt-7 flex min-h-12 flex-wrap items-center gap-3">
          <Entry />
          <Browse />
        </div>
        <div className="mt-9 min-h-[66px] border-t border-line pt-5">
          <Figures />
        </div>
      </div>
      <ClothOfPictures />
    </section>
  );
}

function Entry() {
  const { t } = useWords();
  const viewer = useViewer();
  const people = useDemoPeople();
  if (viewer) return <Where viewer={viewer} />;
  return people.length > 0 ? (
    <a href="#doors" className="btn btn-primary btn-lg">
      {t('landing.enter')}
    </a>
  ) : (
    <Link to="/sign-in" className="btn btn-primary btn-lg">
      {t('session.signIn')}
    </Link>
  );
}

function Browse() {
  const { t } = useWords();
  const count = useQuery(landingQuery).data?.listings;
  const buyer = useViewer()?.side === 'BUYER';
  return (
    <Link to="/catalogue" className={`btn btn-lg ${buyer ? 'btn-primary' : ''}`}>
      {count === undefined ? t('nav.catalogue') : t('landing.browse', { count })}
    </Link>
  );
}

function Where({ viewer }: { viewer: Viewer }) {
  const { t, locale } = useWords();
  const home = homeOf(viewer.side);
  const [name, organisation] = [nameIn(locale, viewer.person), nameIn(locale, viewer.organisation)];
  return (
    <>
      <p className="font-semibold">{t('session.youAre', { name, organisation })}</p>
      <Link to={home} className="btn btn-primary btn-lg">
        {t('session.continue')}
      </Link>
    </>
  );
}

function Figures() {
  const { t } = useWords();
  const figures = useQuery(landingQuery);
  if (figures.isError) return <p className="text-dense text-ink-3">{t('landing.numbersFailed')}</p>;
  if (!figures.data) return <Skeleton children={<Bar width="70%" height={40} />} />;
  return <FigureList {...figures.data} />;
}

function FigureList({ cooperatives, provinces, productKinds, listings }: LandingFigures) {
  const { t } = useWords();
  const rows = [
    { figure: formatQuantity(String(cooperatives)), word: t('landing.cooperatives', { count: cooperatives }) },
    { figure: formatQuantity(String(provinces)), word: t('landing.provinces', { count: provinces }) },
    { figure: formatQuantity(String(productKinds)), word: t('landing.productKinds', { count: productKinds }) },
    { figure: formatQuantity(String(listings)), word: t('landing.listings', { count: listings }) },
  ];
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-3">
      {rows.map(({ figure, word }) => (
        <div key={word} className="flex flex-col-reverse justify-end">
          <dt className="text-dense text-ink-2">{word}</dt>
          <dd className="font-title text-[22px] leading-[26px] font-semibold">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Warps and wefts frame the products: as many columns as fit, three rows (two on a phone). */
function ClothOfPictures() {
  const { t } = useWords();
  return (
    <div role="img" aria-label={t('landing.pictures')} className="cloth-hero h-[364px] overflow-hidden wide:h-[563px]">
      <div
        className="grid w-[calc(100%+136px)] auto-rows-[136px] grid-cols-[repeat(auto-fill,136px)] gap-[52px]
          pt-[25px] pl-[65px]"
      >
        {[...clothPictures, ...clothPictures].map((src, index) => (
          <Picture key={index} src={src} name="" width={136} decorative />
        ))}
      </div>
    </div>
  );
}
