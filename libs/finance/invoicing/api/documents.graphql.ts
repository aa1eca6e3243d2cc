import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateText, DateTime, Text } from '#platform/graphql';
import type { DocumentType as TypeOfDocument } from '../documents/document.js';

export const DocumentTypeName: Record<TypeOfDocument, TypeOfDocument> = {
  PROFORMA: 'PROFORMA',
  COMMERCIAL_INVOICE: 'COMMERCIAL_INVOICE',
};
registerEnumType(DocumentTypeName, { name: 'DocumentType' });

@ObjectType('Document', {
  description: 'An issued document of an order. It never changes; the cooperative is its issuer.',
})
export class DocumentType {
  @Field(() => ID) id: string;
  @Field(() => DocumentTypeName) type: TypeOfDocument;
  @Field(() => Text, {
    description: 'Of the cooperative\'s series of this type and year, without gaps, like "PI-2026-00001".',
  })
  number: string;
  @Field(() => DateTime) issuedAt: Date;
  @Field(() => DateText, { description: "The day that is printed on it, of the programme's zone; it never shifts." })
  issuedOn: string;
  @Field(() => Boolean, { description: 'The PDF is made. It follows the issue by a moment.' }) ready: boolean;
  @Field(() => Text, { description: 'Where its PDF is, for those who may see the order; once it is ready.' })
  url: string;
}
