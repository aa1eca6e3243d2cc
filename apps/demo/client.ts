import { randomUUID } from 'node:crypto';

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a client's answer is whatever its query asked for
  data: Record<string, any> | null;
  errors?: {
    message: string;
    extensions: { code: string; field?: string; details: Record<string, unknown>; requestId: string };
  }[];
  status: number;
}

/** A client of the API as a browser is one: GraphQL over HTTP, keeping its cookies. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get held(): Record<string, string> {
    return this.cookies.size > 0 ? { cookie: [...this.cookies].map((each) => each.join('=')).join('; ') } : {};
  }

  /** The same browser at another process of the api. */
  at(url: string): Client {
    const same = new Client(url);
    for (const [name, value] of this.cookies) same.cookies.set(name, value);
    return same;
  }

  /** The whole answer, with its errors. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.held, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split('=') as [string, string];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
  }

  /** The data; a refusal is thrown with its message and all that its extensions say. */
  async get(query: string, variables: object = {}): Promise<NonNullable<Answer['data']>> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw Object.assign(new Error(errors[0]!.message), errors[0]!.extensions);
    return data!;
  }

  /** A file to one of the doors beside GraphQL; its JSON answer, a refusal is thrown. */
  async post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    type: string,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...this.held, ...headers },
      body,
    });
    const said = (await answer.json()) as { message?: string };
    if (!answer.ok) throw Object.assign(new Error(said.message), said);
    return said;
  }

  /** A file that this client may download. */
  async file(path: string): Promise<Buffer> {
    const answer = await fetch(`${this.url}${path}`, { headers: { ...this.held } });
    if (!answer.ok)
      throw Object.assign(new Error(`${path} was answered with ${answer.status}`), { status: answer.status });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Becomes one of the demo's people, by the id that `demoPeople` gives. */
  async enter(personId: string): Promise<this> {
    await this.get('mutation($input: EnterDemoInput!) { enterDemo(input: $input) { side } }', {
      input: { personId, key: randomUUID() },
    });
    return this;
  }
}
