/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type EnterDemoInput = {
  key: string;
  personId: string | number;
};

/** Of a buyer: owner, purchaser, approver, viewer. Of a cooperative: manager, clerk. Of the secretariat: operator, finance, auditor. */
export type Role =
  | 'APPROVER'
  | 'AUDITOR'
  | 'CLERK'
  | 'FINANCE'
  | 'MANAGER'
  | 'OPERATOR'
  | 'OWNER'
  | 'PURCHASER'
  | 'VIEWER';

/** The three sides of a deal. */
export type Side =
  | 'BUYER'
  | 'COOPERATIVE'
  | 'SECRETARIAT';

export type SignInInput = {
  email: string;
  key: string;
  password: string;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { side: Side, role: Role, person: { id: string, name: Readonly<Record<string, string>> }, organisation: { id: string, name: Readonly<Record<string, string>>, zone: string }, decider: { id: string, name: Readonly<Record<string, string>> } | null } | null };

export type DemoPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoPeopleQuery = { testMoney: boolean, demoPeople: Array<{ id: string, name: Readonly<Record<string, string>>, side: Side, role: Role, organisation: Readonly<Record<string, string>>, place: Readonly<Record<string, string>> }> };

export type EnterDemoMutationVariables = Exact<{
  input: EnterDemoInput;
}>;


export type EnterDemoMutation = { enterDemo: { side: Side } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { side: Side } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type WaitingForYouQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingForYouQuery = { ordersWaiting: number, quotes: { nodes: Array<{ yourTurn: boolean }> } };

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

export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    person {
      id
      name
    }
    organisation {
      id
      name
      zone
    }
    side
    role
    decider {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const DemoPeopleDocument = new TypedDocumentString(`
    query DemoPeople {
  testMoney
  demoPeople {
    id
    name
    side
    role
    organisation
    place
  }
}
    `) as unknown as TypedDocumentString<DemoPeopleQuery, DemoPeopleQueryVariables>;
export const EnterDemoDocument = new TypedDocumentString(`
    mutation EnterDemo($input: EnterDemoInput!) {
  enterDemo(input: $input) {
    side
  }
}
    `) as unknown as TypedDocumentString<EnterDemoMutation, EnterDemoMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    side
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const WaitingForYouDocument = new TypedDocumentString(`
    query WaitingForYou {
  ordersWaiting
  quotes(first: 100, yourTurn: true) {
    nodes {
      yourTurn
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingForYouQuery, WaitingForYouQueryVariables>;