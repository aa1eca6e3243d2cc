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
    "query Viewer {\n  viewer {\n    person {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n      zone\n    }\n    side\n    role\n    decider {\n      id\n      name\n    }\n  }\n}\n\nquery DemoPeople {\n  testMoney\n  demoPeople {\n    id\n    name\n    side\n    role\n    organisation\n    place\n  }\n}\n\nmutation EnterDemo($input: EnterDemoInput!) {\n  enterDemo(input: $input) {\n    side\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    side\n  }\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.ViewerDocument,
    "query WaitingForYou {\n  ordersWaiting\n  quotes(first: 100, yourTurn: true) {\n    nodes {\n      yourTurn\n    }\n  }\n}": typeof types.WaitingForYouDocument,
};
const documents: Documents = {
    "query Viewer {\n  viewer {\n    person {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n      zone\n    }\n    side\n    role\n    decider {\n      id\n      name\n    }\n  }\n}\n\nquery DemoPeople {\n  testMoney\n  demoPeople {\n    id\n    name\n    side\n    role\n    organisation\n    place\n  }\n}\n\nmutation EnterDemo($input: EnterDemoInput!) {\n  enterDemo(input: $input) {\n    side\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    side\n  }\n}\n\nmutation SignOut {\n  signOut\n}": types.ViewerDocument,
    "query WaitingForYou {\n  ordersWaiting\n  quotes(first: 100, yourTurn: true) {\n    nodes {\n      yourTurn\n    }\n  }\n}": types.WaitingForYouDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Viewer {\n  viewer {\n    person {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n      zone\n    }\n    side\n    role\n    decider {\n      id\n      name\n    }\n  }\n}\n\nquery DemoPeople {\n  testMoney\n  demoPeople {\n    id\n    name\n    side\n    role\n    organisation\n    place\n  }\n}\n\nmutation EnterDemo($input: EnterDemoInput!) {\n  enterDemo(input: $input) {\n    side\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    side\n  }\n}\n\nmutation SignOut {\n  signOut\n}"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WaitingForYou {\n  ordersWaiting\n  quotes(first: 100, yourTurn: true) {\n    nodes {\n      yourTurn\n    }\n  }\n}"): typeof import('./graphql').WaitingForYouDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
