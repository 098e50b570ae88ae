import { own, isObject, tokensOf } from '../support/json.ts';
import { resolve } from './follow.ts';
import type { View } from './view.ts';

type Schema = View<'schema'>;

/** Values of a discriminator that an object may have, by the name of its property; texts, as a mapping writes them. */
export type Tags = ReadonlyMap<string, readonly string[]>;

/** What discriminators say about the component schemas of a document (OpenAPI 3.1 §4.8.25). */
export type Hierarchy = {
  /** The components that are built on this one by `allOf`, if its discriminator tells them apart; children of children too. */
  readonly descendantsOf: (schema: Schema) => readonly Schema[];
  /** Whether the schema itself is one of those that its discriminator tells apart. */
  readonly isMapped: (schema: Schema) => boolean;
  /** The values that tell this component from others. */
  readonly tagsOf: (schema: Schema) => Tags;
};

const known = new WeakMap<View<'document'>, Hierarchy>();

/** Reads the discriminators of all components; once for a document. */
export function hierarchyOf(document: View<'document'>): Hierarchy {
  const found = known.get(document) ?? readHierarchy(document);
  known.set(document, found);
  return found;
}

/** Whether a schema is meant where a discriminator has no value, or one that leads nowhere (OpenAPI 3.2). */
export function isDefault(target: Schema, union: Schema): boolean {
  const where = union.get('discriminator')?.get('defaultMapping');
  return where !== undefined && leadsTo(where, target, union);
}

/**
 * Values of a discriminator that lead to a schema: those of the mapping, else the name of the component. None if every
 * further value does, too.
 */
export function tagsTo(target: Schema, union: Schema): readonly string[] {
  if (isDefault(target, union)) return [];
  const mapping = union.get('discriminator')?.get('mapping') ?? new Map<string, string>();
  const mapped = [...mapping].flatMap(([tag, where]) => (leadsTo(where, target, union) ? [tag] : []));
  const name = nameOf(target);
  return mapped.length > 0 || name === undefined ? mapped : [name];
}

function leadsTo(where: string, target: Schema, union: Schema): boolean {
  const found = union.named(where);
  return found !== undefined && found === target.value;
}

/** The name of a component, or of the file that is one. */
function nameOf({ at }: Schema): string | undefined {
  const last = tokensOf(at.pointer).at(-1);
  return last ?? at.file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

const EMPTY: Tags = new Map();

function readHierarchy(document: View<'document'>): Hierarchy {
  const components = [...(document.get('components')?.get('schemas')?.values() ?? [])];
  const isTold = components.some(({ value }) => isObject(own(value, 'discriminator')));
  const tags = new Map<Schema, Map<string, readonly string[]>>();
  const descendants = new Map<Schema, readonly Schema[]>();
  const mapped = new Set<Schema>();
  const add = (schema: Schema, property: string, values: readonly string[]): void => {
    if (values.length === 0) return;
    const all = tags.get(schema) ?? new Map<string, readonly string[]>();
    all.set(property, [...new Set([...(all.get(property) ?? []), ...values])]);
    tags.set(schema, all);
  };
  if (isTold) {
    const children = childrenByParent(components);
    for (const schema of components) {
      const property = schema.get('discriminator')?.get('propertyName');
      if (property === undefined) continue;
      const variants = [...(schema.get('oneOf') ?? []), ...(schema.get('anyOf') ?? [])];
      for (const variant of variants) {
        const target = variant.reference === undefined ? undefined : resolve(variant);
        if (target !== undefined) add(target, property, tagsTo(target, schema));
      }
      if (variants.length > 0) continue;
      const below = subtreeOf(schema, children);
      if (below.length === 0) continue;
      descendants.set(schema, below);
      const isNamed = [...(schema.get('discriminator')?.get('mapping')?.values() ?? [])].some((where) =>
        leadsTo(where, schema, schema),
      );
      if (isNamed) {
        mapped.add(schema);
        add(schema, property, tagsTo(schema, schema));
      }
      for (const child of below)
        add(
          child,
          property,
          [child, ...subtreeOf(child, children)].flatMap((each) => tagsTo(each, schema)),
        );
    }
  }
  return {
    descendantsOf: (schema) => descendants.get(schema) ?? [],
    isMapped: (schema) => mapped.has(schema),
    tagsOf: (schema) => tags.get(schema) ?? EMPTY,
  };
}

function childrenByParent(components: readonly Schema[]): ReadonlyMap<Schema, readonly Schema[]> {
  const children = new Map<Schema, Schema[]>();
  for (const child of components)
    for (const part of child.get('allOf') ?? []) {
      const parent = part.reference === undefined ? undefined : resolve(part);
      if (parent === undefined || parent === child) continue;
      const all = children.get(parent) ?? [];
      children.set(parent, all);
      if (!all.includes(child)) all.push(child);
    }
  return children;
}

/** What stands below a schema, in document order by generation; a circle ends where it meets itself. */
function subtreeOf(root: Schema, children: ReadonlyMap<Schema, readonly Schema[]>): readonly Schema[] {
  const found = new Set<Schema>();
  const open = [...(children.get(root) ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === root || found.has(next)) continue;
    found.add(next);
    open.push(...(children.get(next) ?? []));
  }
  return [...found];
}
