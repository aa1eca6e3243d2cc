import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { log, type Config } from '#platform/config';
import { system } from '#platform/kernel';
import { Registry, takeEffect } from '#platform/queue';
import {
  kinds,
  Mailer,
  MailNotification,
  notice,
  NoticesService,
  noticesOf,
  type Address,
  type Notice,
  type Recipient,
} from '#reactions/notifications';
import { StoppedJobsService } from '#trade/orders';
import { z } from 'zod';
import { asSystem } from '../support/as-system.js';
import { Market, WANTED_ON } from '../support/market.js';
import { only } from '../support/queue-trial.js';

/** A mail server that takes what it is told to, and keeps it. */
class Post {
  readonly received: ParsedMail[] = [];
  /** What it answers to an address; 250 takes the mail. */
  answer = 250;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(this.answer === 250 ? undefined : Object.assign(new Error(`<${address}>?`), { responseCode: this.answer })),
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        this.received.push(mail);
        done();
      }),
  });

  async open(): Promise<Mailer> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    const { port } = this.server.server.address() as AddressInfo;
    return new Mailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'no-reply@ovop.example' });
  }

  close = (): Promise<void> => new Promise((resolve) => this.server.close(resolve));
}

const guest: Address = { email: 'Sokha@Village.example', name: 'Sokha', locale: 'km' };

/** A kind in the place of another one: it tells what is said here, of an order that was shipped. */
const trial = (programmeId: string, recipients: Recipient[]) =>
  notice({
    event: 'order.shipped',
    version: 1,
    facts: z.object({ about: z.string() }),
    past: {},
    read: async (_reader, { orderId }) => [{ programmeId, facts: { about: orderId } }],
    recipients: () => recipients,
    words: ({ t, facts, side }) => ({
      subject: `${side} ${facts.about}`,
      lines: [facts.about],
      action: t('notice.look'),
    }),
    path: ({ about }, side) => `/${side}/${about}`,
    thread: ({ about }) => `trial-${about}`,
  });

let market: Market;
let post: Post;
let mailer: Mailer;
beforeEach(async () => {
  market = await Market.open();
  post = new Post();
  mailer = await post.open();
});
afterEach(async () => {
  jest.restoreAllMocks();
  mailer.onApplicationShutdown();
  await post.close();
  await market.close();
});

const told = (recipients: Recipient[]): void =>
  void jest.replaceProperty(kinds, 'order.shipped', trial(market.programmeId, recipients) as never);

/** One event, and what is told of it: the outcome of its job, and the rows. */
async function announce(event: 'order.shipped' | 'order.placed' = 'order.shipped') {
  await asSystem(market.uow, async (tx) =>
    tx.about(market).emit(event, { orderId: '019ac8a0-0000-7000-8000-000000000002' }),
  );
  return run(event, `notify.${event.replace('.s', 'S').replace('.p', 'P')}`);
}

const table = () =>
  new Registry(
    only({
      'order.shipped': noticesOf(new NoticesService(market.uow), 'order.shipped'),
      'order.placed': noticesOf(new NoticesService(market.uow), 'order.placed'),
      'notification.written': [
        new MailNotification(market.uow, mailer, { PUBLIC_URL: 'https://market.example' } as Config),
      ],
    }),
  );

/** All jobs of an event, oldest first, each once. */
async function run(event: string, handler: string): Promise<string[]> {
  const rows = await market.rows<{ id: string }>('select id from platform.outbox where name = $1 order by id', [event]);
  const outcomes: string[] = [];
  for (const { id: outboxId } of rows) outcomes.push(await takeEffect(market.uow, table(), { outboxId, handler }));
  return outcomes;
}
const mailed = () => run('notification.written', 'mail.notification');
const kept = () => market.rows<Record<string, unknown>>('select * from reactions.notification order by id');
const waiting = () => new StoppedJobsService(market.uow).waiting(market.operator, 10, null);

/** What a kind would tell of this payload now: to whom by name, and its facts. */
const tells = (kind: keyof typeof kinds, payload: object) =>
  asSystem(market.uow, async (tx) => {
    const told = await (kinds[kind] as Notice).tell(tx, payload as never);
    return told.map(({ recipients, facts, programmeId }) => ({
      programmeId,
      facts,
      to: recipients.map((each) =>
        'organisationId' in each && each.organisationId === market.buyer.organisationId ? 'buyer' : 'cooperative',
      ),
    }));
  });

