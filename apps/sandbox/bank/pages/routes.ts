import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Markup } from '../../page.js';
import { setCharge, setFlaws } from '../admin.js';
import type { Bank } from '../bank.js';
import { BankRefused } from '../refused.js';
import { type WireInput, receiveWire } from '../wires.js';
import { accountBody } from './account.js';
import { type Note, type Tab, bankPage, shownAmount } from './layout.js';
import { behaviourBody, filesBody, statementsBody } from './papers.js';
import { wireBody } from './wire.js';

type Form = Record<string, string>;

/** The bank's pages. A form answers with a redirect, so that reloading repeats nothing. */
export function pageRoutes(app: FastifyInstance, bank: Bank): void {
  app.get<{ Querystring: Form }>('/', (request, reply) =>
    show(reply, '/bank', accountBody(bank, bank.book.account(request.query.account)), request.query),
  );
  app.get<{ Querystring: Form }>('/wire', (request, reply) =>
    show(reply, '/bank/wire', wireBody(request.query), request.query),
  );
  app.get<{ Querystring: Form }>('/documents', (request, reply) =>
    show(reply, '/bank/documents', statementsBody(bank), request.query),
  );
  app.get<{ Querystring: Form }>('/files', (request, reply) =>
    show(reply, '/bank/files', filesBody(bank), request.query),
  );
  app.get<{ Querystring: Form }>('/behaviour', (request, reply) =>
    show(reply, '/bank/behaviour', behaviourBody(bank), request.query),
  );
  app.get<{ Params: { id: string; paper: string } }>('/files/:id/:paper.xml', (request, reply) => {
    const file = bank.book.all().find((each) => each.id === request.params.id)?.file;
    if (!file) throw new BankRefused('id', 'No such file', 404);
    return reply
      .type('application/xml; charset=utf-8')
      .send(request.params.paper === 'pain001' ? file.xml : file.answer);
  });
  formRoutes(app, bank);
}

function formRoutes(app: FastifyInstance, bank: Bank): void {
  app.post<{ Body: WireInput | null }>('/wire', (request, reply) => {
    try {
      const [line] = receiveWire(bank.book, request.body ?? {}).lines;
      const { account, currency, minor, counterparty } = line!;
      const said = `${currency} ${shownAmount(BigInt(minor), currency)} from ${counterparty.name} is on the account`;
      return reply.redirect(`/bank?account=${account}&said=${encodeURIComponent(said)}`, 303);
    } catch (error) {
      if (!(error instanceof BankRefused)) throw error;
      return reply
        .code(error.status)
        .type('text/html; charset=utf-8')
        .send(bankPage('/bank/wire', wireBody(request.body ?? {}, error.field), { text: error.message, bad: true }));
    }
  });
  form(app, '/documents/close-day', '/bank/documents', ({ account }) => {
    const { number } = bank.statements.closeDay(account || undefined);
    return `Statement ${number} is made`;
  });
  form(app, '/documents/mend', '/bank/documents', (body) => {
    const { number } = bank.statements.mend(Number(body.number), body.account || undefined);
    return `Statement ${number} is sent as it should be`;
  });
  form(app, '/behaviour', '/bank/behaviour', (body) => {
    const waiting = Object.keys(setFlaws(bank, { gap: false, twice: false, rejectPayment: false, ...body })).length;
    return waiting === 0 ? 'The bank behaves' : `Saved: ${waiting} ${waiting === 1 ? 'slip waits' : 'slips wait'}`;
  });
  form(
    app,
    '/behaviour/charge',
    '/bank/behaviour',
    (body) => `A payment now costs USD ${setCharge(bank, body.amount)}`,
  );
}

/** Does it and goes to `next`, which says how it went. */
function form(app: FastifyInstance, path: string, next: Tab, act: (body: Form) => string): void {
  app.post<{ Body: Form | null }>(path, (request, reply) => {
    try {
      return reply.redirect(`${next}?said=${encodeURIComponent(act(request.body ?? {}))}`, 303);
    } catch (error) {
      if (!(error instanceof BankRefused)) throw error;
      return reply.redirect(`${next}?wrong=${encodeURIComponent(error.message)}`, 303);
    }
  });
}

function show(reply: FastifyReply, tab: Tab, body: Markup, { said, wrong }: Form): FastifyReply {
  const note: Note | undefined = wrong ? { text: wrong, bad: true } : said ? { text: said, bad: false } : undefined;
  return reply.type('text/html; charset=utf-8').send(bankPage(tab, body, note));
}
