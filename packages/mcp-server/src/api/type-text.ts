import { namedType } from './walk.ts';
import type { Field, TypeRef } from './types.ts';

const MOST_LITERALS = 12;

/** A type on one line. Named types stay names; objects without a name are opened `depth` levels. */
export function typeText(type: TypeRef, depth = 1): string {
  if (typeof type === 'string') return namedType(type) ?? type;
  if ('nullable' in type) return `${typeText(type.nullable, depth)} | null`;
  if ('array' in type) return `${bracketed(type.array, depth)}[]`;
  if ('map' in type) return `Record<string, ${typeText(type.map, depth)}>`;
  if ('enum' in type) return literals(type.enum, depth);
  if ('union' in type) return type.union.map((variant) => typeText(variant, depth)).join(' | ');
  if (depth <= 0) return '{…}';
  return `{ ${type.fields
    .map((field) => `${fieldName(field)}: ${typeText(field.type, depth - 1)}`)
    .join('; ')} }`;
}

function bracketed(type: TypeRef, depth: number): string {
  const text = typeText(type, depth);
  return (
      typeof type === 'object' &&
        ('union' in type || 'nullable' in type || ('enum' in type && type.enum.length > 1))
    ) ?
      `(${text})`
    : text;
}

function literals(values: ReadonlyArray<string | number | boolean>, depth: number): string {
  const shown = depth > 1 || values.length <= MOST_LITERALS ? values : values.slice(0, MOST_LITERALS - 2);
  const text = shown.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ');
  return shown.length < values.length ? `${text} | … ${values.length - shown.length} more` : text;
}

/** `name` or `name?`. */
export function fieldName({ name, required }: Field): string {
  return required ? name : `${name}?`;
}

/** A field on one line with the first sentence of what it means. */
export function fieldLine(field: Field, depth = 1): string {
  return `${fieldName(field)}: ${typeText(field.type, depth)}${note(
    field,
    firstSentence(field.description),
  )}`;
}

/** A field with its whole description on the same line. */
export function fieldInFull(field: Field): string {
  return `${fieldName(field)}: ${typeText(field.type, 2)}${note(field, oneLine(field.description))}`;
}

function note(field: Field, description: string): string {
  const parts = [
    field.deprecated === undefined ?
      ''
    : `Deprecated${typeof field.deprecated === 'string' ? `: ${oneLine(field.deprecated)}` : '.'}`,
    description,
    field.default === undefined ? '' : `Default: ${JSON.stringify(field.default)}.`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` — ${parts.join(' ')}`;
}

/** The text without line breaks. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The first sentence of a text, on one line. */
export function firstSentence(text: string | undefined): string {
  const line = oneLine((text ?? '').split(/\n\s*\n/)[0]);
  return /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
