import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphql,
  type GraphQLResolveInfo,
} from 'graphql';
import { characters, items, Refusal, whole } from '#platform/kernel';
import { holdLimits } from './limited.js';

const done: unknown[] = [];

const line = new GraphQLInputObjectType({
  name: 'LineInput',
  fields: { percent: { type: GraphQLInt, extensions: { limit: whole(1, 100) } } },
});
const free = new GraphQLInputObjectType({ name: 'FreeInput', fields: { text: { type: GraphQLString } } });
const input: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'SendInput',
  fields: () => ({
    title: { type: GraphQLString, extensions: { limit: characters(1, 5) } },
    lines: { type: new GraphQLList(new GraphQLNonNull(line)), extensions: { limit: items(1, 2) } },
    free: { type: free },
  }),
});
const act = (_: unknown, args: Record<string, unknown>, __: unknown, info: GraphQLResolveInfo): boolean => {
  holdLimits(info, args);
  return done.push(args) > 0;
};
const acts = { send: { type: GraphQLBoolean, args: { input: { type: new GraphQLNonNull(input) } }, resolve: act } };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { look: { type: GraphQLBoolean, args: { filter: { type: input } }, resolve: act } },
  }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: acts }),
});

const refusalOf = async (given: string): Promise<unknown> => {
  const { errors } = await graphql({ schema, source: `mutation { send(input: ${given}) }` });
  const cause = errors?.[0]?.originalError;
  return cause instanceof Refusal ? [cause.code, cause.details.field] : cause;
};

describe('the limits of input types', () => {
  test.each([
    ['{ title: "" }', 'title'],
    ['{ title: "123456" }', 'title'],
    ['{ lines: [] }', 'lines'],
    ['{ lines: [{}, {}, {}] }', 'lines'],
    ['{ lines: [{ percent: 1 }, { percent: 0 }] }', 'lines[1].percent'],
  ])('are held for %s before anything is done', async (given, field) => {
    expect(await refusalOf(given)).toEqual(['BAD_INPUT', field]);
    expect(done).toEqual([]);
  });

  test('hold for queries as for mutations, and for every argument', async () => {
    const { errors } = await graphql({ schema, source: '{ look(filter: { title: "" }) }' });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT', details: { field: 'filter.title' } });
  });

  test('let everything else through, and what is not said', async () => {
    for (const given of [
      '{}',
      '{ title: null, lines: null, free: { text: "" } }',
      '{ title: "12345", lines: [{ percent: 100 }, { percent: null }] }',
    ])
      expect(await refusalOf(given)).toBeUndefined();
    expect(done).toHaveLength(3);
  });
});