describe('each kind', () => {
  it('of a negotiation reads its own facts, at the terms that its event was about, and tells the other side', async () => {
    const { requestId, quoteIds } = await market.ask([0, 1]);
    const [quoteId] = quoteIds as [string];
    await market.revise(market.managers[0]!, quoteId, 1);
    await market.revise(market.buyer, quoteId, 2, ['14.60', '24.50', '27.00']);
    const asked = await tells('request.submitted', { requestId });
    expect(asked.map(({ to }) => to)).toEqual([['cooperative'], ['cooperative']]);
    expect(asked[0]).toMatchObject({
      programmeId: market.programmeId,
      facts: {
        requestTitle: 'Pepper for spring',
        revision: 1,
        total: { amount: '9492.50', currency: 'USD' },
        buyer: { en: 'Elbe Gewürzhandel GmbH' },
        cooperative: { en: 'Phnom Tbeng Growers', km: 'សហគមន៍' },
      },
    });
    expect(await tells('quote.offered', { quoteId, revision: 2 })).toMatchObject([
      { to: ['buyer'], facts: { revision: 2, total: { amount: '10000.00', currency: 'USD' } } },
    ]);
    expect(await tells('quote.countered', { quoteId, revision: 3 })).toMatchObject([
      { to: ['cooperative'], facts: { revision: 3, total: { amount: '9715.00', currency: 'USD' } } },
    ]);
    const sides = async (id: string) =>
      Promise.all(
        (['quote.declined', 'quote.withdrawn', 'quote.lost', 'quote.expired'] as const).map(
          async (kind) => (await tells(kind, { quoteId: id }))[0]!.to,
        ),
      );
    // The newest terms of the first are the buyer's.
    expect(await sides(quoteId)).toEqual([['buyer'], ['cooperative'], ['cooperative'], ['buyer', 'cooperative']]);
    await market.revise(market.managers[0]!, quoteId, 3);
    expect((await sides(quoteId)).slice(0, 2)).toEqual([['cooperative'], ['buyer']]);
    const unpriced = await market.ask([2], { prices: null });
    expect((await tells('request.submitted', unpriced))[0]!.facts).toMatchObject({ revision: 0, total: null });
  });

  it('of an order reads its own facts, and tells who is concerned', async () => {
    const { quoteIds } = await market.ask([0]);
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const both = ['buyer', 'cooperative'];
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    const of = async (kind: keyof typeof kinds, payload: object = { orderId }) => {
      const [{ to, facts }] = (await tells(kind, payload)) as unknown as [
        { to: string[]; facts: Record<string, unknown> },
      ];
      const { orderId: id, orderNumber, quoteId, buyer, cooperative, ...own } = facts;
      expect([id, quoteId, buyer, cooperative]).toEqual([
        orderId,
        quoteIds[0],
        { en: 'Elbe Gewürzhandel GmbH' },
        { en: 'Phnom Tbeng Growers', km: 'សហគមន៍' },
      ]);
      expect(orderNumber).toMatch(/^O-\d{4}-00001$/);
      return [to, own];
    };
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    const deposit = { amount: usd('2847.75'), dueOn: day };
    expect(await of('order.placed')).toEqual([both, { total: usd('9492.50'), deposit }]);
    expect(await of('order.depositPaid')).toEqual([both, { deposit: deposit.amount, readyOn: WANTED_ON }]);
    expect(await of('order.balancePaid')).toEqual([both, { paid: usd('6644.75') }]);
    expect(await of('order.paymentTakenBack')).toEqual([both, {}]);
    expect(await of('order.readyToShip')).toEqual([['buyer'], { open: usd('6644.75') }]);
    expect(await of('order.shipped')).toEqual([both, {}]);
    expect(await of('order.cancelled')).toEqual([both, { credit: null }]);
    const [{ id: uploadId }] = (await market.rows<{ id: string }>(
      `insert into trade.upload
       select gen_random_uuid(), id, buyer_id, cooperative_id, 'BILL_OF_LADING', 'MSKH 1', sha256(''), 'image/png', 1,
              'REJECTED', $2, now(), $2, now(), 'Blurred'
         from trade.order where id = $1
       returning id`,
      [orderId, market.operator.personId],
    )) as [{ id: string }];
    expect(await of('billOfLading.rejected', { uploadId })).toEqual([
      ['cooperative'],
      { billOfLading: { number: 'MSKH 1', reason: 'Blurred' } },
    ]);
    for (const [kind, payload] of [
      ['billOfLading.rejected', { uploadId: orderId }],
      ['payout.settled', { payoutId: orderId }],
      ['order.shipped', { orderId: uploadId }],
    ] as const)
      expect(await tells(kind, payload)).toEqual([]);
  });
});

