import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

export interface HostileCall {
  readonly operation: string;
  /** Where the hostile value stands, like `input.lines.kindCode`. */
  readonly place: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Input = GraphQLArgument | GraphQLInputField;

const USUAL: Record<string, unknown> = {
  Text: 'plain text',
  String: 'plain text',
  ID: 'bm9uZQ',
  Key: 'a-key-of-a-test',
  Decimal: '1',
  Date: '2030-01-01',
  YearMonth: '2030-01',
  DateTime: '2030-01-01T00:00:00Z',
  Int: 1,
  Boolean: true,
};
const TEXTUAL = new Set(['Text', 'String', 'ID', 'Decimal', 'Date', 'YearMonth', 'DateTime', 'Key']);

/**
 * For every operation of the schema and every place in its arguments that takes text: a call with each hostile value
 * there and usual ones beside it.
 */
export function hostileCalls(valuesFor: (argument: string) => readonly unknown[]): HostileCall[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  return (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const
  ).flatMap(([kind, type]) =>
    Object.values(type!.getFields()).flatMap((field) =>
      field.args
        .flatMap((argument) => placesIn(argument, [argument.name], 0))
        .flatMap((place) =>
          valuesFor(place.at(-1)!).map((value) => ({
            operation: field.name,
            place: place.join('.'),
            query: queryOf(kind, field),
            variables: variablesOf(field, place, value),
          })),
        ),
    ),
  );
}

function queryOf(kind: 'query' | 'mutation', { name, args, type }: GraphQLField<unknown, unknown>): string {
  const leaf = isScalarType(getNamedType(type)) || isEnumType(getNamedType(type));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind}(${declared}) { ${name}(${given})${leaf ? '' : ' { __typename }'} }`;
}

/** Lists are entered at their first element. */
function placesIn({ type }: Input, path: readonly string[], depth: number): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return depth > 3
      ? []
      : Object.values(named.getFields()).flatMap((field) => placesIn(field, [...path, field.name], depth + 1));
  return TEXTUAL.has(named.name) ? [[...path]] : [];
}

function variablesOf(
  { args }: GraphQLField<unknown, unknown>,
  place: readonly string[],
  value: unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    args
      .filter((arg) => arg.name === place[0] || isNonNullType(arg.type))
      .map((arg) => [arg.name, valueOf(arg.type, arg.name === place[0] ? place.slice(1) : undefined, value)]),
  );
}

/** A usual value of a type; where the path leads, the hostile one. */
function valueOf(type: GraphQLInputType, path: readonly string[] | undefined, value: unknown): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, value);
  if (isListType(type)) return [valueOf(type.ofType, path, value)];
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => field.name === path?.[0] || isNonNullType(field.type))
        .map((field) => [field.name, valueOf(field.type, field.name === path?.[0] ? path.slice(1) : undefined, value)]),
    );
  }
  if (path?.length === 0) return value;
  return isEnumType(type) ? type.getValues()[0]!.name : USUAL[type.name];
}
