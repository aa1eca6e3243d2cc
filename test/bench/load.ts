import { Agent, request } from 'node:http';

/** A client that costs little: node:http with connections kept open. */
export class LoadClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Sends JSON, or XML as it is. The answer's text; anything but 200 without an error in it is thrown. */
  post(path: string, body: object | Buffer): Promise<string> {
    const [type, text] = Buffer.isBuffer(body) ? ['application/xml', body] : ['application/json', JSON.stringify(body)];
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}${path}`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            host: 'market.example',
            'content-type': type,
            'content-length': Buffer.byteLength(text),
            cookie: this.cookie,
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer
            .on('data', (part: Buffer) => parts.push(part))
            .on('error', reject)
            .on('end', () => {
              const said = Buffer.concat(parts).toString();
              if (answer.statusCode === 200 && !said.startsWith('{"errors"')) resolve(said);
              else reject(new Error(`${path} was answered with ${answer.statusCode}: ${said.slice(0, 500)}`));
            });
        },
      );
      sent.on('error', reject).end(text);
    });
  }
}

/** Does it `count` times, so many at once. */
export async function repeat(count: number, atOnce: number, once: () => Promise<unknown>): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (left-- > 0) await once();
    }),
  );
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
