import type { TypeNode } from '../model/type-node.ts';
import { isExampleObject, exampleObject, type ExampleValue } from './example-value.ts';
import { fits } from './fits.ts';
import { orderedMembers, resolve, type Models } from './resolve.ts';

/**
 * A value of the wire as callers of a library write it: the digits of integers of 64 bits where those are texts. The value
 * itself where nothing is.
 */
export function writtenValue(models: Models, use: TypeNode, value: ExampleValue): ExampleValue {
  const type = resolve(models, use);
  switch (type.kind) {
    case 'number':
      return type.int64 === 'string' && Number.isInteger(value) ? BigInt(value as number).toString() : value;
    case 'array': {
      if (!Array.isArray(value)) return value;
      const { places = [], rest } = type.tuple ?? {};
      const items: readonly ExampleValue[] = value;
      return kept(
        items,
        items.map((item, i) => writtenValue(models, places[i] ?? rest ?? type.item, item)),
      );
    }
    case 'map':
      return withMembers(value, () => type.value, models);
    case 'object': {
      const members = new Map(
        orderedMembers(models, type).map((member) => [member.name, member.type] as const),
      );
      return withMembers(value, (name) => members.get(name) ?? type.index, models);
    }
    case 'union': {
      const chosen = type.variants.find((variant) => fits(models, variant, value));
      return chosen === undefined ? value : writtenValue(models, chosen, value);
    }
    default:
      return value;
  }
}

function withMembers(
  value: ExampleValue,
  typeOf: (name: string) => TypeNode | undefined,
  models: Models,
): ExampleValue {
  if (!isExampleObject(value)) return value;
  const entries = Object.entries(value);
  const written = entries.map(([name, inner]) => {
    const type = typeOf(name);
    return type === undefined ? inner : writtenValue(models, type, inner);
  });
  if (written.every((inner, i) => inner === entries[i]?.[1])) return value;
  return exampleObject(written.map((inner, i) => [entries[i]?.[0] ?? '', inner] as const));
}

/** The list itself if it is the same: files and what never ends are known by identity. */
function kept(items: readonly ExampleValue[], written: readonly ExampleValue[]): readonly ExampleValue[] {
  return written.every((item, i) => item === items[i]) ? items : written;
}

/** The same as the part of an example that only is there where it differs from the value. */
export function asWritten(
  models: Models,
  type: TypeNode,
  value: ExampleValue,
): { readonly written?: ExampleValue } {
  const written = writtenValue(models, type, value);
  return written === value ? {} : { written };
}
