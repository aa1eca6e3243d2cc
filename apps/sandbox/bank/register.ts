import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SandboxPart } from '../part.js';
import { adminRoutes, shownStatement } from './admin.js';
import type { Bank } from './bank.js';
import { BankBook } from './book.js';
import { Behaviour } from './flaws.js';
import { pageRoutes } from './pages/routes.js';
import { receivePaymentFile } from './payments/payments.js';
import { BankRefused } from './refused.js';
import { Statements } from './statements/statements.js';
import { type StripePayout, receivePayout } from './wires.js';

/** Bytes; some thousand payments. */
const FILE_LIMIT = 10_000_000;

/**
 * The sandbox's bank under /bank: accounts, wires, payment files, statements, its admin API and pages. It knows what
 * it was sent and nothing of what the platform expects. `receivePayout` is for Stripe's part, to send its payouts here;
 * `payoutTold` hears of each that a statement tells, perhaps more than once.
 */
export async function registerBank(
  app: FastifyInstance,
  part: SandboxPart,
  payoutTold: (id: string) => void = () => {},
) {
  // The statement is made whatever Stripe's part says to it.
  const tell = (id: string): void => {
    try {
      payoutTold(id);
    } catch (error) {
      console.error(`sandbox bank: payout ${id}: ${(error as Error).message}`);
    }
  };
  const book = new BankBook(part.store, part.clock);
  const behaviour = new Behaviour(part.store);
  const bank: Bank = { book, behaviour, statements: new Statements(part.store, book, behaviour, tell) };
  await app.register(
    async (scope) => {
      acceptBodies(scope);
      scope.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => answerError(error, reply));
      customerRoutes(scope, bank);
      adminRoutes(scope, bank);
      pageRoutes(scope, bank);
    },
    { prefix: '/bank' },
  );
  return {
    receivePayout(payout: StripePayout): void {
      const [line] = receivePayout(book, payout).lines;
      if (line && bank.statements.tells(line)) tell(payout.id);
    },
  };
}

/** XML as text for payment files; the forms of the bank's own pages. */
function acceptBodies(scope: FastifyInstance): void {
  scope.removeContentTypeParser(['application/x-www-form-urlencoded', 'application/xml', 'text/xml']);
  scope.addContentTypeParser(
    ['application/xml', 'text/xml'],
    { parseAs: 'string', bodyLimit: FILE_LIMIT },
    (_request, body, done) => done(null, body),
  );
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

/** What a customer's program does: send a payment file, fetch its answer again, fetch statements. */
function customerRoutes(scope: FastifyInstance, bank: Bank): void {
  scope.post<{ Body: unknown }>('/pain001', { bodyLimit: FILE_LIMIT }, (request, reply) => {
    if (typeof request.body !== 'string')
      throw new BankRefused('file', 'Send the payment file as application/xml', 415);
    const { file } = receivePaymentFile(bank.book, bank.behaviour, request.body);
    return reply
      .code(file!.reason === 'FF01' ? 400 : 200)
      .type('application/xml; charset=utf-8')
      .send(file!.answer);
  });
  scope.get<{ Params: { messageId: string } }>('/pain002/:messageId', (request, reply) => {
    const first = bank.book.all().find(({ file }) => file?.messageId === request.params.messageId);
    if (!first) throw new BankRefused('messageId', `No file with MsgId ${request.params.messageId} was received`, 404);
    return reply.type('application/xml; charset=utf-8').send(first.file!.answer);
  });
  scope.get<{ Querystring: { account?: string } }>('/statements', (request) => {
    const { number } = bank.book.account(request.query.account);
    return {
      statements: bank.statements
        .of(number)
        .filter((each) => !each.withheld)
        .map((each) => shownStatement(bank, each)),
    };
  });
  scope.get<{ Params: { number: string }; Querystring: { account?: string; copy?: string } }>(
    '/statements/:number.xml',
    (request, reply) => {
      const { account, copy = '1' } = request.query;
      const xml = bank.statements.xml(Number(request.params.number), Number(copy), account);
      return reply
        .type('application/xml; charset=utf-8')
        .header('content-disposition', `attachment; filename="statement-${Number(request.params.number)}.xml"`)
        .send(xml);
    },
  );
}

function answerError(error: Error & { statusCode?: number }, reply: FastifyReply): FastifyReply {
  if (error instanceof BankRefused) return reply.code(error.status).send({ error: error.message, field: error.field });
  const status = error.statusCode ?? 500;
  if (status >= 500) console.error(error);
  return reply.code(status).send({ error: status < 500 ? error.message : 'The sandbox failed; its log says why' });
}
