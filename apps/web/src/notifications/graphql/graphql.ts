/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ReadNotificationsInput = {
  /** The one that was opened. */
  id?: string | number | null | undefined;
  key: string;
  /** Instead of one: all that were written up to this instant, that of the newest one seen. */
  upTo?: string | null | undefined;
};

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { unreadNotifications: number };

export type NotificationsQueryVariables = Exact<{
  after?: string | null | undefined;
  language: string;
}>;


export type NotificationsQuery = { notifications: { nodes: Array<{ id: string, language: string, subject: string, lines: Array<string>, path: string, writtenAt: string, readAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadNotificationsMutationVariables = Exact<{
  input: ReadNotificationsInput;
}>;


export type ReadNotificationsMutation = { readNotifications: { unread: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  unreadNotifications
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($after: Text, $language: Language!) {
  notifications(first: 20, after: $after, language: $language) {
    nodes {
      id
      language
      subject
      lines
      path
      writtenAt
      readAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const ReadNotificationsDocument = new TypedDocumentString(`
    mutation ReadNotifications($input: ReadNotificationsInput!) {
  readNotifications(input: $input) {
    unread
  }
}
    `) as unknown as TypedDocumentString<ReadNotificationsMutation, ReadNotificationsMutationVariables>;