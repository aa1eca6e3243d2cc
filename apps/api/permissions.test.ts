import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { visitor, type Actor, type Role } from '#platform/kernel';
import { taskRoles, type OrderTask } from '#trade/orders';
import { mayCall, mayUse, routes } from './permissions.js';

const ROLES: readonly Role[] = [
  'owner',
  'purchaser',
  'approver',
  'viewer',
  'manager',
  'clerk',
  'operator',
  'finance',
  'auditor',
];

/** What each may do, written out by hand: who binds a company, moves money or speaks for the programme. */
const MAY: Record<Role | 'a visitor', readonly string[]> = {
  'a visitor': ['signIn', 'enterDemo', 'signOut'],
  owner: [
    'submitRequest',
    'acceptQuote',
    'counterQuote',
    'declineQuote',
    'withdrawQuote',
    'payInstalment',
    'checkPayment',
    'readNotifications',
  ],
  purchaser: [
    'submitRequest',
    'acceptQuote',
    'counterQuote',
    'declineQuote',
    'withdrawQuote',
    'payInstalment',
    'checkPayment',
    'readNotifications',
  ],
  approver: ['checkPayment', 'readNotifications'],
  viewer: ['checkPayment', 'readNotifications'],
  manager: [
    'offerQuote',
    'acceptQuote',
    'declineQuote',
    'withdrawQuote',
    'finishOrder',
    'readNotifications',
    'POST /files/orders/:id/bill-of-lading',
  ],
  clerk: ['offerQuote', 'readNotifications', 'POST /files/orders/:id/bill-of-lading'],
  operator: ['acceptBillOfLading', 'rejectBillOfLading', 'cancelOrder', 'retryJob', 'readNotifications'],
  finance: [
    'applyStripeEvent',
    'setStatementAside',
    'applyStatement',
    'takeStatement',
    'draftPayoutBatch',
    'approvePayoutBatch',
    'cancelPayoutBatch',
    'chooseBankAccount',
    'matchLine',
    'unmatchLine',
    'partLine',
    'parkLine',
    'unparkLine',
    'readNotifications',
    'POST /statements',
  ],
  auditor: ['readNotifications'],
};

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const mutations = Object.keys(schema.getMutationType()!.getFields());
const sends = Object.keys(routes).filter((route) => route.startsWith('POST ')) as (keyof typeof routes)[];

const somebody = (role: Role): Actor => ({ ...visitor, side: 'buyer', personId: 'p', organisationId: 'o', role });

describe('who may do what', () => {
  test.each(['a visitor', ...ROLES] as const)('%s may do what is written here, and nothing else', (who) => {
    const actor = who === 'a visitor' ? visitor : somebody(who);
    const found = [
      ...mutations.filter((name) => mayCall(name, actor)),
      ...sends.filter((route) => mayUse(route, actor)),
    ];
    const anybody = who === 'a visitor' ? [] : MAY['a visitor'];
    expect(found.sort()).toEqual([...anybody, ...MAY[who]].sort());
  });

  const doors: Record<OrderTask, (actor: Actor) => boolean> = {
    PAY_DEPOSIT: (actor) => mayCall('payInstalment', actor),
    MAKE_GOODS: (actor) => mayCall('finishOrder', actor),
    PAY_BALANCE: (actor) => mayCall('payInstalment', actor),
    BRING_BILL_OF_LADING: (actor) => mayUse('POST /files/orders/:id/bill-of-lading', actor),
    BRING_ANOTHER_BILL_OF_LADING: (actor) => mayUse('POST /files/orders/:id/bill-of-lading', actor),
    CHECK_BILL_OF_LADING: (actor) => mayCall('acceptBillOfLading', actor),
  };

  test.each(Object.keys(doors) as OrderTask[])(
    '%s is the turn of those whom its door lets in, of nobody else',
    (task) => {
      expect(taskRoles[task]).toEqual(ROLES.filter((role) => doors[task](somebody(role))));
    },
  );

  test("what isn't there is nobody's, whatever it is called", () => {
    expect(
      ['nothing', 'toString', '__proto__', 'constructor'].filter((name) => mayCall(name, somebody('finance'))),
    ).toEqual([]);
  });
});
