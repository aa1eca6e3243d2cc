import {
  Kind,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What a document asks for as it will run: a fragment counts wherever it is spread. Counts stop growing at `MANY`. */
export interface Measure {
  /** Fields, spreads and inline fragments, over all operations. */
  readonly selections: number;
  /** Levels of fields; what is asked of the schema itself is no level. */
  readonly depth: number;
  /** Levels of braces and brackets, fragments followed. */
  readonly nesting: number;
  readonly operations: number;
  readonly fragments: number;
  readonly variables: number;
  readonly aliases: number;
  /** Of the operation that has most. */
  readonly rootFields: number;
  readonly mutations: number;
  readonly longestList: number;
  /**
   * How many times the rule of overlapping fields will compare two of one name in one place, each by the size of its
   * arguments.
   */
  readonly comparisons: number;
  /** A fragment that spreads itself, by whatever way round. */
  readonly circular: boolean;
  /** What measuring took, in nodes visited. */
  readonly steps: number;
}

type Size = Pick<Measure, 'selections' | 'depth' | 'nesting' | 'aliases' | 'rootFields'>;

const MANY = 1_000_000;
const NOTHING: Size = { selections: 0, depth: 0, nesting: 0, aliases: 0, rootFields: 0 };
const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Measures in time linear in the document: each fragment is measured once, and only what is at most `mostSelections`
 * is walked as it will run. Nothing is checked against the schema.
 */
export function measureDocument(document: DocumentNode, mostSelections: number): Measure {
  const walk = new Walk(document);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const sizes = operations.map((operation) => walk.sizeOfOperation(operation));
  const loose = walk.unspreadFragments();
  const sum = (count: (size: Size) => number): number =>
    Math.min(
      MANY,
      [...sizes, ...loose.map(walk.sizeOfFragment)].reduce((all, size) => all + count(size), 0),
    );
  const selections = sum((size) => size.selections);
  const small = selections <= mostSelections && !walk.circular;
  return {
    selections,
    depth: Math.max(0, ...sizes.map((size) => size.depth)),
    nesting: Math.max(
      walk.deepestValue,
      ...sizes.map((size) => size.nesting),
      ...loose.map((fragment) => walk.sizeOfFragment(fragment).nesting),
    ),
    operations: operations.length,
    variables: operations.reduce((all, { variableDefinitions }) => all + (variableDefinitions?.length ?? 0), 0),
    fragments: document.definitions.length - operations.length,
    aliases: sum((size) => size.aliases),
    rootFields: Math.max(0, ...sizes.map((size) => size.rootFields)),
    mutations: Math.max(
      0,
      ...sizes.filter((_, i) => operations[i]!.operation === 'mutation').map((size) => size.rootFields),
    ),
    longestList: walk.longestList,
    comparisons: small
      ? [...operations, ...loose].reduce((all, { selectionSet }) => all + walk.comparisonsIn([selectionSet]), 0)
      : MANY,
    circular: walk.circular,
    steps: walk.steps,
  };
}

class Walk {
  steps = 0;
  longestList = 0;
  deepestValue = 0;
  circular = false;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly sizes = new Map<string, Size | 'being measured'>();
  private readonly weights = new Map<FieldNode, number>();
  private readonly spread = new Set<string>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions
        .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
        .map((each) => [each.name.value, each]),
    );
  }

  sizeOfOperation(operation: OperationDefinitionNode): Size {
    this.weigh(operation.directives);
    for (const variable of operation.variableDefinitions ?? [])
      this.weigh([
        variable.type,
        ...(variable.defaultValue ? [variable.defaultValue] : []),
        ...(variable.directives ?? []),
      ]);
    return this.sizeOf(operation.selectionSet);
  }

  /** Those that nothing spreads: rules walk them too, though none will run. */
  unspreadFragments(): FragmentDefinitionNode[] {
    for (const fragment of this.fragments.values()) this.sizeOfFragment(fragment);
    return [...this.fragments.values()].filter((fragment) => !this.spread.has(fragment.name.value));
  }

  sizeOfFragment = (fragment: FragmentDefinitionNode): Size => {
    const name = fragment.name.value;
    const known = this.sizes.get(name);
    if (known === 'being measured') this.circular = true;
    if (known) return known === 'being measured' ? NOTHING : known;
    this.sizes.set(name, 'being measured');
    this.weigh(fragment.directives);
    const size = this.sizeOf(fragment.selectionSet);
    this.sizes.set(name, size);
    return size;
  };

  /** Two fields of one name in one place are one when they run; the rules compare them pair by pair. */
  comparisonsIn(sets: readonly SelectionSetNode[]): number {
    const places = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(set, places);
    let comparisons = 0;
    for (const fields of places.values()) {
      if (fields.length > 1)
        comparisons += (fields.length - 1) * fields.reduce((all, field) => all + this.weights.get(field)!, 0);
      const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inner.length > 0) comparisons += this.comparisonsIn(inner);
    }
    return Math.min(MANY, comparisons);
  }

  private collect(set: SelectionSetNode, places: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      this.steps++;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = places.get(name);
        if (known) known.push(selection);
        else places.set(name, [selection]);
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
        if (inner) this.collect(inner.selectionSet, places);
      }
    }
  }

  private sizeOf(set: SelectionSetNode): Size {
    let [selections, depth, nesting, aliases, rootFields] = [0, 0, 0, 0, 0];
    for (const selection of set.selections) {
      const inner = this.inside(selection);
      const isField = selection.kind === Kind.FIELD;
      selections += 1 + inner.selections;
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      rootFields += isField ? 1 : inner.rootFields;
      nesting = Math.max(nesting, 1 + inner.nesting);
      depth = Math.max(depth, isField ? 1 + (INTROSPECTION.has(selection.name.value) ? 0 : inner.depth) : inner.depth);
    }
    return {
      selections: Math.min(MANY, selections),
      depth,
      nesting,
      aliases: Math.min(MANY, aliases),
      rootFields: Math.min(MANY, rootFields),
    };
  }

  private inside(selection: SelectionSetNode['selections'][number]): Size {
    this.steps++;
    const weight = this.weigh(selection.directives);
    if (selection.kind === Kind.FIELD) this.weights.set(selection, 1 + weight + this.weigh(selection.arguments));
    if (selection.kind !== Kind.FRAGMENT_SPREAD)
      return selection.selectionSet ? this.sizeOf(selection.selectionSet) : NOTHING;
    this.spread.add(selection.name.value);
    const fragment = this.fragments.get(selection.name.value);
    return fragment ? this.sizeOfFragment(fragment) : NOTHING;
  }

  /** How many nodes directives, arguments and values are made of; the longest list among them is kept. */
  private weigh(nodes: readonly ASTNode[] | undefined, level = 1): number {
    let weight = 0;
    for (const node of nodes ?? []) {
      this.steps++;
      this.deepestValue = Math.max(this.deepestValue, level);
      weight += 1 + this.weigh(partsOf(node), level + 1);
      if (node.kind === Kind.LIST) this.longestList = Math.max(this.longestList, node.values.length);
    }
    return weight;
  }
}

function partsOf(node: ASTNode): readonly ASTNode[] | undefined {
  if (node.kind === Kind.DIRECTIVE) return node.arguments;
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.value satisfies ValueNode];
  if (node.kind === Kind.LIST_TYPE || node.kind === Kind.NON_NULL_TYPE) return [node.type];
  if (node.kind === Kind.LIST) return node.values;
  return node.kind === Kind.OBJECT ? node.fields : undefined;
}
