import type { Keyword } from '../../document/index.ts';

/** Which events the change of a limit can be. */
export type LimitEvent = 'limit-tightened' | 'limit-loosened' | 'limit-changed' | 'text-changed';

/** How a limit is called in codes and in sentences, and an example of it. */
export type LimitWords = {
  readonly word: string;
  /** With the value in `{value}`. */
  readonly says: string;
  /** What codes say when it comes, goes, is more, is less; where it cannot be more or less, it changes. */
  readonly verbs: readonly string[];
  /** What another value can mean, for each verb after the second. */
  readonly more: ReadonlyArray<readonly LimitEvent[]>;
  /** Two values. */
  readonly sample: readonly [string, string];
};

const bound = (word: string, says: string, more: LimitEvent, less: LimitEvent): LimitWords => ({
  word,
  says,
  verbs: ['set', 'unset', 'increased', 'decreased'],
  more: [[more], [less]],
  sample: ['10', '20'],
});
const upper = (word: string, says: string): LimitWords =>
  bound(word, says, 'limit-loosened', 'limit-tightened');
const lower = (word: string, says: string): LimitWords =>
  bound(word, says, 'limit-tightened', 'limit-loosened');
const limit = (
  word: string,
  says: string,
  sample: LimitWords['sample'],
  more: readonly LimitEvent[] = ['limit-changed'],
): LimitWords => ({ word, says, verbs: ['set', 'unset', 'changed'], more: [more], sample });
const schema = (
  word: string,
  says = 'checked by {key} {value}',
  sample: LimitWords['sample'] = ['{ minLength: 1 }', '{ minLength: 2 }'],
  more: readonly LimitEvent[] = ['limit-changed'],
): LimitWords => ({ word, says, verbs: ['added', 'removed', 'changed'], more: [more], sample });
const written = (word: string, says: string, sample: LimitWords['sample']): LimitWords => ({
  word,
  says,
  verbs: ['changed'],
  more: [['text-changed', 'limit-changed']],
  sample,
});
const ANY = ['limit-changed', 'limit-tightened', 'limit-loosened'] as const;

/** Keywords that say what a value is; `wire/read-form.ts` and `wire/read-facts.ts` read them. */
type Read =
  | (
      | 'type'
      | 'properties'
      | 'additionalProperties'
      | 'patternProperties'
      | 'required'
      | 'items'
      | 'prefixItems'
    )
  | ('allOf' | 'oneOf' | 'anyOf' | 'enum' | 'const' | 'discriminator' | 'nullable')
  | ('description' | 'deprecated' | 'readOnly' | 'writeOnly' | 'example' | 'examples' | 'default');

/** Keywords that no program notices, and those of other tools. */
type Ignored = '$defs' | '$dynamicRef' | 'title' | 'xml' | `x-${string}`;

/** Every limit that is compared, by its keyword: each keyword that is neither read otherwise nor ignored. */
export const LIMIT_WORDS = {
  maximum: upper('max', 'at most {value}'),
  minimum: lower('min', 'at least {value}'),
  exclusiveMaximum: upper('exclusive-max', 'less than {value}'),
  exclusiveMinimum: lower('exclusive-min', 'greater than {value}'),
  maxLength: upper('max-length', 'at most {value} characters long'),
  minLength: lower('min-length', 'at least {value} characters long'),
  maxItems: upper('max-items', 'at most {value} items long'),
  minItems: lower('min-items', 'at least {value} items long'),
  maxProperties: upper('max-properties', 'limited to {value} properties'),
  minProperties: lower('min-properties', 'required to have {value} properties'),
  maxContains: upper('max-contains', 'limited to {value} such items'),
  minContains: lower('min-contains', 'required to have {value} such items'),
  pattern: limit('pattern', 'matched against {value}', ["'^[a-z]+$'", "'^[0-9]+$'"]),
  format: limit('format', 'of the format {value}', ['date', 'date-time'], [...ANY, 'text-changed']),
  multipleOf: limit('multiple-of', 'a multiple of {value}', ['2', '4'], ANY),
  uniqueItems: limit('unique-items', 'without repeated items', ['true', 'false']),
  not: schema('not', 'refused where it fits {value}'),
  dependentRequired: schema(
    'dependent-required',
    'checked for members that need others: {value}',
    ['{ card: [name] }', '{ card: [name, country] }'],
    ANY,
  ),
  if: schema('if'),
  then: schema('then'),
  else: schema('else'),
  contains: schema('contains'),
  propertyNames: schema('property-names'),
  dependentSchemas: schema('dependent-schemas'),
  unevaluatedProperties: schema('unevaluated-properties'),
  unevaluatedItems: schema('unevaluated-items'),
  contentSchema: schema('content-schema'),
  contentEncoding: written('content-encoding', 'written in {value}', ['base64', 'base32']),
  contentMediaType: written('content-media-type', 'text of the media type {value}', [
    'text/html',
    'text/csv',
  ]),
} as const satisfies Readonly<Record<Exclude<Keyword, Read | Ignored>, LimitWords>>;

/** The keyword of a limit. */
export type LimitKey = keyof typeof LIMIT_WORDS;

/** Every keyword of a limit. */
export const LIMIT_KEYS = Object.keys(LIMIT_WORDS) as readonly LimitKey[];

/** What happened to a limit. */
export type LimitChange = { readonly key: LimitKey; readonly verb: string };

/** `max-length-increased` */
export const limitCode = ({ key, verb }: LimitChange): string => `${LIMIT_WORDS[key].word}-${verb}`;

const COMES = new Set(['set', 'added']);
const GOES = new Set(['unset', 'removed']);

/** What a change of a limit can be, whatever its values are. */
export function limitEvents({ key, verb }: LimitChange): readonly LimitEvent[] {
  if (COMES.has(verb)) return ['limit-tightened'];
  if (GOES.has(verb)) return ['limit-loosened'];
  const { verbs, more }: LimitWords = LIMIT_WORDS[key];
  return more[Math.max(0, verbs.indexOf(verb) - 2)] ?? [];
}

/** A limit before and after what happened to it, as a document writes it; a schema without it is empty. */
export function limitExample({ key, verb }: LimitChange): readonly [before: string, after: string] {
  const [one, other] = LIMIT_WORDS[key].sample.map((value) => `${key}: ${value}`);
  const [less, more] = [one ?? '', other ?? ''];
  if (COMES.has(verb)) return ['{}', less];
  if (GOES.has(verb)) return [less, '{}'];
  return verb === 'decreased' ? [more, less] : [less, more];
}

/** The sentence about a limit, with `{value}` and `{key}`. */
export function limitSays({ key, verb }: LimitChange, isThere = !GOES.has(verb)): string {
  return `${isThere ? 'now' : 'no longer'} ${LIMIT_WORDS[key].says}`;
}
