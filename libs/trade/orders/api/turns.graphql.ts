import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Text } from '#platform/graphql';
import { SideName } from '#trade/identity/api';
import { taskSides, type OrderTask } from '../turns/turn.js';

export const OrderTaskName = Object.fromEntries(Object.keys(taskSides).map((task) => [task, task])) as Record<
  OrderTask,
  OrderTask
>;
registerEnumType(OrderTaskName, { name: 'OrderTask', description: 'What an order waits for.' });

@ObjectType('OrderTurn', { description: 'Something that can be done now, and by whom.' })
export class OrderTurnType {
  @Field(() => SideName) side: SideName;
  @Field(() => OrderTaskName) task: OrderTask;
  @Field(() => Boolean, { description: "Whether your own role may do it, and not only a colleague's." }) yours: boolean;
  @Field(() => Text, {
    nullable: true,
    description: 'Why it must be done again, for its cooperative and the secretariat.',
  })
  reason: string | null;
}
