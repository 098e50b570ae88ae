import { ts } from 'ts-morph';
import type { Document, Schema } from '../document/index.ts';
import { onlyValueOf, propertiesOf } from './schema-parts.ts';

/** Components that are told apart by their members and the literals among them. */
export function schemasByForm(document: Document): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema | undefined>();
  for (const [, schema] of document.get('components')?.get('schemas') ?? []) {
    const members = [...propertiesOf(schema)].map(([name, each]) => [name, onlyValueOf(each)] as const);
    const key = keyOfForm(members);
    found.set(key, found.has(key) ? undefined : schema);
  }
  return new Map(
    [...found].flatMap(([key, schema]) => (schema === undefined || key === '' ? [] : [[key, schema]])),
  );
}

/** Empty for what too many things look like: without a literal or with one member alone. */
function keyOfForm(members: ReadonlyArray<readonly [name: string, value: string | undefined]>): string {
  if (members.length < 2 || members.every(([, value]) => value === undefined)) return '';
  return members
    .map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
    .sort()
    .join(' ');
}

/** The key of a type in {@link schemasByForm}. */
export function formKey(members: ReadonlyMap<string, ts.TypeNode>): string {
  return keyOfForm(
    [...members].map(([name, type]) => [
      name,
      ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined,
    ]),
  );
}
