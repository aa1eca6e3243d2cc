import { pictureKinds } from '../pictures/index.js';
import { pictureBase, renderPictures, type PictureOf } from '../pictures/render.js';
import { cambodia } from './market.js';
import { rwanda } from './rwanda/market.js';

/** The kinds on the start page's cloth; each drawn with its own name as the seed, so that each lies on another cloth. */
const onTheStartPage = [
  'golden-silk-scarf',
  'kampot-pepper-red',
  'rattan-baskets',
  'palm-sugar',
  'cotton-krama',
  'kampot-pepper-black',
  'clay-tableware',
  'lotus-scarf',
  'fragrant-rice',
  'wild-honey',
  'palm-leaf-bag',
  'kampot-pepper-white',
];

/** The base name of a product's illustration, without size and suffix; null when nobody has drawn the kind. */
export const pictureOf = ({ kindCode, cooperativeId }: { kindCode: string; cooperativeId: string }): string | null =>
  pictureKinds.includes(kindCode) ? pictureBase({ kind: kindCode, seed: cooperativeId }) : null;

/** Writes the illustrations that are not in the folder yet; how many. */
export async function writePictures(folder: string): Promise<number> {
  const ofListings: PictureOf[] = [cambodia, rwanda]
    .flatMap(({ listings }) => listings)
    .filter(({ kindCode }) => pictureKinds.includes(kindCode))
    .map(({ kindCode, cooperativeId }) => ({ kind: kindCode, seed: cooperativeId }));
  const written = await renderPictures(
    [...ofListings, ...onTheStartPage.map((kind) => ({ kind, seed: kind }))],
    folder,
  );
  return written.length / 3;
}