describe('a bare address', () => {
  it('gets a mail in its language, once, and no page entry: nobody else sees it', async () => {
    told([{ address: guest }]);
    expect(await announce()).toEqual(['done']);
    expect(await kept()).toMatchObject([
      { person_id: null, organisation_id: null, email: 'sokha@village.example', programme_id: market.programmeId },
    ]);
    expect([await mailed(), await mailed()]).toEqual([['done'], ['done before']]);
    expect(post.received).toHaveLength(1);
    const [mail] = post.received;
    expect(mail!.to).toMatchObject({ text: 'sokha@village.example' });
    expect(mail!.text).toMatch(/^សូមគោរព Sokha\n/);
    expect(mail!.text).toContain('https://market.example/address/019ac8a0');
    expect(mail!.text).toContain('ផ្ញើមកអាសយដ្ឋាននេះ');
    expect(mail!.references).toBe('<trial-019ac8a0-0000-7000-8000-000000000002@market.example>');
    for (const actor of [market.buyer, market.managers[0]!, market.operator, market.finance])
      expect(await market.uow.read(actor, (reader) => reader.sql('select from reactions.notification'))).toEqual([]);
    expect(await market.uow.read(system, (reader) => reader.sql('select from reactions.notification'))).toHaveLength(1);
  });

  it('is tried again when its server puts the mail off, and a mail that is refused for good waits for the operator', async () => {
    told([{ address: guest }]);
    const lines: unknown[] = [];
    for (const level of ['info', 'warn', 'error'] as const)
      jest.spyOn(log, level).mockImplementation((...line: unknown[]) => void lines.push(line));
    await announce();
    post.answer = 451;
    await expect(mailed()).rejects.toThrow('the mail server answered 451');
    expect(await waiting()).toEqual([]);
    post.answer = 550;
    expect(await mailed()).toEqual(['stopped']);
    expect(await waiting()).toMatchObject([
      { handler: 'mail.notification', cause: 'MAIL_REFUSED', reason: expect.stringContaining('no mail to Sokha, for') },
    ]);
    const said = JSON.stringify(lines);
    expect([said.includes('a job has stopped'), /sokha/i.test(said)]).toEqual([true, false]);

    post.answer = 250;
    await new StoppedJobsService(market.uow).retry(market.operator, {
      jobId: (await waiting())[0]!.id,
      key: 'again-it',
    });
    expect(await mailed()).toEqual(['done before', 'done']);
    expect([post.received.length, await waiting()]).toEqual([1, []]);
  });

  it('is told of an event once, whatever is repeated, also when it is named twice', async () => {
    told([{ address: guest }, { address: { ...guest, email: guest.email.toUpperCase() } }]);
    await announce();
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    await expect(
      market.rows(
        `insert into reactions.notification
           (id, outbox_id, email, name, locale, kind, version, facts, written_at, programme_id)
         select gen_random_uuid(), outbox_id, email, name, locale, kind, version, facts, written_at, programme_id
           from reactions.notification where id = $1`,
        [row!.id],
      ),
    ).rejects.toThrow('notification_once');
  });
});

describe('the secretariat', () => {
  it('is told by role, in the programme of what it is about and in no other', async () => {
    const theirs = await market.stranger('finance');
    const auditor = await market.colleague(market.finance, 'auditor');
    told([{ secretariat: 'finance' }]);
    await announce();
    expect((await kept()).map((row) => row.person_id).sort()).toEqual(
      [market.finance.personId, market.otherFinance.personId].sort(),
    );
    expect(await mailed()).toEqual(['done', 'done']);
    expect(post.received.map(({ text }) => text)).toEqual([
      expect.stringContaining('https://market.example/secretariat/019ac8a0'),
      expect.stringContaining('because you work for the secretariat'),
    ]);
    const notices = new NoticesService(market.uow);
    const unread = await Promise.all(
      [market.finance, theirs, auditor, market.operator].map((of) => notices.unread(of)),
    );
    expect(unread).toEqual([1, 0, 0, 0]);
  });
});

describe('a person', () => {
  it('of both sides is told once as each', async () => {
    const { personId } = market.buyer;
    await market.rows(`insert into trade.membership values ($1, $2, 'manager')`, [
      personId,
      market.managers[0]!.organisationId,
    ]);
    told([{ organisationId: market.buyer.organisationId }, { organisationId: market.managers[0]!.organisationId }]);
    expect(await announce()).toEqual(['done']);
    expect((await kept()).filter((row) => row.person_id === personId)).toHaveLength(2);
  });

  it('is not there when nobody acts for who is told: the job says so', async () => {
    told([{ secretariat: 'auditor' }]);
    expect(await announce()).toEqual(['skipped']);
    expect(await market.rows('select skipped from platform.inbox')).toEqual([
      { skipped: 'there is nobody to be told' },
    ]);
  });

  it('of an order that is nobody is not told, and no job fails of it', async () => {
    expect(await announce('order.placed')).toEqual(['skipped']);
  });
});

describe('a notice that this version can not read', () => {
  it('is no mail: its job stops and says why', async () => {
    told([{ secretariat: 'finance' }]);
    await announce();
    await market.rows(`update reactions.notification set version = 7`);
    expect(await mailed()).toEqual(['stopped', 'stopped']);
    expect(await waiting()).toMatchObject([{ cause: 'NOTICE_UNREADABLE' }, { cause: 'NOTICE_UNREADABLE' }]);
    expect(post.received).toEqual([]);
  });
});
