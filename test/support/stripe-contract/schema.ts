import ts from 'typescript';
import { expandable } from './endpoints.js';

export type Schema = Record<string, unknown>;

/** The few numbers of Stripe's JSON that are no integers. */
const fractional = /rate|percent|score|decimal|width|height|length|weight/;

/** Turns the SDK's declared types into JSON Schema: closed objects and enumerations, every type once under `$defs`. */
export class SchemaWriter {
  readonly defs: Record<string, Schema> = {};
  private readonly names = new Map<ts.Type, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type, name = ''): Schema {
    if (type.isUnion()) return this.union(type.types, name);
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.StringLike || isOpenString(type)) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: fractional.test(name) ? 'number' : 'integer' };
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type as ts.TypeReference)[0]!, name) };
    if (symbolName(type) === 'Decimal') return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
    return this.reference(type);
  }

  private union(all: readonly ts.Type[], name: string): Schema {
    const members = all.filter((type) => !(type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    const literals = members
      .filter((type) => type.isStringLiteral())
      .map((type) => (type as ts.StringLiteralType).value);
    // `OtherString` keeps the SDK's enumerations open for versions to come; the pinned one sends only what it lists.
    const closed = literals.length > 0 ? members.filter((type) => !isOpenString(type)) : members;
    const named = closed.some((type) => type.flags & ts.TypeFlags.String)
      ? closed.filter((type) => !this.objectName(type) || expandable.includes(this.objectName(type)!))
      : closed;
    const booleans = named.filter((type) => type.flags & ts.TypeFlags.BooleanLiteral);
    const rest = named.filter((type) => !type.isStringLiteral() && (booleans.length < 2 || !booleans.includes(type)));
    const options = rest.map((type) => this.of(type, name));
    if (literals.length > 0) options.unshift({ enum: literals });
    if (booleans.length === 2) options.push({ type: 'boolean' });
    return options.length === 1 ? options[0]! : { anyOf: options };
  }

  private reference(type: ts.Type): Schema {
    let name = this.names.get(type);
    if (!name) {
      name = `${symbolName(type) ?? 'Type'}.${this.names.size}`;
      this.names.set(type, name);
      this.defs[name] = {};
      this.defs[name] = this.object(type);
    }
    return { $ref: `#/$defs/${name}` };
  }

  private object(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const propertyType = this.checker.getTypeOfSymbol(property);
      if (this.checker.getNonNullableType(propertyType).flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) continue;
      properties[property.name] = this.of(propertyType, property.name);
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return { type: 'object', properties, required, additionalProperties: index ? this.of(index) : false };
  }

  /** `charge` for the interface Charge: the literal of its property `object`. */
  private objectName(type: ts.Type): string | undefined {
    const property = type.getProperty('object');
    const of = property && this.checker.getTypeOfSymbol(property);
    return of?.isStringLiteral() ? of.value : undefined;
  }
}

/** `OtherString`: any string, written so that an editor still offers the known ones. */
const isOpenString = (type: ts.Type): boolean =>
  type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);

const symbolName = (type: ts.Type): string | undefined => (type.aliasSymbol ?? type.getSymbol())?.name;
