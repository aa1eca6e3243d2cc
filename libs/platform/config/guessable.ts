/** Below this many bits a secret can be found by trying. */
const ENOUGH = 64;

/**
 * Whether a secret is shorter, more repetitive or more regular than anything drawn at random: letters of which few
 * differ ("aaaa…"), that come again ("abcabc…"), or that follow each other ("0123…"). It knows no words.
 */
export function isGuessable(secret: string): boolean {
  const unlike = new Set(secret).size;
  const steps = new Set([...secret].slice(1).map((letter, i) => letter.codePointAt(0)! - secret.codePointAt(i)!)).size;
  const comesAgain = secret.length > 0 && `${secret}${secret}`.indexOf(secret, 1) < secret.length;
  return comesAgain || steps < 6 || secret.length * Math.log2(Math.max(unlike, 1)) < ENOUGH;
}
