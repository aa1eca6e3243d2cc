import { isIPv6 } from 'node:net';

/**
 * From where somebody comes, as far as limits tell places apart: an IPv4 address, or the /56 of an IPv6 one. Providers
 * give a home or an office a /56 as a rule (RIPE-690): whoever has one writes from 256 networks of /64 and 2^72
 * addresses as he likes, and told apart by less he would have as many allowances.
 */
export function networkOf(written: string): string {
  const address = withoutPort(written).split('%')[0]!;
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  const [high, low] = [groups[6]!, groups[7]!];
  const isIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isIPv4) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${[...groups.slice(0, 3), groups[3]! & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}

/** All eight, however they are written: with zeros left out, in capitals, or the last two as an IPv4 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - left!.length - right!.length).fill('0');
  return [...left!, ...zeros, ...right!].map((group) => Number.parseInt(group, 16));
}

/** Some proxies write `192.0.2.7:40001` or `[2001:db8::1]:443`: the port is another with each connection. */
function withoutPort(written: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(written)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(written)?.[1] ?? written;
}
