import type { ViewerQuery } from './graphql/graphql';

/** Who is signed in. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;
