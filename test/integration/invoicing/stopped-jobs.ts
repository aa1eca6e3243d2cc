import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { log, type Config } from '#platform/config';
import { newId, refuse } from '#platform/kernel';
import { Reconciler, Registry, relayBatch, takeEffect } from '#platform/queue';
import { Mailer, MailNotification, NoticesService, noticesOf } from '#reactions/notifications';
import { StoppedJobsService } from '#trade/orders';
import { only } from '../../support/queue-trial.js';
import type { Office } from './office.js';

export function stoppedJobs(given: () => Office): void {
  describe('a job that fails for a reason of data', () => {
    const queue = () => {
      const { jobs } = given();
      return new Registry(
        only({
          'order.placed': [
            jobs.issueProforma,
            { ...jobs.issueProforma, name: 'test.other', run: async () => undefined },
          ],
          'order.readyToShip': [jobs.issueCommercialInvoice],
        }),
      );
    };
    const announced = async (name: string) =>
      (
        await given().market.rows<{ id: string }>('select id from platform.outbox where name = $1 order by id', [name])
      ).map(({ id }) => id);
    const run = (outboxId: string, handler = 'invoicing.issueProforma') =>
      takeEffect(given().market.uow, queue(), { outboxId, handler });
    const waiting = async (actor = given().market.operator) =>
      new StoppedJobsService(given().market.uow).waiting(actor, 50, null);

    test("stops with its reason and its order, is seen by its programme's operator, and is done once the data was mended and it is tried again", async () => {
      const { market, issued, orders, rename } = given();
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
      const { market, orders } = given();
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
        'order.placed': noticesOf(new NoticesService(market.uow), 'order.placed'),
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
      const { market, orders, rename } = given();
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
      await new StoppedJobsService(market.uow).retry(market.operator, {
        jobId: (await waiting())[0]!.id,
        key: newId(),
      });
      await relayBatch(market.source, jobQueue, queue(), 100);
      expect(added).toEqual([`${(await announced('order.placed'))[1]}-invoicing.issueProforma`]);
    });

    test('a failure that passes by itself is not such a reason', async () => {
      const { market, jobs, orders } = given();
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
      const { market, issued, orders, move } = given();
      const ids = await orders(3);
      await Promise.all((['READY_TO_SHIP', 'SHIPPED', 'COMPLETED'] as const).map((state, i) => move(ids[i]!, state)));
      for (const outboxId of await announced('order.placed')) expect(await run(outboxId)).toBe('done');
      expect(await issued()).toHaveLength(3);
      expect(await market.rows('select from platform.inbox where skipped is not null')).toEqual([]);
    });

    test('a job that has nothing to do says why in the inbox', async () => {
      const { market, orders, move } = given();
      const [orderId] = await orders(1);
      await move(orderId!, 'CANCELLED');
      expect(await run((await announced('order.placed'))[0]!)).toBe('skipped');
      expect(await market.rows('select handler, skipped from platform.inbox')).toEqual([
        { handler: 'invoicing.issueProforma', skipped: expect.stringMatching(/^order O-\d{4}-00001 was cancelled/) },
      ]);
    });
  });
}
