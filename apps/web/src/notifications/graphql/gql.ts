/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query UnreadNotifications {\n  unreadNotifications\n}\n\nquery Notifications($after: Text, $language: Language!) {\n  notifications(first: 20, after: $after, language: $language) {\n    nodes {\n      id\n      language\n      subject\n      lines\n      path\n      writtenAt\n      readAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation ReadNotifications($input: ReadNotificationsInput!) {\n  readNotifications(input: $input) {\n    unread\n  }\n}": typeof types.UnreadNotificationsDocument,
};
const documents: Documents = {
    "query UnreadNotifications {\n  unreadNotifications\n}\n\nquery Notifications($after: Text, $language: Language!) {\n  notifications(first: 20, after: $after, language: $language) {\n    nodes {\n      id\n      language\n      subject\n      lines\n      path\n      writtenAt\n      readAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation ReadNotifications($input: ReadNotificationsInput!) {\n  readNotifications(input: $input) {\n    unread\n  }\n}": types.UnreadNotificationsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UnreadNotifications {\n  unreadNotifications\n}\n\nquery Notifications($after: Text, $language: Language!) {\n  notifications(first: 20, after: $after, language: $language) {\n    nodes {\n      id\n      language\n      subject\n      lines\n      path\n      writtenAt\n      readAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nmutation ReadNotifications($input: ReadNotificationsInput!) {\n  readNotifications(input: $input) {\n    unread\n  }\n}"): typeof import('./graphql').UnreadNotificationsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
