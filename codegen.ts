import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * One output per part of the page: operations are written in `*.graphql` beside the page that uses them, and a part's
 * chunk carries its own operations only.
 */
const parts = ['session', 'notifications', 'public', 'coop', 'admin'].filter((part) =>
  readdirSync(`apps/web/src/${part}`, { recursive: true }).some((file) => String(file).endsWith('.graphql')),
);

const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: Object.fromEntries(
    parts.map((part) => [
      `apps/web/src/${part}/graphql/`,
      {
        documents: `apps/web/src/${part}/**/*.graphql`,
        preset: 'client' as const,
        presetConfig: { fragmentMasking: false },
        config: {
          documentMode: 'string',
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: {
            Decimal: 'string',
            Date: 'string',
            DateTime: 'string',
            YearMonth: 'string',
            Text: 'string',
            Line: 'string',
            Key: 'string',
            Language: 'string',
            Texts: 'Readonly<Record<string, string>>',
          },
        },
      },
    ]),
  ),
};

export default config;
