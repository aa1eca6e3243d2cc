import { isIP } from 'node:net';
import { z } from 'zod';

const NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);
const WIDEST = { 4: 8, 6: 16 } as const;
const MOST_HOPS = 5;

/** Behind which proxies we stand: how many, or which addresses. None that would let anybody write his own address. */
export const trustProxy = z
  .string()
  .default('')
  .transform((text, context): false | number | string => {
    if (text === '' || text === '0') return false;
    if (/^\d+$/.test(text) && Number(text) <= MOST_HOPS) return Number(text);
    const places = text.split(',').map((place) => place.trim());
    if (places.every(isNarrow)) return places.join(',');
    context.addIssue(
      `wants the proxies' addresses or networks, like 10.0.0.5 or 10.1.0.0/16 (not wider than /${WIDEST[4]}), ` +
        `or how many stand in front (1 to ${MOST_HOPS})`,
    );
    return z.NEVER;
  });

function isNarrow(place: string): boolean {
  const [address = '', bits, ...more] = place.split('/');
  if (NAMES.has(place)) return true;
  const version = isIP(address) as 0 | 4 | 6;
  if (version === 0 || more.length > 0) return false;
  // IPv4 written as IPv6: the last 32 bits count.
  const widest = /^::ffff:/i.test(address) ? 96 + WIDEST[4] : WIDEST[version];
  return bits === undefined
    ? !/^[0:.]+$/.test(address)
    : /^\d{1,3}$/.test(bits) && Number(bits) >= widest && Number(bits) <= (version === 4 ? 32 : 128);
}
