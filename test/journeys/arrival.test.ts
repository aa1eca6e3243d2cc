import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '#platform/kernel';
import { billOfLading } from '../../apps/demo/story/bill-of-lading.js';
import { Client, globalId } from '../support/api.js';
import { Market } from '../support/market.js';

let market: Market;
let api: ChildProcess;
let url: string;
let folder: string;
let said = '';

/** The built api with all that it says, which is looked through at the end. */
beforeAll(async () => {
  market = await Market.open();
  folder = await mkdtemp(join(tmpdir(), 'ovop-files-'));
  api = spawn(process.execPath, ['dist/apps/api/main.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      LOG_LEVEL: 'debug',
      FILES_FOLDER: folder,
      END_WITH_PARENT: '1',
      DATABASE_URL: market.database.appUrl,
      PORT: '0',
      DEMO: '1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  api.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  url = await new Promise((resolve) =>
    createInterface({ input: api.stdout! }).on('line', (line) => {
      said += `${line}\n`;
      if (line.includes('"ready":true')) resolve((JSON.parse(line) as { url: string }).url);
    }),
  );
});
afterAll(async () => {
  api.kill('SIGTERM');
  await once(api, 'exit');
  await market.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is answered to a head alone: not a byte of the body is sent. */
async function askWithHead(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return first.toString();
}

async function shippable(): Promise<string> {
  const { quoteIds } = await market.ask([0]);
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
  return orderId;
}

const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { side } }';

describe('what comes to the api', () => {
  test("a visitor's 9.9 MB are refused before they are sent, at both doors for files", async () => {
    for (const [path, type] of [
      ['/statements', 'application/xml'],
      [`/files/orders/${globalId('Order', newId())}/bill-of-lading?number=MSKH+1`, 'image/jpeg'],
    ]) {
      const answer = await askWithHead([
        `POST ${path} HTTP/1.1`,
        'Host: localhost',
        `Content-Type: ${type}`,
        'Content-Length: 9900000',
      ]);
      expect(answer).toContain(' 401 ');
      expect(answer).toContain('"code":"NOT_SIGNED_IN"');
    }
  });

  test('nobody can send a file where none is taken, were it only to keep the api reading', async () => {
    for (const path of ['/graphql', '/nowhere', '/webhooks/stripe']) {
      for (const type of ['application/xml', 'TEXT/XML; charset=utf-8', 'image/png']) {
        expect(
          await askWithHead([
            `POST ${path} HTTP/1.1`,
            'Host: localhost',
            `Content-Type: ${type}`,
            'Content-Length: 9900000',
          ]),
        ).toContain(' 415 ');
      }
    }
  });

  test('one whose role may not is refused before a byte of it, too', async () => {
    const manager = new Client(url);
    await manager.enter(globalId('Person', market.managers[0]!.personId));
    await expect(manager.post('/statements', '<a/>', 'application/xml')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test("what can't be read is refused in words, never with 500: a type, a size, no JSON", async () => {
    const manager = await new Client(url).enter(globalId('Person', market.managers[0]!.personId));
    const bill = `/files/orders/${globalId('Order', await shippable())}/bill-of-lading?number=MSKH+1`;
    const send = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
      manager.post(bill, body, type, { 'idempotency-key': newId() });
    await expect(send('image/heic', 'x')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'file',
      details: { reason: 'HEIC' },
    });
    await expect(send('text/html', '<script>')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'file',
      details: { reason: 'OTHER_TYPE' },
    });
    await expect(send('image/jpeg', 'GIF89a')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'file',
      details: { reason: 'OTHER_TYPE' },
    });
    await expect(send('application/pdf', '%PDF-')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'file',
      details: { reason: 'UNREADABLE' },
    });
    await expect(send('application/pdf', new Uint8Array(10_000_001))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'file',
      details: { reason: 'TOO_LARGE' },
    });
    const graphql = async (body: string, type = 'application/json') => {
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
      return [
        answer.status,
        ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
      ];
    };
    expect([
      await graphql('{'),
      await graphql(`{"query":"${'x'.repeat(100_000)}"}`),
      await graphql('x', 'application/xml'),
    ]).toEqual([
      [400, 'BAD_INPUT'],
      [413, 'BAD_INPUT'],
      [415, 'BAD_INPUT'],
    ]);
  });

  test('a bill of lading is given back as it is allowed to be: named, typed, without a right to load or run anything', async () => {
    const manager = await new Client(url).enter(globalId('Person', market.managers[0]!.personId));
    const path = `/files/orders/${globalId('Order', await shippable())}/bill-of-lading?number=MSKH+1`;
    const { default: sharp } = await import('sharp');
    const png = new Uint8Array(
      await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    );
    const headers = async (body: Uint8Array<ArrayBuffer>, type: string) => {
      const { id } = (await manager.post(path, body, type, { 'idempotency-key': newId() })) as { id: string };
      const answer = await fetch(`${url}/files/uploads/${id}`, { headers: manager.held });
      return ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy'].map((name) =>
        answer.headers.get(name),
      );
    };
    const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    expect(await headers(png, 'image/png')).toEqual([
      'image/jpeg',
      'inline; filename="BL-MSKH-1.jpg"',
      'nosniff',
      `${policy}; sandbox`,
    ]);
    expect(await headers(billOfLading('MSKH 1', 'O-2026-00001'), 'image/jpeg')).toEqual([
      'application/pdf',
      'inline; filename="BL-MSKH-1.pdf"',
      'nosniff',
      policy,
    ]); // it is what it is, whatever it was called
  });

  test('another name that leads here is told the right one', async () => {
    expect(
      await askWithHead([
        'POST /graphql HTTP/1.1',
        'Host: evil.example',
        'Content-Type: application/json',
        'Content-Length: 20',
      ]),
    ).toContain(' 421 ');
    expect(await askWithHead(['GET / HTTP/1.1', 'Host: evil.example'])).toContain('ask it by that name');
    expect(await askWithHead(['GET /health HTTP/1.1', 'Host: evil.example'])).toContain(' 200 ');
  });

  test('an address that can not be decoded passes the same doors as any other, and leads to the page', async () => {
    const answer = await fetch(`${url}/orders/%E0%A4%A?x=%E0`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      expect.stringContaining('text/html'),
      'nosniff',
    ]);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
    expect((await fetch(`${url}/media/%E0%A4%A.webp`)).status).toBe(404);
    expect(await askWithHead(['GET /orders/%E0%A4%A HTTP/1.1', 'Host: evil.example'])).toContain(' 421 ');
  });

  test('neither a password nor a token, a cookie nor the key of a sign-in is ever in the log, whatever was done with them', async () => {
    const { hash } = await import('@node-rs/argon2');
    const password = 'Correct-Horse-7781';
    await market.rows('update trade.person set password_hash = $2, email = $3 where id = $1', [
      market.buyer.personId,
      await hash(password),
      'owner@elbe.example',
    ]);
    const key = 'key-of-a-sign-in-4411';
    const post = (body: object, cookie = '') =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const answer = await post({ query: SIGN_IN, variables: { input: { email: 'owner@elbe.example', password, key } } });
    const token = answer.headers
      .getSetCookie()
      .find((each) => each.startsWith('session='))!
      .split(';')[0]!
      .slice('session='.length);
    await post({
      query: SIGN_IN,
      variables: { input: { email: 'owner@elbe.example', password: `${password}x`, key } },
    });
    await post({
      query: `mutation {
        signIn(input: { email: "owner@elbe.example", password: "${password}", key: "${key}", more: 1 }) { side } }`,
    });
    await post({ query: `{ listings(first: 1, after: "x") { nope(password: "${password}") } }` }, `session=${token}`);
    await post(
      {
        query: 'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }',
        variables: { input: { instalmentId: globalId('Instalment', newId()), key: newId() } },
      },
      `session=${token}`,
    );
    await market.rows('alter table trade.listing_card rename to away');
    await post({ query: '{ listings { nodes { id } } }' }, `session=${token}`);
    await market.rows('alter table trade.away rename to listing_card');
    await fetch(`${url}/files/uploads/${token}`, {
      headers: { cookie: `session=${token}`, authorization: `Bearer ${token}` },
    });
    expect(said).toContain('"command":"signIn"');
    for (const secret of [password, token, key, Buffer.from(token, 'base64url').toString('hex')])
      expect(said).not.toContain(secret);
  });
});
