import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTime, Key, LanguageTag, Text } from '#platform/graphql';

@ObjectType('Notification', { description: 'What a person is told, as it was when it was written.' })
export class NotificationType {
  @Field(() => ID) id: string;
  @Field(() => Text, { description: 'The event, like "quote.offered".' }) kind: string;
  @Field(() => LanguageTag, { description: 'In which it is told.' }) language: string;
  @Field(() => Text) subject: string;
  @Field(() => [Text], { description: 'What happened, and by when to do what.' }) lines: string[];
  @Field(() => Text, { description: 'Path of the page that it is about.' }) path: string;
  @Field(() => DateTime) writtenAt: Date;
  @Field(() => DateTime, { nullable: true }) readAt: Date | null;
}

export const NotificationConnection = connectionType(NotificationType, 'Notification');

@InputType()
export class ReadNotificationsInput {
  @Field(() => ID, { nullable: true, description: 'The one that was opened.' }) id?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instead of one: all that were written up to this instant, that of the newest one seen.',
  })
  upTo?: Date | null;
  @Field(() => Key) key: string;
}

@ObjectType()
export class ReadNotificationsPayload {
  @Field(() => Int) unread: number;
}
