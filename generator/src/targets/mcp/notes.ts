import type { Api } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { mdCode } from '../../support/encode.ts';
import { descriptionOf, resolveModel, textOfUse } from './type-facts.ts';
import { withCalls } from './call-texts.ts';
import type { DocsContext } from './docs-entry.ts';
import { omittedLiterals } from './type-text.ts';

/** How much is said about a value. */
export type Detail = {
  /** Literals that are listed where the type text leaves them out. */
  readonly literals: number;
};

/** What is said about a use of a type: its text, then what its type text cannot say. */
export function describe({ api, nameOf }: DocsContext, use: TypeNode, { literals }: Detail): string {
  const text = withCalls(api, textOfUse(api, use, nameOf));
  const head = use.deprecated === true ? `**Deprecated.** ${text}`.trim() : text;
  const notes = notesOf(api, use, literals).join(' ');
  return [head, notes].filter((part) => part !== '').join('\n');
}

function notesOf(api: Api, use: TypeNode, literals: number): readonly string[] {
  const type = resolveModel(api, use);
  const preset = use.default ?? type.default;
  const hasDefault = preset !== undefined && preset.value !== null;
  const text = descriptionOf(api, use) ?? '';
  return [
    ...literalNotes(type, literals, text),
    ...(hasDefault ? [`Default: ${mdCode(JSON.stringify(preset.value))}.`] : []),
    ...limitsOf(type),
  ];
}

function literalNotes(type: TypeNode, limit: number, text: string): readonly string[] {
  const values = omittedLiterals(type);
  if (limit === 0 || values.every((value) => text.includes(`\`${value}\``))) return [];
  const shown = values.slice(0, limit).map((value) => mdCode(String(value)));
  const more = values.length - shown.length;
  return [`One of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

/** Limits of a number or a string, one sentence each. */
export function limitsOf(type: TypeNode): readonly string[] {
  if (type.kind === 'number') return rangeNote('Range', type.minimum, type.maximum);
  if (type.kind !== 'string') return [];
  return [
    ...rangeNote('Length', type.minLength, type.maxLength),
    ...(type.format === undefined ? [] : [`Format: ${mdCode(type.format)}.`]),
    ...(type.pattern === undefined ? [] : [`Pattern: ${mdCode(type.pattern)}.`]),
  ];
}

function rangeNote(what: string, least: number | undefined, most: number | undefined): readonly string[] {
  if (least !== undefined && most !== undefined) return [`${what}: ${least} to ${most}.`];
  if (least !== undefined) return [`${what}: at least ${least}.`];
  return most === undefined ? [] : [`${what}: at most ${most}.`];
}
