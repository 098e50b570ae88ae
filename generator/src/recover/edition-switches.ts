import type { ts } from 'ts-morph';
import { resolve, type Schema } from '../document/index.ts';
import { byStandardOrder } from '../ir/index.ts';
import type { JsonObject } from '../support/json.ts';
import { callStyle } from './call-style.ts';
import type { FoundResource } from './package-model.ts';
import { propertiesOf } from './schema-parts.ts';

type FreeMap = 'map' | 'record' | 'unknown';

/** How the types of a package are written where the document has a map with any members. */
export type FreeMaps = {
  /** A type stands where a schema does. */
  readonly note: (type: ts.TypeNode, schema: Schema) => void;
  /** The form that most of them have. */
  readonly usual: () => FreeMap | undefined;
};

/** Collects how maps with any members are typed. */
export function createFreeMaps(): FreeMaps {
  const counts = new Map<FreeMap, number>();
  return {
    note: (type, schema) => {
      const form = isFreeMap(schema) ? formOfMap(type) : undefined;
      if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
    },
    usual: () => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0],
  };
}

function isFreeMap(schema: Schema): boolean {
  return resolve(schema)?.get('additionalProperties')?.written === true && propertiesOf(schema).size === 0;
}

const FORMS: ReadonlyArray<readonly [pattern: RegExp, form: FreeMap]> = [
  [/^unknown$/, 'unknown'],
  [/^\{ \[\w+: string\]: unknown;? \}$/, 'map'],
  [/^Record<string, unknown>$/, 'record'],
];

function formOfMap(type: ts.TypeNode): FreeMap | undefined {
  const text = type.getText().replace(/\s+/g, ' ');
  return FORMS.find(([pattern]) => pattern.test(text))?.[1];
}

/** The details of an edition that a package shows; nothing where it is like the oldest one. */
export function editionSwitches(
  files: ReadonlyMap<string, string>,
  root: FoundResource,
  maps: FreeMaps,
): JsonObject {
  const texts = [...files].filter(([path]) => path.startsWith('src/resources/')).map(([, each]) => each);
  const has = (pattern: RegExp): boolean => texts.some((each) => pattern.test(each));
  const shown =
    has(/\{ \[key: string\]: unknown \}/) ? 'map'
    : has(/\bRecord<string, unknown>/) ? 'record'
    : undefined;
  const freeMap = maps.usual() ?? shown;
  const isTyped = has(/\bRecord<string, (?!unknown)/);
  return {
    ...(!isInStandardOrder(root) && { method_order: 'config' }),
    ...(freeMap !== undefined && { free_form_map: freeMap }),
    ...(isTyped && !has(/\{ \[key: string\]: (?!unknown)/) && { map_text: 'record' }),
    ...(callStyle(root) === 'earlier' && { calls: 'earlier' }),
  };
}

function isInStandardOrder({ methods, resources }: FoundResource): boolean {
  const names = methods.filter(({ kind }) => kind === 'http').map(({ name }) => name);
  const sorted = [...names].sort(byStandardOrder);
  return names.every((name, at) => name === sorted[at]) && resources.every(isInStandardOrder);
}
