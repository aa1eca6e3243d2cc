import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { DocumentsService, getDocument, InvoicingJobs, PrintDocument } from '#finance/invoicing';
import { log, type Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { DiskFiles, FileDamaged } from '#platform/files';
import { newId, refuse, system } from '#platform/kernel';
import { Printer } from '#platform/pdf';
import { Reconciler, Registry, relayBatch, takeEffect } from '#platform/queue';
import { Mailer, MailNotification, NoticesService, notifyOfOrder } from '#reactions/notifications';
import { StoppedJobsService } from '#trade/orders';
import { Market, WANTED_ON } from '../support/market.js';
import { only } from '../support/queue-trial.js';

let market: Market;
let folder: string;
let documents: DocumentsService;
let printing: PrintDocument;
let jobs: InvoicingJobs;
const printer = new Printer();

beforeEach(async () => {
  market = await Market.open({ capacity: '1000000' });
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  const files = new DiskFiles(folder);
  documents = new DocumentsService(market.uow, files, { DEMO: true });
  printing = new PrintDocument(market.uow, files, printer);
  jobs = new InvoicingJobs(documents, printing);
});
afterEach(async () => {
  await market.close();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => printer.onModuleDestroy());

const job = { outboxId: '1', jobId: '1-test', requestId: null };
const asSystem = <R>(work: (tx: Tx) => Promise<R>): Promise<R> =>
  market.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, work);
const proforma = (orderId: string) => asSystem((tx) => documents.issueProforma(tx, orderId));
const invoice = (orderId: string) => asSystem((tx) => documents.issueCommercialInvoice(tx, orderId));
const move = (orderId: string, state: string) =>
  market.rows('update trade.order set state = $2 where id = $1', [orderId, state]);
const rename = (organisationId: string, name: string) =>
  market.rows('update trade.organisation set name = $2 where id = $1', [organisationId, name]);
const setClock = (instant: string) =>
  market.rows('update platform.clock set ahead = $1::timestamptz - clock_timestamp()', [instant]);
const issued = () =>
  market.rows<{
    number: string;
    cooperative_id: string;
    n: number;
    year: number;
    snapshot: { issuedOn: string };
    issued_at: Date;
  }>('select * from finance.document order by issued_at, n');
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Orders of a cooperative: accepted requests of 300, 80 and 125 kg. */
async function orders(count: number, cooperative = 0): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i++) {
    const { quoteIds } = await market.ask([cooperative]);
    made.push((await market.accept(market.managers[cooperative]!, quoteIds[0]!, 1)).orderId);
  }
  return made;
}

async function printed(documentId: string): Promise<{ sha256: string }> {
  const file = await jobs.renderDocument.before!({ documentId }, job);
  await asSystem((tx) => jobs.renderDocument.run(tx, { documentId }, job, file));
  return file;
}

