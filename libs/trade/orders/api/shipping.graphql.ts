import { Field, ID, InputType } from '@nestjs/graphql';
import { connectionType, Key, LimitedField, Text } from '#platform/graphql';
import { UploadType } from '#trade/documents/api';
import { REJECTION } from '../shipping/shipping.js';

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
  @LimitedField(() => Text, REJECTION, { description: 'What is wrong, for the cooperative to read.' }) reason: string;
}

export const UploadConnection = connectionType(UploadType, 'Upload');
