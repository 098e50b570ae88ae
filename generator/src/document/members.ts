import { resolve } from './follow.ts';
import type { View } from './view.ts';

type Schema = View<'schema'>;

/**
 * The members of a schema with those of the parts that it is put together from, itself last. Each part counts once: parts
 * may lead back to the whole.
 *
 * @param options.anyOf Whether the alternatives of `anyOf` count as parts.
 */
export function membersOf(
  schema: Schema | undefined,
  { anyOf = false }: { readonly anyOf?: boolean } = {},
): ReadonlyMap<string, Schema> {
  const parts = (whole: Schema): readonly Schema[] => [
    ...(whole.get('allOf') ?? []),
    ...(anyOf ? whole.get('anyOf') ?? [] : []),
  ];
  const start = resolve(schema);
  const ordered = start === undefined ? [] : innermostFirst(start, parts);
  return new Map(ordered.flatMap((each) => [...(each.get('properties') ?? [])]));
}

/** A schema and all that it is made of, however deep; what others are made of stands before them. */
function innermostFirst(start: Schema, partsOf: (schema: Schema) => readonly Schema[]): readonly Schema[] {
  const [seen, ordered] = [new Set<Schema>(), new Set<Schema>()];
  const open = [start];
  for (let schema = open.at(-1); schema !== undefined; schema = open.at(-1)) {
    if (seen.has(schema)) {
      ordered.add(schema);
      open.pop();
      continue;
    }
    seen.add(schema);
    const parts = partsOf(schema).flatMap((part) => resolve(part) ?? []);
    open.push(...parts.filter((part) => !seen.has(part)).reverse());
  }
  return [...ordered];
}
