import type { Spelling } from './spellings.ts';

/** What a value of the config may look like. */
export type Form = 'string' | 'number' | 'boolean' | 'list' | 'map' | 'any';

/** What is known about a key: its forms, and the rules for what is inside. */
export type KeyRule = {
  readonly forms: readonly Form[];
  /** Closed set of keys of a map. */
  readonly keys?: () => Readonly<Record<string, KeyRule>>;
  /** Rule for every member of a map with free names, or every item of a list. */
  readonly each?: () => KeyRule;
  /** A map stands for a list with the map as its only item. */
  readonly single?: boolean;
  /** Allowed texts of a string. */
  readonly oneOf?: readonly string[];
  /** What a string must look like. */
  readonly spelling?: Spelling;
  /** What the free names of a map must look like. */
  readonly names?: Spelling;
  /** The key belongs to the format but is not acted on: what is missing in the output. */
  readonly lost?: string;
};

export const ANY: KeyRule = { forms: ['any'] };
export const TEXT: KeyRule = { forms: ['string'] };
export const NUMBER: KeyRule = { forms: ['number'] };
export const FLAG: KeyRule = { forms: ['boolean'] };
/** A message, or one for each language. */
export const MESSAGE: KeyRule = { forms: ['string', 'boolean', 'map'] };
/** `true`, or the languages it holds for. */
export const LANGUAGES: KeyRule = { forms: ['boolean', 'list'], each: () => TEXT };

/** A text out of a fixed set. */
export function oneOf(...texts: readonly string[]): KeyRule {
  return { forms: ['string'], oneOf: texts };
}

/** A text that is written in a certain way, because it becomes a name or a part of a message. */
export function spelled(spelling: Spelling): KeyRule {
  return { forms: ['string'], spelling };
}

/** A list of values of one kind. */
export function listOf(item: KeyRule): KeyRule {
  return { forms: ['list'], each: () => item };
}

/** A list of maps of one kind, or one such map. */
export function oneOrMore(item: KeyRule): KeyRule {
  return { forms: ['list', 'map'], each: () => item, single: true };
}

/** A map with free names, as far as nothing is said about their spelling. */
export function mapOf(member: () => KeyRule, names?: Spelling): KeyRule {
  return { forms: ['map'], each: member, ...(names && { names }) };
}

/** A map with known keys. */
export function object(keys: Readonly<Record<string, KeyRule>>): KeyRule {
  return { forms: ['map'], keys: () => keys };
}

/** The same rule with further forms that stand for a short way to write it. */
export function or(rule: KeyRule, ...forms: readonly Form[]): KeyRule {
  return { ...rule, forms: [...rule.forms, ...forms] };
}

/** A key that is read but not acted on. */
export function lost(effect: string, rule: KeyRule = ANY): KeyRule {
  return { ...rule, lost: effect };
}
