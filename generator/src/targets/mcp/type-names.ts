import { declareTypes } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { Declaration, Declarations, ShapeReference } from '../../ir/model/declarations.ts';
import type { Member, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import { InternalError } from '../../support/internal-error.ts';

/** The name of a type in the SDK; undefined for types that have none. */
export type NameOf = (type: TypeNode) => string | undefined;

/** The names that the TypeScript SDK gives to the types of an API; no two different types share one. */
export function typeNames(api: Api): NameOf {
  // What naming finds out about the document is the SDK's to report.
  const declarations = declareTypes(api);
  const places = nestedPlaces(declarations);
  const byReference = new Map<ShapeReference, string>();
  const taken = new Set<string>();

  const nestedName = (reference: ShapeReference & { kind: 'nested' }, type: NodeOf<'object'>): string => {
    const known = byReference.get(reference);
    if (known !== undefined) return known;
    const wanted = `${reference.owner}.${reference.short}`;
    const found = places.filter(
      ({ path, members }) => `.${path}`.endsWith(`.${wanted}`) && members === membersKey(type.members),
    );
    const stem = found.length === 1 ? found[0]?.path ?? wanted : wanted;
    let name = stem;
    for (let count = 2; taken.has(name); count++) name = `${stem}${count}`;
    taken.add(name);
    byReference.set(reference, name);
    return name;
  };
  const objectName = (type: NodeOf<'object'>): string | undefined => {
    try {
      const reference = declarations.referenceTo(type);
      return reference.kind === 'shared' ? reference.name : nestedName(reference, type);
    } catch (error) {
      // The parts of a body and of a merge are no declarations of their own.
      if (error instanceof InternalError) return undefined;
      throw error;
    }
  };
  const names = new WeakMap<TypeNode, { readonly name: string | undefined }>();
  return (type) => {
    if (type.kind === 'model') return api.models.get(type.model)?.name;
    if (type.kind !== 'object') return undefined;
    const known = names.get(type) ?? { name: objectName(type) };
    names.set(type, known);
    return known.name;
  };
}

/** Where a type that is used in one place only is declared: inside the types around it. */
type NestedPlace = { readonly path: string; readonly members: string };

function nestedPlaces({ modules, shapes }: Declarations): readonly NestedPlace[] {
  const tops = [
    ...modules.flatMap(({ models, responses, params }) => [...models, ...responses, ...params]),
    ...shapes,
  ];
  const inside = (owner: string, { children }: Declaration): readonly NestedPlace[] =>
    children.flatMap((child) => {
      if (child.kind === 'alias') return [];
      const { declaration } = child;
      const path = `${owner}.${child.declaration.name}`;
      const members = declaration.form.kind === 'interface' ? membersKey(declaration.form.members) : '';
      return [{ path, members }, ...inside(path, declaration)];
    });
  return tops.flatMap((top) => inside(top.name, top));
}

function membersKey(members: readonly Member[]): string {
  return members
    .map(({ name, required }) => `${name}${required ? '' : '?'}`)
    .sort()
    .join(' ');
}
