import type { IncomingMessage } from 'node:http';

/**
 * The address of a request; where its path can't be decoded, each sign of it stands for itself. Fastify would answer
 * such a one before any door is passed: without the check of the host, our headers, an id, or the page.
 */
export function readableAddress({ url = '/' }: IncomingMessage): string {
  const [path, ...query] = url.split('?');
  try {
    decodeURI(path!);
    return url;
  } catch {
    return [path!.replaceAll('%', '%25'), ...query].join('?');
  }
}
