import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, globalId, Text } from '#platform/graphql';
import type { Upload } from '../uploads/upload.entity.js';
import { uploadSteps, type UploadState } from '../uploads/upload.states.js';

export const UploadStateName = Object.fromEntries(uploadSteps.states.map((state) => [state, state])) as Record<
  UploadState,
  UploadState
>;
registerEnumType(UploadStateName, { name: 'UploadState' });
export const UploadTypeName = { BILL_OF_LADING: 'BILL_OF_LADING' } as const;
registerEnumType(UploadTypeName, { name: 'UploadType' });

@ObjectType('Upload', {
  description: 'A document that the cooperative brought for an order. The buyer sees it once it is accepted.',
})
export class UploadType {
  @Field(() => ID) id: string;
  @Field(() => UploadTypeName) type: string;
  @Field(() => Text, { description: 'As it is printed on the document.' }) number: string;
  @Field(() => UploadStateName) state: UploadState;
  @Field(() => Text, { description: 'application/pdf, image/jpeg or image/png.' }) mediaType: string;
  @Field(() => Int) bytes: number;
  @Field(() => DateTime) uploadedAt: Date;
  @Field(() => DateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => Text, { nullable: true, description: 'Why it was rejected.' }) reason: string | null;
  @Field(() => Text, { description: 'Where the file is, for those who may see it.' }) url: string;
  orderId: string;

  static of({ id: rowId, ...upload }: Upload): UploadType {
    const id = globalId('Upload', rowId);
    return { ...upload, id, url: `/files/uploads/${id}` };
  }
}
