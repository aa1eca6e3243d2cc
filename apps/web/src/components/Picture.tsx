import { useState } from 'react';
import { useWords } from '../words/words';

interface PictureProps {
  /** The picture's address without width and ending, `/media/kampot-pepper-black`; none: the cloth alone. */
  readonly src?: string | null | undefined;
  readonly name: string;
  /** The width at which it is shown, in CSS pixels. */
  readonly width: number;
  /** Beside a text that names the product the picture says nothing new. */
  readonly decorative?: boolean;
  readonly lazy?: boolean;
  /** It fills its place: how wide that is at which screen, as the attribute of `img`. */
  readonly sizes?: string;
}

const widths = [96, 320, 640];

/** A product's illustration, square. Until it has come, and where there is none, the cloth lies there alone. */
export function Picture({ src, name, width, decorative = false, lazy = true, sizes }: PictureProps) {
  const { t } = useWords();
  const [broken, setBroken] = useState<string>();
  return (
    <span
      className="picture relative block aspect-square shrink-0 overflow-hidden rounded-tag"
      style={{ width: sizes ? '100%' : width }}
    >
      <Cloth />
      {src && src !== broken && (
        <img
          className="absolute inset-0 size-full object-cover"
          src={`${src}-320.webp`}
          srcSet={widths.map((each) => `${src}-${each}.webp ${each}w`).join(', ')}
          sizes={sizes ?? `${width}px`}
          width={width}
          height={width}
          alt={decorative ? '' : t('picture.alt', { name })}
          loading={lazy ? 'lazy' : 'eager'}
          decoding="async"
          onError={() => setBroken(src)}
        />
      )}
    </span>
  );
}

/** A pale wall with two bars of light, a mat and its hem: what lies under every product. */
const Cloth = () => (
  <svg viewBox="0 0 160 160" aria-hidden="true" className="absolute inset-0 size-full">
    <path fill="#dfe4ee" d="M0 0h160v160H0z" />
    <path fill="#fff" opacity=".45" d="M62 0h24L46 100H22zM96 0h9L65 100h-9z" />
    <path fill="#d9be82" d="M0 100h160v60H0z" />
    <path stroke="#c5a45f" strokeWidth="2" d="M0 108h160M0 116h160M0 124h160M0 132h160M0 140h160" />
    <path stroke="#9a1f47" strokeWidth="3" d="M0 147.5h160" />
    <path stroke="#26396b" strokeWidth="3" d="M0 153.5h160" />
  </svg>
);
