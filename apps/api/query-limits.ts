import { GraphQLError, Kind, type ASTVisitor, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

const DEPTH = 10;
const ALIASES = 15;
const ROOT_FIELDS = 8;
const LIST = 250;

const INTROSPECTION = /^__/;

/** A document's cost is bounded before it runs: its depth (fragments followed), aliases, root fields, and lists in it. */
export const limits = [depthLimit, aliasLimit, rootLimit, listLimit];

function depthLimit(context: ValidationContext): ASTVisitor {
  const depthOf = (set: SelectionSetNode, depth: number, seen: ReadonlySet<string>): number =>
    depth > DEPTH ? depth : Math.max(depth, ...set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return selection.selectionSet && !INTROSPECTION.test(selection.name.value) ? depthOf(selection.selectionSet, depth + 1, seen) : depth;
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : unseen(context, selection.name.value, seen);
      if (!fragment) return depth;
      return depthOf(fragment.selectionSet, depth, selection.kind === Kind.FRAGMENT_SPREAD ? new Set([...seen, selection.name.value]) : seen);
    }));
  return {
    OperationDefinition(node) {
      if (depthOf(node.selectionSet, 1, new Set()) > DEPTH) complain(context, `This query is deeper than ${DEPTH} levels: ask for less at once.`);
    },
  };
}

/** Unknown and circular fragments are other rules' findings. */
const unseen = (context: ValidationContext, name: string, seen: ReadonlySet<string>): FragmentDefinitionNode | undefined =>
  seen.has(name) ? undefined : (context.getFragment(name) ?? undefined);

function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(node: FieldNode) {
      if (node.alias && ++aliases === ALIASES + 1) complain(context, `This document has more than ${ALIASES} aliases: ask for less at once.`);
    },
  };
}

function rootLimit(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const most = node.operation === 'mutation' ? 1 : ROOT_FIELDS;
      if (node.selectionSet.selections.length > most) complain(context, `One ${node.operation} holds at most ${most} operation${most === 1 ? '' : 's'}: send them one by one.`);
    },
  };
}

function listLimit(context: ValidationContext): ASTVisitor {
  return {
    ListValue(node) {
      if (node.values.length > LIST) complain(context, `A list holds at most ${LIST} items.`);
    },
  };
}

const complain = (context: ValidationContext, message: string): void => context.reportError(new GraphQLError(message));
