import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { endpoints, eventTypes, type Endpoint } from './endpoints.js';
import { SchemaWriter, type Schema } from './schema.js';

export interface Contract {
  $defs: Record<string, Schema>;
  requests: Record<string, Schema>;
  responses: Record<string, Schema>;
  events: Record<string, Schema>;
}

const root = process.cwd();
const declarations = join(root, 'node_modules/stripe/esm/resources');
export const endpointKey = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`;

/** The contract of the installed SDK: built once per version of the SDK and of this generator, then kept in a cache. */
export function loadContract(): Contract {
  const folder = join(root, 'node_modules/.cache/stripe-contract');
  const file = join(folder, `${fingerprint()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Contract;
  const contract = buildContract();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(contract));
  renameSync(`${file}.${process.pid}`, file);
  return contract;
}

function fingerprint(): string {
  const sources = ['generate.ts', 'schema.ts', 'endpoints.ts'].map((name) =>
    readFileSync(join(root, 'test/support/stripe-contract', name)),
  );
  const version = readFileSync(join(root, 'node_modules/stripe/VERSION'));
  return [...sources, version]
    .reduce((hash, part) => hash.update(part), createHash('sha256').update(ts.version))
    .digest('hex')
    .slice(0, 16);
}

export function buildContract(): Contract {
  const files = new Set([...endpoints.map((endpoint) => endpoint.file), 'Events']);
  const paths = [...files].map((file) => join(declarations, `${file}.d.ts`));
  const program = ts.createProgram(paths, {
    strict: true,
    noLib: false,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker);
  const contract: Contract = { $defs: writer.defs, requests: {}, responses: {}, events: {} };
  for (const endpoint of endpoints) {
    const { params, result, list } = signature(program, endpoint);
    contract.requests[endpointKey(endpoint)] = params
      ? writer.of(checker.getNonNullableType(checker.getTypeFromTypeNode(params)))
      : { type: 'object', additionalProperties: false };
    const one = writer.of(checker.getTypeFromTypeNode(result));
    contract.responses[endpointKey(endpoint)] = list ? listOf(one) : one;
  }
  const declared = eventsByType(program, checker);
  for (const type of eventTypes) contract.events[type] = writer.of(found(declared.get(type), `event ${type}`));
  // An event as the API answers it is the union of all kinds; `checkResponse` checks each by its own type.
  contract.responses['GET /v1/events/:id'] = {};
  contract.responses['GET /v1/events'] = listOf({});
  return contract;
}

const listOf = (items: Schema): Schema => ({
  type: 'object',
  properties: {
    object: { const: 'list' },
    data: { type: 'array', items },
    has_more: { type: 'boolean' },
    url: { type: 'string' },
  },
  required: ['object', 'data', 'has_more', 'url'],
  additionalProperties: false,
});

/** The parameter `params` and the answer of one method: `Promise<Response<T>>` or `ApiListPromise<T>`. */
function signature(
  program: ts.Program,
  endpoint: Endpoint,
): { params: ts.TypeNode | undefined; result: ts.TypeNode; list: boolean } {
  const source = found(program.getSourceFile(join(declarations, `${endpoint.file}.d.ts`)), endpoint.file);
  const methods = allNodes(source).filter(
    (node): node is ts.MethodDeclaration =>
      ts.isMethodDeclaration(node) &&
      node.name.getText() === endpoint.call &&
      (node.parent as ts.ClassDeclaration).name?.text === endpoint.resource,
  );
  const method = found(methods[0], `${endpoint.resource}.${endpoint.call}`);
  const params = method.parameters.find((parameter) => parameter.name.getText() === 'params')?.type;
  const answer = method.type as ts.TypeReferenceNode;
  const list = answer.typeName.getText() === 'ApiListPromise';
  const inner = found(answer.typeArguments?.[0], 'the answer');
  return {
    params,
    list,
    result: list ? inner : found((inner as ts.TypeReferenceNode).typeArguments?.[0], 'the answer'),
  };
}

function eventsByType(program: ts.Program, checker: ts.TypeChecker): Map<string, ts.Type> {
  const source = found(program.getSourceFile(join(declarations, 'Events.d.ts')), 'Events');
  const alias = found(
    source.statements.find(
      (node): node is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(node) && node.name.text === 'Event',
    ),
    'type Event',
  );
  const union = checker.getTypeFromTypeNode(alias.type) as ts.UnionType;
  const typed = union.types.map(
    (type) => [checker.getTypeOfSymbol(found(type.getProperty('type'), 'type')), type] as const,
  );
  return new Map(typed.map(([literal, type]) => [(literal as ts.StringLiteralType).value, type]));
}

function allNodes(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(...allNodes(child)));
  return [node, ...children];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The installed stripe package declares no ${what}`);
  return value;
}
