import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateText } from '#platform/graphql';
import type { Keeping } from '../late-orders/late-order.js';

export const KeepingName = {
  PART_PAID: 'PART_PAID',
  LINE_WAITS: 'LINE_WAITS',
  MATCH_PROPOSED: 'MATCH_PROPOSED',
  STATEMENT_QUARANTINED: 'STATEMENT_QUARANTINED',
  CARD_WAITS: 'CARD_WAITS',
  PAGE_OPEN: 'PAGE_OPEN',
} as const satisfies { [K in Keeping]: K };
registerEnumType(KeepingName, {
  name: 'OrderKeeping',
  description: 'Why an order whose deposit is late is not cancelled.',
  valuesMap: {
    PART_PAID: { description: 'Some money has come for it.' },
    LINE_WAITS: { description: 'A bank line that waits names it, or fits to it.' },
    MATCH_PROPOSED: { description: 'One person of finance wants to match a line to it; another has to confirm.' },
    STATEMENT_QUARANTINED: { description: 'A bank statement in quarantine names it.' },
    CARD_WAITS: { description: 'A payment by card that names it waits in quarantine.' },
    PAGE_OPEN: {
      description: 'A payment page of it is open, or being paid on, and Stripe has not said that it is over.',
    },
  },
});

@ObjectType({
  description: 'An order whose deposit is late, and that is not cancelled because its money may be there.',
})
export class KeptOrder {
  @Field(() => DateText, { description: "The day by which its deposit was due, of the programme's zone." })
  dueOn: string;
  @Field(() => [KeepingName]) reasons: readonly Keeping[];
  orderId: string;
}