describe('numbers of documents', () => {
  test('two issuers, twenty at once each, some rolled back and some cut off: both series are 1 to n without a gap', async () => {
    const mine = [await orders(10, 0), await orders(10, 1)].flat();
    const attempt = (orderId: string, i: number) =>
      asSystem(async (tx) => {
        const document = await documents.issueProforma(tx, orderId);
        if (i % 3 === 1) throw new Error('something after it fails');
        if (i % 10 === 5) await tx.sql('select pg_terminate_backend(pg_backend_pid())');
        return document;
      });
    const first = await Promise.allSettled([...mine, ...mine].map(attempt));
    expect(first.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(10);
    await Promise.all(mine.map(proforma));
    for (const manager of market.managers.slice(0, 2)) {
      const numbers = (await issued()).filter((row) => row.cooperative_id === manager.organisationId);
      expect(numbers.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(numbers[9]!.number).toBe(`PI-${numbers[9]!.year}-00010`);
    }
    expect(await market.rows('select last from finance.document_series')).toEqual([{ last: 10 }, { last: 10 }]);
    expect(await market.rows(`select count(*)::int as n from platform.outbox where name = 'document.issued'`)).toEqual([
      { n: 20 },
    ]);
  });

  test('the year is that of Phnom Penh, and with it the series begins again at 1', async () => {
    const [a, b, c] = await orders(3);
    await setClock('2031-12-31T16:59:58Z');
    expect((await proforma(a!)).number).toBe('PI-2031-00001');
    await setClock('2031-12-31T17:00:00Z');
    expect((await proforma(b!)).number).toBe('PI-2032-00001');
    expect((await proforma(c!)).number).toBe('PI-2032-00002');
    expect((await issued()).map(({ snapshot }) => snapshot.issuedOn)).toEqual([
      '2031-12-31',
      '2032-01-01',
      '2032-01-01',
    ]);
  });

  test('who waits for the counter over New Year still gets a number and a day of the old year', async () => {
    const [a, b] = await orders(2);
    await setClock('2031-12-31T16:59:50Z');
    const waiting = async () =>
      (
        await market.rows(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length === 1;
    let goOn = (): void => undefined;
    const turn = new Promise<void>((resolve) => (goOn = resolve));
    let second: ReturnType<typeof proforma> | undefined;
    const first = asSystem(async (tx) => {
      const document = await documents.issueProforma(tx, a!);
      second = proforma(b!);
      await turn;
      return document;
    });
    while (!(await waiting())) await sleep(10);
    await setClock('2031-12-31T17:00:05Z');
    goOn();
    expect([(await first).number, (await second!).number]).toEqual(['PI-2031-00001', 'PI-2031-00002']);
    expect((await issued()).map(({ snapshot }) => snapshot.issuedOn)).toEqual(['2031-12-31', '2031-12-31']);
    expect((await issued())[1]!.issued_at.toISOString()).toBe('2031-12-31T16:59:59.999Z');
  });

  test('the database itself refuses a gap, a counter that jumps, and a number that is not its own', async () => {
    const [orderId, other] = await orders(2);
    await proforma(orderId!);
    await expect(market.rows('update finance.document_series set last = last + 2')).rejects.toThrow(
      'only counts up by one',
    );
    await expect(market.rows('delete from finance.document_series')).rejects.toThrow('is refused');
    const copy = (n: number, number: string) =>
      market.rows(
        `insert into finance.document
         select $1, programme_id, $2, buyer_id, cooperative_id, type, year, $3, $4, issued_at,
                snapshot || jsonb_build_object('number', $4::text), snapshot_sha256, template_version
           from finance.document`,
        [newId(), other, n, number],
      );
    const year = (await issued())[0]!.year;
    await expect(copy(3, `PI-${year}-00003`)).rejects.toThrow('has no earlier one before it');
    await expect(copy(2, `PI-${year}-00003`)).rejects.toThrow('check constraint');
    await expect(copy(1, `PI-${year}-00001`)).rejects.toThrow('unique constraint');
  });
});

describe('issuing', () => {
  test('an order has one proforma, however often and however many at once ask for it', async () => {
    const [orderId] = await orders(1);
    const all = await Promise.all(Array.from({ length: 10 }, () => proforma(orderId!)));
    expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(1);
    await asSystem((tx) => jobs.issueProforma.run(tx, { orderId: orderId! }, job, undefined));
    expect(await issued()).toHaveLength(1);
    expect(await market.rows(`select payload from platform.outbox where name = 'document.issued'`)).toEqual([
      { payload: { documentId: all[0]!.documentId } },
    ]);
  });

  test('the snapshot holds the order as it was, under its hash', async () => {
    const [orderId] = await orders(1);
    await proforma(orderId!);
    await rename(market.buyer.organisationId, 'Another Name GmbH');
    const [row] = await market.rows<{ snapshot: object; snapshot_sha256: Buffer }>('select * from finance.document');
    expect(row!.snapshot).toMatchObject({
      type: 'PROFORMA',
      demo: true,
      currency: 'USD',
      total: '9492.50',
      totalInWords: 'Nine thousand four hundred and ninety-two and 50/100 US dollars',
      seller: { name: 'Phnom Tbeng Growers', nameKm: 'សហគមន៍', country: 'Cambodia' },
      buyer: { name: 'Elbe Gewürzhandel GmbH', country: 'Germany' },
      delivery: { rule: 'FOB', place: 'Sihanoukville', edition: 'Incoterms 2020' },
      origin: ['Cambodia'],
    });
    expect(row!.snapshot).toHaveProperty('lines.0', {
      position: 1,
      name: 'Kampot pepper, black',
      nameKm: 'ម្រេចកំពតខ្មៅ',
      hsCode: '090411',
      origin: 'KH',
      quantity: '300',
      unit: 'KGM',
      unitPrice: '14.20',
      amount: '4260.00',
    });
    expect(row!.snapshot).toHaveProperty('schedule.0.reference', expect.stringMatching(/^RF\d{2}/));
  });

  test('a commercial invoice is issued once, when the goods are ready; it names the proforma', async () => {
    const [orderId] = await orders(1);
    const { number } = await proforma(orderId!);
    await expect(invoice(orderId!)).rejects.toMatchObject({
      code: 'ILLEGAL_STEP',
      details: { state: 'AWAITING_DEPOSIT' },
    });
    await move(orderId!, 'READY_TO_SHIP');
    await expect(invoice(newId())).rejects.toMatchObject({ code: 'NOT_FOUND', details: { field: 'orderId' } });
    await asSystem((tx) => jobs.issueCommercialInvoice.run(tx, { orderId: orderId! }, job, undefined));
    const [a, b] = [await invoice(orderId!), await invoice(orderId!)];
    expect(b).toEqual(a);
    expect(a.number).toMatch(/^CI-\d{4}-00001$/);
    expect((await issued())[1]!.snapshot).toMatchObject({ type: 'COMMERCIAL_INVOICE', proforma: { number } });
  });

  test('a cancelled order gets no proforma, and uses no number', async () => {
    const [orderId] = await orders(1);
    await move(orderId!, 'CANCELLED');
    await asSystem((tx) => jobs.issueProforma.run(tx, { orderId: orderId! }, job, undefined));
    await expect(proforma(orderId!)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    expect(await market.rows('select from finance.document_series')).toEqual([]);
  });

  test('an order that does not add up, or lacks an origin, is refused and uses no number', async () => {
    const [orderId] = await orders(1);
    await market.rows('alter table trade.order_line disable trigger lines_are_frozen');
    await market.rows('update trade.order_line set amount_minor = amount_minor + 1 where position = 2');
    await expect(proforma(orderId!)).rejects.toMatchObject({ code: 'OUT_OF_BALANCE' });
    await market.rows('update trade.order_line set amount_minor = amount_minor - 1 where position = 2');
    await market.rows(`update trade.order_line set hs_code = '' where position = 3`);
    await expect(proforma(orderId!)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { message: expect.stringContaining('no HS code of six digits in line 3') },
    });
    expect(await market.rows('select from finance.document_series')).toEqual([]);
  });

  test('a name that can not be printed is refused before a number is taken, and issued once it is mended', async () => {
    const [orderId] = await orders(1);
    for (const [name, said] of [
      ['Elbe \u202eHbmG', 'U+202E'],
      ['ร้านไทย', 'U+0E23 "ร"'],
      ['Pepper 😀', 'U+1F600 "😀"'],
    ] as const) {
      await rename(market.buyer.organisationId, name);
      await expect(proforma(orderId!)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { message: expect.stringContaining(`the character ${said}`) },
      });
    }
    await rename(market.buyer.organisationId, '#read("/etc/passwd") *x* $y$');
    expect((await proforma(orderId!)).number).toMatch(/-00001$/);
    await printed((await market.rows<{ id: string }>('select id from finance.document'))[0]!.id);
  });
});

describe('a job that fails for a reason of data', () => {
  const queue = () =>
    new Registry(
      only({
        'order.placed': [jobs.issueProforma, { ...jobs.issueProforma, name: 'test.other', run: async () => undefined }],
        'order.readyToShip': [jobs.issueCommercialInvoice],
      }),
    );
  const announced = async (name: string) =>
    (await market.rows<{ id: string }>('select id from platform.outbox where name = $1 order by id', [name])).map(
      ({ id }) => id,
    );
  const run = (outboxId: string, handler = 'invoicing.issueProforma') =>
    takeEffect(market.uow, queue(), { outboxId, handler });
  const waiting = async (actor = market.operator) => new StoppedJobsService(market.uow).waiting(actor, 50, null);

  test("stops with its reason and its order, is seen by its programme's operator, and is done once the data was mended and it is tried again", async () => {
    const [orderId] = await orders(1);
    await rename(market.buyer.organisationId, '北京 Trading');
    const [first] = await announced('order.placed');
    expect([await run(first!), await run(first!)]).toEqual(['stopped', 'done before']);
    const [stopped] = await waiting();
    expect(stopped).toMatchObject({
      handler: 'invoicing.issueProforma',
      orderId,
      code: 'BAD_INPUT',
      cause: 'UNPRINTABLE',
      character: expect.stringContaining('U+5317'),
      reason: expect.stringContaining('U+5317 "北"'),
    });
    expect(await waiting(await market.stranger('operator'))).toEqual([]);

    const service = new StoppedJobsService(market.uow);
    const retry = (jobId: string, key = newId()) => service.retry(market.operator, { jobId, key });
    await expect(
      service.retry(await market.stranger('finance'), { jobId: stopped!.id, key: newId() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(retry(newId())).rejects.toMatchObject({ code: 'NOT_FOUND', details: { field: 'jobId' } });
    const key = newId();
    expect(await Promise.all([retry(stopped!.id, key), retry(stopped!.id, key)])).toEqual([
      { jobId: stopped!.id },
      { jobId: stopped!.id },
    ]);
    await expect(retry(stopped!.id)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    const [, second, ...none] = await announced('order.placed');
    expect([await waiting(), none]).toEqual([[], []]);

    expect(await run(second!)).toBe('stopped'); // nobody has mended it
    await rename(market.buyer.organisationId, 'Beijing Trading');
    await retry((await waiting())[0]!.id);
    expect(await run((await announced('order.placed'))[2]!)).toBe('done');
    expect([await waiting(), (await issued()).map(({ number }) => number)]).toEqual([
      [],
      [expect.stringMatching(/^PI-\d{4}-00001$/)],
    ]);
  });

  test('is also a mail that its server refuses for good, or puts off for two days; the operator reads for whom, the log has no address', async () => {
    let says = 451;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(Object.assign(new Error(`<${address}> is not here`), { responseCode: says })),
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.server.address() as AddressInfo;
    const mailer = new Mailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'no-reply@ovop.example' });
    const mail = new MailNotification(market.uow, mailer, { PUBLIC_URL: 'https://market.example' } as Config);
    const lines: unknown[] = [];
    const spies = (['info', 'warn', 'error'] as const).map((level) =>
      jest.spyOn(log, level).mockImplementation((...line: unknown[]) => void lines.push(line)),
    );

    const [orderId] = await orders(1);
    const table = only({
      'order.placed': [notifyOfOrder(new NoticesService(market.uow), 'order.placed')],
      'notification.written': [mail],
    });
    const work = (outboxId: string, handler: string) =>
      takeEffect(market.uow, new Registry(table), { outboxId, handler });
    await work((await announced('order.placed'))[0]!, 'notify.orderPlaced');
    const [first, second] = await announced('notification.written');

    await expect(work(first!, 'mail.notification')).rejects.toThrow('the mail server answered 451'); // tried again
    expect(await waiting()).toEqual([]);
    await market.rows(`update reactions.notification set written_at = written_at - interval '49 hours'`);
    expect(await work(first!, 'mail.notification')).toBe('stopped');
    says = 550;
    expect([await work(second!, 'mail.notification'), await work(second!, 'mail.notification')]).toEqual([
      'stopped',
      'done before',
    ]);

    expect(await waiting()).toMatchObject([
      {
        handler: 'mail.notification',
        orderId,
        cause: 'MAIL_LATE',
        reason: expect.stringContaining('for 48 hours (451)'),
      },
      {
        handler: 'mail.notification',
        orderId,
        cause: 'MAIL_REFUSED',
        reason: expect.stringMatching(/takes no mail to .+ \(.+\), for good \(550\)/),
      },
    ]);
    const people = await market.rows<{ email: string; name: string }>('select email, name from trade.person');
    const said = JSON.stringify(lines);
    expect([
      said.includes('a job has stopped'),
      people.filter(({ email, name }) => said.includes(email) || said.includes(name)),
    ]).toEqual([true, []]);

    for (const spy of spies) spy.mockRestore();
    mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  test('is announced again for its own handler alone, and neither waits in the queue for ever nor is run by the reconciler', async () => {
    await orders(1);
    await rename(market.buyer.organisationId, '北京');
    const added: string[] = [];
    const jobQueue = {
      getJob: async () => undefined,
      addBulk: async (list: { opts?: { jobId?: string } }[]) =>
        void added.push(...list.map(({ opts }) => opts!.jobId!)),
    };
    await relayBatch(market.source, jobQueue, queue(), 100);
    const [first] = await announced('order.placed');
    expect(added.splice(0)).toEqual([`${first}-invoicing.issueProforma`, `${first}-test.other`]);
    await run(first!, 'test.other');
    await run(first!);
    const reconciler = new Reconciler(market.source, jobQueue, queue(), { afterMs: 0, retryFailedMs: 0, batch: 100 });
    await reconciler.pass();
    expect([
      added,
      await market.rows('select settled_at is not null as settled from platform.outbox where id = $1', [first]),
    ]).toEqual([[], [{ settled: true }]]);
    await new StoppedJobsService(market.uow).retry(market.operator, { jobId: (await waiting())[0]!.id, key: newId() });
    await relayBatch(market.source, jobQueue, queue(), 100);
    expect(added).toEqual([`${(await announced('order.placed'))[1]}-invoicing.issueProforma`]);
  });

  test('a failure that passes by itself is not such a reason', async () => {
    await orders(1);
    const failing = new Registry(
      only({ 'order.placed': [{ ...jobs.issueProforma, run: () => refuse('BALANCE_TOO_LOW') }] }),
    );
    await expect(
      takeEffect(market.uow, failing, {
        outboxId: (await announced('order.placed'))[0]!,
        handler: 'invoicing.issueProforma',
      }),
    ).rejects.toMatchObject({ code: 'BALANCE_TOO_LOW' });
    expect(await waiting()).toEqual([]);
  });

  test("an order that was ready, shipped or completed before its proforma's job ran gets it all the same", async () => {
    const ids = await orders(3);
    await Promise.all((['READY_TO_SHIP', 'SHIPPED', 'COMPLETED'] as const).map((state, i) => move(ids[i]!, state)));
    for (const outboxId of await announced('order.placed')) expect(await run(outboxId)).toBe('done');
    expect(await issued()).toHaveLength(3);
    expect(await market.rows('select from platform.inbox where skipped is not null')).toEqual([]);
  });

  test('a job that has nothing to do says why in the inbox', async () => {
    const [orderId] = await orders(1);
    await move(orderId!, 'CANCELLED');
    expect(await run((await announced('order.placed'))[0]!)).toBe('skipped');
    expect(await market.rows('select handler, skipped from platform.inbox')).toEqual([
      { handler: 'invoicing.issueProforma', skipped: expect.stringMatching(/^order O-\d{4}-00001 was cancelled/) },
    ]);
  });
});

describe('what goes on a document', () => {
  const ask = (change: { place?: string; title?: string; note?: string }) =>
    market.requests.submit(market.buyer, {
      title: 'Pepper',
      place: 'Sihanoukville',
      wantedOn: WANTED_ON,
      depositPercent: 30,
      note: '',
      key: newId(),
      cooperativeIds: [market.managers[0]!.organisationId],
      lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '80', targetPrice: '25.00' }],
      ...change,
    });

  test.each([
    ['place', '上海港', 'U+4E0A "上"'],
    ['place', 'Kampot\nSihanoukville', 'U+000A'],
    ['place', 'Port 😀', 'U+1F600 "😀"'],
    ['title', 'ไทย', 'U+0E44 "ไ"'],
    ['place', 'ميناء', 'U+0645 "م"'],
  ])(
    'is held against its fonts where it is typed: %s %j is refused, with its character',
    async (field, text, character) => {
      await expect(ask({ [field]: text })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field, character } });
      expect(await market.rows('select from trade.request')).toEqual([]);
    },
  );

  test('and what it takes is printed, in Latin, Greek, Cyrillic and Khmer; a note, which is only shown, takes every script', async () => {
    for (const place of ['Hồ Chí Minh', 'Θεσσαλονίκη', 'Владивосток', 'ព្រះសីហនុ', 'Łódź, 50 %']) {
      const { quoteIds } = await ask({ place, title: place, note: '上海港 مرحبا 😀\n二行目' });
      const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
      await printed((await proforma(orderId)).documentId);
    }
  });
});

describe('an issued document', () => {
  test('is changed, deleted or truncated by nobody: not by the runtime, not by the owner', async () => {
    const [orderId] = await orders(1);
    const { documentId } = await proforma(orderId!);
    await printed(documentId);
    for (const table of ['finance.document', 'finance.artifact']) {
      const id = table === 'finance.document' ? 'order_id = order_id' : 'bytes = 1';
      for (const statement of [`update ${table} set ${id}`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(market.rows(statement)).rejects.toThrow('is refused');
        await expect(asSystem((tx) => tx.sql(statement))).rejects.toThrow('permission denied');
      }
    }
  });

  test('is seen by its buyer, its cooperative and the secretariat, and by nobody else, also without a filter', async () => {
    const [orderId] = await orders(1);
    const { documentId } = await proforma(orderId!);
    await expect(documents.readDocument(market.buyer, documentId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { ready: false },
    });
    expect(await documents.ofOrders(market.buyer, [orderId!])).toMatchObject([
      { id: documentId, orderId, type: 'PROFORMA', ready: false },
    ]);
    await printed(documentId);
    for (const actor of [market.buyer, market.managers[0]!, market.operator]) {
      expect(await documents.ofOrders(actor, [orderId!])).toMatchObject([{ ready: true }]);
      const { content, size, fileName } = await documents.readDocument(actor, documentId);
      const bytes = await buffer(content);
      expect([bytes.subarray(0, 5).toString(), bytes.length]).toEqual(['%PDF-', size]);
      expect(fileName).toMatch(/^PI-\d{4}-00001_O-\d{4}-00001\.pdf$/);
    }
    for (const actor of [market.otherBuyer, market.managers[1]!]) {
      await expect(documents.readDocument(actor, documentId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await market.uow.read(actor, async (reader) => [
          await reader.sql('select from finance.document'),
          await reader.sql('select from finance.artifact'),
        ]),
      ).toEqual([[], []]);
      await expect(
        market.uow.read(actor, (reader) => reader.sql('select from finance.document_series')),
      ).rejects.toThrow('permission denied');
    }
  });

  test('is printed to the same bytes by a repeated job and by another process, and kept once', async () => {
    const [orderId] = await orders(1);
    const { documentId } = await proforma(orderId!);
    const first = await printed(documentId);
    expect(await printed(documentId)).toEqual(first);
    const another = new Printer();
    const document = await new PrintDocument(market.uow, new DiskFiles(folder), another).render(
      await market.uow.read(system, (reader) => getDocument(reader, documentId)),
    );
    await another.onModuleDestroy();
    expect(hash(document)).toBe(first.sha256);
    expect(await market.rows(`select encode(sha256, 'hex') as sha256, bytes from finance.artifact`)).toEqual([
      { sha256: first.sha256, bytes: document.length },
    ]);
  });

  test('a flipped byte of its file is found when it is read', async () => {
    const [orderId] = await orders(1);
    const { documentId } = await proforma(orderId!);
    const { sha256 } = await printed(documentId);
    const path = join(folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const bytes = await readFile(path);
    bytes[1_000]! ^= 1;
    await chmod(path, 0o600);
    await writeFile(path, bytes);
    await expect(documents.readDocument(market.buyer, documentId)).rejects.toThrow(FileDamaged);
  });

  test('a snapshot that was changed behind the triggers is not printed', async () => {
    const [orderId] = await orders(1);
    const { documentId } = await proforma(orderId!);
    await market.rows('alter table finance.document disable trigger is_issued');
    await market.rows(`update finance.document set snapshot = snapshot || '{"total": "1.00"}'`);
    await expect(printed(documentId)).rejects.toThrow('no longer has its hash');
  });
});
