import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { compareExact, formatAmount, nameIn, writeNumber, writePrice, type Words } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { FitHint } from '../../components/FitHint';
import { NumberField } from '../../components/NumberField';
import { Alert } from '../../components/Notice';
import { WhoDecides } from '../../components/WhoDecides';
import { useDecider } from '../../session/decider';
import { useViewer } from '../../session/session';
import { useWords } from '../../words/words';
import { quantityText, unitText } from '../market/labels';
import { sameProduct, withLine, type ListLine } from '../market/request-list';
import { misfitOf, misfitText, type Fit } from '../../words/fit';
import { typedPrice, typedQuantity } from '../../words/typed';
import { buyerOf, useRequestList } from '../market/use-request-list';
import type { Listing } from './listing-query';
import { LiveTotal } from './LiveTotal';
import { TierTable } from './TierTable';

const route = getRouteApi('/public/listings/$id');

/** Prices, and how much of it the reader wants. */
export function AskPanel({ listing }: { listing: Listing }) {
  const { list } = useRequestList();
  const { quantity: before } = route.useSearch();
  const line = list.find((each) => sameProduct(each, listing));
  const [quantity, setQuantity] = useState(writeNumber(before ?? line?.quantity ?? listing.minimum.value));
  return (
    <div className="grid gap-5 rounded-panel border border-line p-5 shadow-lift wide:sticky wide:top-4">
      <TierTable listing={listing} quantity={typedQuantity(quantity)} />
      <AskForm listing={listing} line={line} quantity={quantity} onQuantity={setQuantity} />
    </div>
  );
}

interface AskFormProps {
  readonly listing: Listing;
  readonly line: ListLine | undefined;
  readonly quantity: string;
  readonly onQuantity: (text: string) => void;
}

function AskForm({ listing, line, quantity, onQuantity }: AskFormProps) {
  const words = useWords();
  const { t } = words;
  const { change } = useRequestList();
  const [target, setTarget] = useState(
    line?.targetPrice
      ? writePrice({ amount: line.targetPrice, currency: listing.tiers[0]?.unitPrice.currency ?? '' })
      : '',
  );
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState(false);
  const [typed, price] = [typedQuantity(quantity), target.trim() === '' ? '' : typedPrice(target)];
  const unit = unitText(words, listing.minimum.unit);
  const fit: Fit = { least: listing.minimum.value, step: listing.minimum.step, unit: listing.minimum.unit };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typed === undefined || misfitOf(typed, fit)) return document.getElementById('quantity')?.focus();
    if (price === undefined || belowFloor(listing, price)) return document.getElementById('target')?.focus();
    change?.((list) => withLine(list, lineOf(listing, typed, price)));
    setAdded(true);
  };
  const edit =
    (set: (text: string) => void) =>
    (text: string): void => {
      setAdded(false);
      set(text);
    };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <div className="grid gap-1">
        <NumberField
          id="quantity"
          label={t('listing.quantity', { unit })}
          value={quantity}
          onType={edit(onQuantity)}
          fault={tried ? quantityFault(words, listing, typed, fit) : undefined}
        />
        <FitHint
          field="quantity"
          fit={fit}
          quantity={typed}
          text={(value) => quantityText(words, value, fit.unit)}
          onTake={edit(onQuantity)}
        />
      </div>
      <LiveTotal listing={listing} quantity={typed} />
      {change && (
        <NumberField
          id="target"
          label={t('listing.target', { currency: listing.tiers[0]?.unitPrice.currency ?? '', unit })}
          value={target}
          onType={edit(setTarget)}
          fault={tried ? targetFault(words, listing, price) : undefined}
        />
      )}
      <TargetNote listing={listing} price={price} />
      <Send listing={listing} line={line} typed={typed} added={added} />
    </form>
  );
}

const belowFloor = ({ floor }: Listing, price: string): boolean =>
  price !== '' && floor !== null && compareExact(price, floor.amount) < 0;

function quantityFault(words: Words, listing: Listing, typed: string | undefined, fit: Fit): string | undefined {
  if (typed === undefined) return words.t('listing.quantityBad');
  const misfit = misfitOf(typed, fit);
  return (
    misfit &&
    misfitText(words, nameIn(words.locale, listing), misfit.why, quantityText(words, fit[misfit.why], fit.unit))
  );
}

function targetFault({ t }: Words, listing: Listing, price: string | undefined): string | undefined {
  if (price === undefined) return t('listing.priceBad');
  return belowFloor(listing, price) && listing.floor
    ? t('listing.floorBad', { floor: formatAmount(listing.floor) })
    : undefined;
}

function TargetNote({ listing, price }: { listing: Listing; price: string | undefined }) {
  const { t } = useWords();
  if (!price) return null;
  const below = belowFloor(listing, price) && listing.floor;
  return (
    <p role="status" className={`-mt-2 text-dense ${below ? 'font-semibold text-gold-ink' : 'text-ink-3'}`}>
      {below ? t('listing.belowFloor', { floor: formatAmount(below) }) : t('listing.targetHint')}
    </p>
  );
}

interface SendProps {
  readonly listing: Listing;
  readonly line: ListLine | undefined;
  readonly typed: string | undefined;
  readonly added: boolean;
}

function Send({ listing, line, typed, added }: SendProps) {
  const words = useWords();
  const { t, locale } = words;
  const buyer = buyerOf(useViewer());
  if (useDecider()) return <WhoDecides what="asks" />;
  if (!buyer) {
    return (
      <>
        <Link
          to="/sign-in"
          search={{ to: `/listings/${listing.id}${typed ? `?quantity=${typed}` : ''}` }}
          className="btn btn-primary btn-lg"
        >
          {t('listing.addSignIn')}
        </Link>
        <p className="text-dense text-ink-3">{t('listing.addWhy')}</p>
      </>
    );
  }
  const other = line?.sellers.every(({ id }) => id !== listing.cooperative.id) ? line.sellers[0] : undefined;
  return (
    <>
      {other && (
        <p className="text-dense text-ink-2">{t('listing.alsoFrom', { cooperative: nameIn(locale, other) })}</p>
      )}
      <Button type="submit" look="primary" size="large">
        {line && !other ? t('listing.change') : t('listing.add')}
      </Button>
      {line && !added && (
        <p className="text-dense text-ink-2">
          {t('listing.inList', { quantity: quantityText(words, line.quantity, line.unit) })}
        </p>
      )}
      {added && <Alert kind="success">{t('listing.added')}</Alert>}
      {line && (
        <Link to="/request" className="link-line inline-block min-h-6 justify-self-start text-indigo">
          {t('listing.open')}
        </Link>
      )}
    </>
  );
}

const lineOf = (listing: Listing, quantity: string, targetPrice: string): ListLine => ({
  kindCode: listing.kindCode,
  grade: listing.grade,
  quantity,
  targetPrice,
  later: false,
  listingId: listing.id,
  name: listing.name,
  picture: listing.picture,
  unit: listing.minimum.unit,
  minimum: listing.minimum.value,
  tiers: listing.tiers,
  sellers: [{ id: listing.cooperative.id, name: listing.cooperative.name }],
});
