import { isNothing } from '../../ir/index.ts';
import type { EnumForm, Tuple, TypeNode } from '../../ir/model/type-node.ts';
import { tsString } from '../../support/encode.ts';
import { modelName } from './model-name.ts';
import { importShape, type TypeScope } from './type-scope.ts';

/** The text of a type as used in a member, an argument or a result (R34). */
export function typeText(node: TypeNode, scope: TypeScope): string {
  if (isNothing(node)) return node.nullable ? 'null' : 'never';
  const text = formText(node, scope);
  return node.nullable ? `${text} | null` : text;
}

/** Everything that can be sent as it is. */
const WHOLE = 'string | ArrayBuffer | ArrayBufferView | Blob | ReadableStream | AsyncIterable<Uint8Array>';

const OR_BYTES = { blob: 'string | Blob', any: 'string | Blob | ArrayBufferView' } as const;

/** What numbers are, by what integers of 64 bits are. */
const NUMBERS = { number: 'number', bigint: 'number | bigint', string: 'string' } as const;

function formText(node: TypeNode, scope: TypeScope): string {
  switch (node.kind) {
    case 'string':
      return node.orBytes === undefined ? 'string' : OR_BYTES[node.orBytes];
    case 'number':
      return NUMBERS[node.int64 ?? 'number'];
    case 'boolean':
      return node.kind;
    case 'unknown':
      return 'unknown';
    case 'file':
      if (node.whole === true) return WHOLE;
      return scope.upload ? scope.imports.type('Uploadable', 'core/uploads') : 'string';
    case 'enum':
      return [namedLiterals(node, scope), ...(node.open === true ? [OTHER_TEXT] : [])].join(' | ');
    case 'array':
      if (node.tuple !== undefined) return tupleText(node.tuple, scope);
      return node.sequence === true ?
          ['Iterable', 'AsyncIterable'].map((name) => `${name}<${typeText(node.item, scope)}>`).join(' | ')
        : `Array<${typeText(node.item, scope)}>`;
    case 'map':
      return mapText(typeText(node.value, scope), scope);
    case 'union':
      return unionText(node.variants, scope);
    case 'model':
      return modelName(node.model, scope);
    case 'object':
      return objectText(node, scope);
  }
}

/** Any text, beside literals that keep their completion. */
const OTHER_TEXT = '(string & {})';

/**
 * `[number, string?, ...boolean[]]`. The compiler looks at once into lists behind `?` and `...`, unless the places have
 * names: then an alias may come back to itself there.
 */
function tupleText({ places, required, rest }: Tuple, scope: TypeScope): string {
  const isNamed =
    places.slice(required).some((place) => listsName(place)) || (rest !== undefined && refersToName(rest));
  const item = (place: TypeNode, at: number): string => {
    const text = typeText(place, scope);
    const isOptional = at >= required;
    if (isNamed) return `item${at + 1}${isOptional ? '?' : ''}: ${text}`;
    return isOptional ? `${isSimple(text) ? text : `(${text})`}?` : text;
  };
  const others = rest === undefined ? [] : [`...${isNamed ? 'rest: ' : ''}Array<${typeText(rest, scope)}>`];
  return `[${[...places.map(item), ...others].join(', ')}]`;
}

/** Whether a list stands in the text of a type in which another type is named. */
function listsName(type: TypeNode): boolean {
  if (type.kind === 'union') return type.variants.some(listsName);
  return type.kind === 'array' && refersToName(type);
}

/** Whether the text of a type names another one, outside of members. */
function refersToName(type: TypeNode): boolean {
  switch (type.kind) {
    case 'model':
      return true;
    case 'union':
      return type.variants.some(refersToName);
    case 'array':
      return [type.item, ...(type.tuple?.places ?? []), ...(type.tuple?.rest ? [type.tuple.rest] : [])].some(
        refersToName,
      );
    default:
      return false;
  }
}

const isSimple = (text: string): boolean => /^[\w.$]+$/.test(text);

/** The literals of a list, each once. */
export function literalsText({ values }: EnumForm): string {
  return [...new Set(values.map(literalText))].join(' | ');
}

/** The same by the name that they have where several types list them. */
function namedLiterals(node: EnumForm, { families, imports }: TypeScope): string {
  const text = literalsText(node);
  const named = families.literals(text);
  return named === undefined ? text : imports.type(named.name, named.module);
}

/** Any string, number or boolean literal. */
function literalText(value: string | number | boolean): string {
  return typeof value === 'string' ? tsString(value) : String(value);
}

/** A map in the form of the edition. */
function mapText(value: string, scope: TypeScope): string {
  return scope.api.facts.mapText === 'record' ? `Record<string, ${value}>` : `{ [key: string]: ${value} }`;
}

/** Variants in document order without repetitions; a plain string among literals keeps their completion. */
function unionText(variants: readonly TypeNode[], scope: TypeScope): string {
  const isText = (variant: TypeNode): boolean =>
    variant.kind === 'string' || (variant.kind === 'number' && variant.int64 === 'string');
  const open =
    variants.some((variant) => variant.kind === 'enum') &&
    variants.every(
      (variant) =>
        isText(variant) ||
        (variant.kind === 'enum' && variant.values.every((value) => typeof value === 'string')),
    );
  const isOpen = (variant: TypeNode): boolean => variant.kind === 'enum' && variant.open === true;
  const texts = variants.map((variant) =>
    open && isText(variant) ? OTHER_TEXT
    : isOpen(variant) ? typeText({ ...variant, open: false } as TypeNode, scope)
    : typeText(variant, scope),
  );
  return [...new Set([...texts, ...(variants.some(isOpen) ? [OTHER_TEXT] : [])])].join(' | ');
}

function objectText(node: TypeNode, scope: TypeScope): string {
  const reference = scope.declarations.referenceTo(node);
  return reference.kind === 'nested' ?
      `${reference.owner}.${reference.short}`
    : importShape(reference.name, scope);
}
