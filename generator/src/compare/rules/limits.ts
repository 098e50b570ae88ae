/** How a limit is called: in printed codes and in sentences. */
export type LimitWords = {
  readonly word: string;
  /** With the value in `{value}`. */
  readonly says: string;
  /** What codes say when it comes, goes, and is another one; a bound is increased or decreased instead. */
  readonly verbs: readonly string[];
};

const limit = (
  word: string,
  says: string,
  verbs: readonly string[] = ['set', 'unset', 'changed'],
): LimitWords => ({
  word,
  says,
  verbs,
});
const bound = (word: string, says: string): LimitWords =>
  limit(word, says, ['set', 'unset', 'increased', 'decreased']);
const ADDED = ['added', 'removed', 'changed'];
const schema = (word: string): LimitWords => limit(word, 'checked by {key} {value}', ADDED);

/** Every limit that is compared, by its keyword. */
export const LIMIT_WORDS = {
  maximum: bound('max', 'at most {value}'),
  minimum: bound('min', 'at least {value}'),
  exclusiveMaximum: bound('exclusive-max', 'less than {value}'),
  exclusiveMinimum: bound('exclusive-min', 'greater than {value}'),
  maxLength: bound('max-length', 'at most {value} characters long'),
  minLength: bound('min-length', 'at least {value} characters long'),
  maxItems: bound('max-items', 'at most {value} items long'),
  minItems: bound('min-items', 'at least {value} items long'),
  maxProperties: bound('max-properties', 'limited to {value} properties'),
  minProperties: bound('min-properties', 'required to have {value} properties'),
  maxContains: bound('max-contains', 'limited to {value} such items'),
  minContains: bound('min-contains', 'required to have {value} such items'),
  pattern: limit('pattern', 'matched against {value}'),
  format: limit('format', 'of the format {value}'),
  multipleOf: limit('multiple-of', 'a multiple of {value}'),
  uniqueItems: limit('unique-items', 'without repeated items'),
  not: limit('not', 'refused where it fits {value}', ADDED),
  dependentRequired: limit('dependent-required', 'checked for members that need others: {value}', ADDED),
  if: schema('if'),
  then: schema('then'),
  else: schema('else'),
  contains: schema('contains'),
  propertyNames: schema('property-names'),
  dependentSchemas: schema('dependent-schemas'),
  unevaluatedProperties: schema('unevaluated-properties'),
  unevaluatedItems: schema('unevaluated-items'),
  contentSchema: schema('content-schema'),
  contentEncoding: limit('content-encoding', 'written in {value}', ['changed']),
  contentMediaType: limit('content-media-type', 'text of the media type {value}', ['changed']),
} as const satisfies Readonly<Record<string, LimitWords>>;

/** The keyword of a limit. */
export type LimitKey = keyof typeof LIMIT_WORDS;

/** What happened to a limit. */
export type LimitChange = { readonly key: LimitKey; readonly verb: string };

/** `max-length-increased` */
export const limitCode = ({ key, verb }: LimitChange): string => `${LIMIT_WORDS[key].word}-${verb}`;
