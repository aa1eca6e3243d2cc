import { Extensions, Field, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { beyond, refuse, tellLimit, type Limit } from '#platform/kernel';

const LIMIT = 'limit';

/** A field of an input type with its outer limit, which stands in the schema's words and which `holdLimits` holds. */
export const LimitedField = (type: ReturnTypeFunc, limit: Limit, options: FieldOptions = {}): PropertyDecorator => {
  const told = tellLimit(limit);
  const description = [`${told[0]!.toUpperCase()}${told.slice(1)}.`, options.description].filter(Boolean).join(' ');
  return (target, name) => {
    Field(type, { ...options, description })(target, name);
    Extensions({ [LIMIT]: limit })(target, name as string);
  };
};

/** The limits of one input type's fields; empty where it has none. */
export const limitsOf = (type: GraphQLInputObjectType): [field: string, limit: Limit][] =>
  Object.values(type.getFields()).flatMap(({ name, extensions }) =>
    extensions[LIMIT] ? [[name, extensions[LIMIT] as Limit]] : [],
  );

type Check = (value: unknown, path: string) => void;

const known = {
  fields: new WeakMap<object, Check>(),
  inputs: new WeakMap<GraphQLInputObjectType, Check | undefined>(),
};

/**
 * Holds what a query or mutation is given to the limits of its input types. Refuses with BAD_INPUT { field }, a path as
 * rules name it: `lines[0].quantity` of the argument `input`, `filter.search` of any other.
 */
export function holdLimits({ parentType, fieldName }: GraphQLResolveInfo, args: Record<string, unknown>): void {
  const operation = parentType.getFields()[fieldName]!;
  const check = known.fields.get(operation) ?? checkOfArguments(operation.args);
  known.fields.set(operation, check);
  check(args, '');
}

function checkOfArguments(all: readonly GraphQLArgument[]): Check {
  const checks = all.flatMap(({ name, type }) => {
    const check = checkOf(type);
    return check ? [{ name, path: name === 'input' ? '' : name, check }] : [];
  });
  return (args) => checks.forEach(({ name, path, check }) => check((args as Record<string, unknown>)[name], path));
}

/** What checks a value of this type; undefined where nothing in it has a limit. */
function checkOf(type: GraphQLInputType): Check | undefined {
  if (!isInputObjectType(getNamedType(type))) return undefined;
  if (isNonNullType(type)) return checkOf(type.ofType as GraphQLInputType);
  if (isListType(type)) {
    const each = checkOf(type.ofType as GraphQLInputType);
    return each && ((list, path) => (list as unknown[] | null)?.forEach((item, i) => each(item, `${path}[${i}]`)));
  }
  const input = type as GraphQLInputObjectType;
  if (!known.inputs.has(input)) known.inputs.set(input, checkOfFields(input));
  return known.inputs.get(input);
}

function checkOfFields(input: GraphQLInputObjectType): Check | undefined {
  const checks: [name: string, check: Check][] = [
    ...limitsOf(input).map(([name, limit]): [string, Check] => [name, holding(limit)]),
    ...Object.values(input.getFields()).flatMap(({ name, type }): [string, Check][] => {
      const inside = checkOf(type);
      return inside ? [[name, inside]] : [];
    }),
  ];
  if (checks.length === 0) return undefined;
  return (value, path) => {
    if (value === null || value === undefined) return;
    for (const [name, check] of checks)
      check((value as Record<string, unknown>)[name], path ? `${path}.${name}` : name);
  };
}

/** What isn't said goes beyond nothing. */
const holding =
  (limit: Limit): Check =>
  (value, field) => {
    if (value === null || value === undefined) return;
    const message = beyond(limit, value as never);
    if (message !== undefined) refuse('BAD_INPUT', { field, message });
  };
