/**
 * The pictures of the start page, in the order of the cloth's holes: files of `renderPictures` with the kind's own name
 * as the seed, so each product lies on another cloth.
 */
const files = [
  'golden-silk-scarf-0145ree',
  'kampot-pepper-red-0w0x8a8',
  'rattan-baskets-0zv1f21',
  'palm-sugar-017quam',
  'cotton-krama-0fqqa5t',
  'kampot-pepper-black-0lpqkwg',
  'clay-tableware-11gu0ss',
  'lotus-scarf-1fbljjc',
  'fragrant-rice-1ytv2lw',
  'wild-honey-1jdl893',
  'palm-leaf-bag-0qn5luv',
  'kampot-pepper-white-0bje0wi',
] as const;

const [scarf, redPepper, , , , blackPepper, tableware] = files.map((file) => `/media/${file}`);

export const clothPictures: readonly string[] = files.map((file) => `/media/${file}`);
export const pictures = { scarf, redPepper, blackPepper, tableware };
