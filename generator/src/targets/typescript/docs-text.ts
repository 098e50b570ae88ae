import type { TypeNode } from '../../ir/model/type-node.ts';
import { mdCode } from '../../support/encode.ts';

/** What a type allows beyond what its TypeScript shows, in a line of Markdown; undefined if there is nothing. */
export function constraintNotes(type: TypeNode): string | undefined {
  const notes = facts(type).map(({ text }) => text);
  return notes.length === 0 ? undefined : notes.join(' ');
}

/** The description with the constraints that it does not mention itself, as a paragraph of their own. */
export function withConstraints(description: string | undefined, type: TypeNode): string | undefined {
  const known = description ?? '';
  const notes = facts(type).flatMap(({ text, mentioned }) => (mentioned.test(known) ? [] : [text]));
  if (notes.length === 0) return description;
  return [known.trimEnd(), notes.join(' ')].filter((part) => part !== '').join('\n\n');
}

type Fact = { readonly text: string; readonly mentioned: RegExp };

function facts(type: TypeNode): readonly Fact[] {
  return [defaultFact(type), rangeFact(type), lengthFact(type), formatFact(type)].filter(
    (fact) => fact !== undefined,
  );
}

function defaultFact({ default: given }: TypeNode): Fact | undefined {
  if (given === undefined || given.value === null) return undefined;
  if (typeof given.value === 'object' && Object.keys(given.value).length > 0) return undefined;
  const text = typeof given.value === 'number' ? String(given.value) : mdCode(JSON.stringify(given.value));
  return { text: `Default: ${text}.`, mentioned: /default/i };
}

function rangeFact(type: TypeNode): Fact | undefined {
  if (type.kind !== 'number') return undefined;
  return boundsFact('', '', type.minimum, type.maximum);
}

function lengthFact(type: TypeNode): Fact | undefined {
  if (type.kind !== 'string') return undefined;
  return boundsFact(
    ' length',
    ' characters',
    type.minLength === 0 ? undefined : type.minLength,
    type.maxLength,
  );
}

function boundsFact(
  what: string,
  unit: string,
  least: number | undefined,
  most: number | undefined,
): Fact | undefined {
  if (least === undefined && most === undefined) return undefined;
  const mentioned = new RegExp(
    [least, most]
      .flatMap((bound) => (bound === undefined ? [] : [`(?=[^]*(?<!\\d)${literalNumber(bound)}(?!\\d))`]))
      .join(''),
  );
  if (least === undefined) return { text: `Maximum${what}: ${most}${unit}.`, mentioned };
  if (most === undefined) return { text: `Minimum${what}: ${least}${unit}.`, mentioned };
  return { text: `${what === '' ? 'Range' : 'Length'}: ${least} to ${most}${unit}.`, mentioned };
}

function literalNumber(value: number): string {
  return String(value).replace(/[.+]/g, '\\$&');
}

/** Formats that tell the caller how to write a value. */
const formats: ReadonlyMap<string, RegExp> = new Map([
  ['date', /date|YYYY/i],
  ['date-time', /date|time|ISO/i],
  ['uri', /uri|url|link/i],
  ['url', /uri|url|link/i],
  ['email', /mail/i],
  ['uuid', /uuid/i],
  ['byte', /base64/i],
  ['duration', /duration/i],
]);

function formatFact(type: TypeNode): Fact | undefined {
  const mentioned = type.kind === 'string' ? formats.get(type.format ?? '') : undefined;
  return mentioned === undefined || type.kind !== 'string' ?
      undefined
    : { text: `Format: ${type.format}.`, mentioned };
}
