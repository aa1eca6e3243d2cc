export interface TestDatabase {
  name: string;
  /** Superuser: migrations, and looking behind row-level security. */
  ownerUrl: string;
  /** The runtime login, as in production. */
  appUrl: string;
  drop(): Promise<void>;
}

export function makeTemplate(admin: string): Promise<void>;
/** A database of one's own with all migrations; a copy takes about 40 ms. */
export function copyDatabase(): Promise<TestDatabase>;
/** A database of one's own without any migration. */
export function emptyDatabase(): Promise<TestDatabase>;
