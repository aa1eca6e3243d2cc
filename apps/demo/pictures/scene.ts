import { ACCENTS } from './palette.js';
import { createRandom, hashName, type Random } from './random.js';

/** What a drawing needs besides its own shape: chance, and names for its clip paths. */
export class Scene {
  readonly random: Random;
  /** The cooperative's own colour, on its labels. */
  readonly accent: string;
  private readonly prefix: string;
  private clips = 0;

  constructor(kind: string, seed: string) {
    this.random = createRandom(`${kind}/${seed}`);
    this.accent = createRandom(`label/${seed}`).pick(ACCENTS);
    // Unique per picture, so that several can stand in one page.
    this.prefix = `p${hashName(`${kind}/${seed}`)}`;
  }

  clip(outline: string, content: string): string {
    const id = `${this.prefix}${(this.clips++).toString(36)}`;
    return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
  }
}
