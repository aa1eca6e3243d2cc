import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { stoppingCauses, stoppingCodes, type StoppingCause, type StoppingCode } from '#platform/database';
import { connectionType, DateTime, Key, Text } from '#platform/graphql';

const StoppedJobCode = Object.fromEntries(stoppingCodes.map((code) => [code, code]));
registerEnumType(StoppedJobCode, { name: 'StoppedJobCode' });
const StoppedJobCause = Object.fromEntries(stoppingCauses.map((cause) => [cause, cause]));
registerEnumType(StoppedJobCause, {
  name: 'StoppedJobCause',
  description:
    'The kind of fault: UNPRINTABLE (a character that no font of the documents has), ' +
    'INCOMPLETE (something that must stand on it is missing), ' +
    'MAIL_REFUSED (the mail server takes no mail to this person), MAIL_LATE (it has put one off for two days), ' +
    'NOTICE_UNREADABLE (a newer version of the platform wrote it), ' +
    'NO_STRIPE_KEYS (its programme has no keys of its account at Stripe any more).',
});

@ObjectType('StoppedJob', {
  description:
    'What the platform was to do after an event and could not, for a reason that only changed data can mend.',
})
export class StoppedJobType {
  @Field(() => ID) id: string;
  @Field(() => Text, { description: 'Its name, like "invoicing.issueProforma".' }) job: string;
  @Field(() => StoppedJobCode, { description: "The refusal's code." }) code: StoppingCode;
  @Field(() => Text, { description: 'Why, in English, with what is to be mended.' }) reason: string;
  @Field(() => StoppedJobCause, { nullable: true, description: 'Null when the code says it all.' })
  cause: StoppingCause | null;
  @Field(() => Text, { nullable: true, description: "The character that can't be printed, by number and itself." })
  character: string | null;
  @Field(() => DateTime) stoppedAt: Date;
  orderId: string | null;
}

export const StoppedJobConnection = connectionType(StoppedJobType, 'StoppedJob');

@InputType()
export class RetryJobInput {
  @Field(() => ID) jobId: string;
  @Field(() => Key) key: string;
}
