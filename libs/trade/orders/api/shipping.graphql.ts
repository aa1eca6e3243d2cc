import { Field, ID, InputType } from '@nestjs/graphql';
import { connectionType, Key, Text } from '#platform/graphql';
import { UploadType } from '#trade/documents/api';

@InputType()
export class FinishOrderInput {
  @Field(() => ID) orderId: string;
  @Field(() => Key) key: string;
}

@InputType()
export class AcceptBillOfLadingInput {
  @Field(() => ID) uploadId: string;
  @Field(() => Key) key: string;
}

@InputType()
export class RejectBillOfLadingInput extends AcceptBillOfLadingInput {
  @Field(() => Text, { description: 'What is wrong, for the cooperative to read.' }) reason: string;
}

export const UploadConnection = connectionType(UploadType, 'Upload');
