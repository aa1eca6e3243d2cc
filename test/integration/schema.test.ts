import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isInputObjectType,
  getNamedType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';

const committed = readFileSync('schema.graphql', 'utf8');
const schema = buildSchema(committed);
const mutations = Object.values(schema.getMutationType()!.getFields());

describe('the committed schema', () => {
  test('is what the resolvers make', () => {
    expect(
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `const { schemaText } = await import('./dist/apps/api/schema.js'); process.stdout.write(await schemaText())`,
        ],
        { encoding: 'utf8' },
      ),
    ).toBe(committed);
  });

  test("and the page's outer limits are those of the input types", () => {
    expect(
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `const { limitsText } = await import('./dist/apps/api/schema.js'); process.stdout.write(await limitsText())`,
        ],
        { encoding: 'utf8' },
      ),
    ).toBe(readFileSync('apps/web/src/data/limits.generated.ts', 'utf8'));
  });

  test('and docs/states.md is what the tables of states say', () => {
    expect(
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `const { statesText } = await import('./dist/apps/api/states.js'); process.stdout.write(statesText())`,
        ],
        { encoding: 'utf8' },
      ),
    ).toBe(readFileSync('docs/states.md', 'utf8'));
  });

  test('every mutation wants one input with an idempotency key, but for signing out, which is the same however often', () => {
    const without = mutations
      .filter(({ name }) => name !== 'signOut')
      .filter((mutation) => {
        const [input, ...more] = mutation.args;
        const type = input && getNamedType(input.type);
        return !(
          input?.name === 'input' &&
          more.length === 0 &&
          isInputObjectType(type) &&
          String(type.getFields().key?.type) === 'Key!'
        );
      });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('every mutation says how it can refuse', () => {
    expect(
      mutations
        .filter(({ name, description }) => name !== 'signOut' && !/Refusals: [A-Z_]+/.test(description ?? ''))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('no input takes an unbounded string or a float', () => {
    const inputs: (GraphQLArgument | GraphQLInputField)[] = [
      ...Object.values(schema.getTypeMap()).flatMap((type) =>
        isInputObjectType(type) ? Object.values(type.getFields()) : [],
      ),
      ...[schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) => field.args),
      ),
    ];
    const loose = inputs.filter(
      ({ type }) => isScalarType(getNamedType(type)) && ['String', 'Float'].includes(getNamedType(type).name),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });
});
