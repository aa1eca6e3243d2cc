import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { isInputObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { limitsOf } from '#platform/graphql';
import { apis } from './apis.js';
import { buildSchemaOptions } from './graphql-options.js';
import { assertEveryOperationHasItsRow } from './permission.guard.js';

/** The schema, made from the resolvers alone: no database, no app. */
async function schemaOf(): Promise<GraphQLSchema> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const resolvers = apis.flatMap((api) => Reflect.getMetadata('providers', api) as Function[]);
  const schema = lexicographicSortSchema(await context.get(GraphQLSchemaFactory).create(resolvers, buildSchemaOptions));
  await context.close();
  assertEveryOperationHasItsRow(schema);
  return schema;
}

export const schemaText = async (): Promise<string> => `${printSchema(await schemaOf())}\n`;

/** What the page's forms know of the outer limits: input type, field, limit. */
export async function limitsText(): Promise<string> {
  const types = Object.values((await schemaOf()).getTypeMap()).filter(isInputObjectType);
  const limits = types.flatMap((type) => {
    const fields = limitsOf(type).map(([name, limit]) => `  ${name}: ${JSON.stringify(limit)},\n`);
    return fields.length > 0 ? [`export const ${type.name} = {\n${fields.join('')}} as const;\n`] : [];
  });
  return ['// Made by npm run schema from the input types of the API.\n', ...limits].join('\n');
}

const FILES = { 'schema.graphql': schemaText, 'apps/web/src/data/limits.generated.ts': limitsText };

/** `npm run schema` writes both; a test fails when what is committed is stale. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, textOf] of Object.entries(FILES)) {
    const text = await textOf();
    const stale = (await readFile(file, 'utf8').catch(() => '')) !== text;
    await writeFile(file, text);
    console.log(`${file} is ${stale ? 'written anew' : 'current'}`);
  }
