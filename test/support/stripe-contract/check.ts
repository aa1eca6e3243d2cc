import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { endpoints, type Endpoint } from './endpoints.js';
import { endpointKey, loadContract, type Contract } from './generate.js';
import type { Schema } from './schema.js';

export class ContractViolation extends Error {}

/** Throws a ContractViolation that names the path when a request says what the installed SDK doesn't declare. */
export function checkRequest(method: string, path: string, params: unknown): void {
  const endpoint = endpointOf(method, path);
  // Form fields are strings: coercion lets "300000" pass as a number. It writes into its input, so it gets a copy.
  run('request', endpointKey(endpoint), structuredClone(params ?? {}), `request ${method} ${path}`);
}

export function checkResponse(method: string, path: string, body: unknown): void {
  const endpoint = endpointOf(method, path);
  run('response', endpointKey(endpoint), body, `response ${method} ${path}`);
  if (endpoint.file !== 'Events') return;
  for (const event of endpoint.call === 'list' ? (body as { data: unknown[] }).data : [body]) checkEvent(event);
}

export function checkEvent(event: unknown): void {
  const { type, id } = event as { type?: string; id?: string };
  run('event', String(type), event, `event ${type} ${id}`);
}

/** Reads the contract, compiles what every payment passes: a buyer waits 4.5 s for Stripe at most, and not for us. */
export function prime(): void {
  for (const [method, path] of [
    ['POST', '/v1/checkout/sessions'],
    ['GET', '/v1/checkout/sessions/:id'],
  ] as const) {
    for (const kind of ['request', 'response'] as const) validator(kind, endpointKey(endpointOf(method, path)));
  }
}

export function endpointOf(method: string, path: string): Endpoint {
  const segments = path.split('?')[0]!.split('/');
  const matches = (endpoint: Endpoint): boolean => {
    const pattern = endpoint.path.split('/');
    return (
      endpoint.method === method &&
      pattern.length === segments.length &&
      pattern.every((part, i) => (part.startsWith(':') ? segments[i] !== '' : part === segments[i]))
    );
  };
  const endpoint = endpoints.find(matches);
  if (!endpoint) throw new ContractViolation(`${method} ${path}: not an endpoint that the platform is known to use`);
  return endpoint;
}

type Kind = 'request' | 'response' | 'event';
let contract: Contract | undefined;
const judges = new Map<boolean, Ajv>();
const compiled = new Map<string, ValidateFunction>();

function run(kind: Kind, key: string, value: unknown, what: string): void {
  const validate = validator(kind, key);
  if (!validate) throw new ContractViolation(`${what}: nothing of that name in the contract`);
  if (validate(value)) return;
  throw new ContractViolation(`${what}: ${describe(validate.errors ?? [])}`);
}

/** Compiled when first needed: one run rarely meets every endpoint. */
function validator(kind: Kind, key: string): ValidateFunction | undefined {
  const known = compiled.get(`${kind} ${key}`);
  if (known) return known;
  contract ??= loadContract();
  const schema: Schema | undefined = {
    request: contract.requests,
    response: contract.responses,
    event: contract.events,
  }[kind][key];
  if (!schema) return undefined;
  const made = judge(kind === 'request', contract).compile(absolute(schema) as Schema);
  compiled.set(`${kind} ${key}`, made);
  return made;
}

function judge(coerceTypes: boolean, { $defs }: Contract): Ajv {
  let ajv = judges.get(coerceTypes);
  if (!ajv) {
    ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, coerceTypes });
    ajv.addSchema({ $id: 'stripe', $defs });
    judges.set(coerceTypes, ajv);
  }
  return ajv;
}

/** References of a root point into the shared definitions. */
const absolute = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"stripe#/$defs/'));

/** Plain complaints as they are; of the many about a union the deepest, which say what is wrong. */
function describe(errors: ErrorObject[]): string {
  const unions = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const inUnion = (error: ErrorObject): boolean =>
    unions.some((path) => error.instancePath === path || error.instancePath.startsWith(`${path}/`));
  const depth = (error: ErrorObject): number => error.instancePath.split('/').length;
  const deepest = Math.max(...errors.filter(inUnion).map(depth));
  const told = errors.filter((error) => !inUnion(error) || depth(error) === deepest);
  return [...new Set(told.map(sentence))].slice(0, 5).join('; ');
}

function sentence(error: ErrorObject): string {
  const at = error.instancePath.slice(1).replaceAll('/', '.');
  const below = (name: string): string => (at ? `${at}.${name}` : name);
  if (error.keyword === 'required') return `${below(error.params.missingProperty as string)} is missing`;
  if (error.keyword === 'additionalProperties')
    return `${below(error.params.additionalProperty as string)} is not declared`;
  const allowed =
    error.keyword === 'enum' ? ` (${(error.params.allowedValues as string[]).slice(0, 8).join(', ')}…)` : '';
  return `${at || 'it'} ${error.message}${allowed}`;
}
