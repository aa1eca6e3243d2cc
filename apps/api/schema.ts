import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { apis } from './apis.js';
import { buildSchemaOptions } from './graphql-options.js';
import { assertEveryOperationHasItsRow } from './permission.guard.js';

/** The schema as text, made from the resolvers alone: no database, no app. */
export async function schemaText(): Promise<string> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const resolvers = apis.flatMap((api) => Reflect.getMetadata('providers', api) as Function[]);
  const schema = lexicographicSortSchema(await context.get(GraphQLSchemaFactory).create(resolvers, buildSchemaOptions));
  await context.close();
  assertEveryOperationHasItsRow(schema);
  return `${printSchema(schema)}\n`;
}

/** `npm run schema` writes schema.graphql; a test fails when the committed one is stale. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await schemaText();
  const stale = (await readFile('schema.graphql', 'utf8').catch(() => '')) !== text;
  await writeFile('schema.graphql', text);
  console.log(stale ? 'schema.graphql is written anew' : 'schema.graphql is current');
}
