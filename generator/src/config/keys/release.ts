import { key, listOf, mapOf, needed, object, oneOf, parsed, placed, TEXT, type Of } from '../kit/index.ts';

const WEIGHT = oneOf('breaking', 'risky', 'safe', 'docs', 'none');

const REASON = parsed(TEXT, 'a text that says why', (text) => (text.trim() === '' ? undefined : text));
const DAY = parsed(TEXT, 'a day as in 2026-12-31', (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined,
);

const IGNORED = {
  code: needed(TEXT, 'Code of the change.', { example: 'method-removed' }),
  symbol: key(TEXT, 'Symbol of the SDK, or method of the operation; `*` stands for any characters.', {
    otherwise: 'everywhere',
    example: 'client.books.*',
  }),
  reason: needed(REASON, 'Why the change is accepted.', { example: 'Nobody could call it.' }),
  until: key(DAY, 'The last day on which it is.', { otherwise: 'for ever', example: '2026-12-31' }),
};

/** What a version promises. */
export const RELEASE = {
  policy: key(
    oneOf('strict', 'types_in_minor'),
    '`strict`: semantic versioning. `types_in_minor`: types may break in minors, names that run may not.',
    { default: 'strict' },
  ),
  overrides: key(
    mapOf(WEIGHT),
    'How much a kind of change weighs, instead of its usual weight; `none` is no reason for a release.',
    { default: {}, example: { 'response-value-added': 'safe' } },
  ),
  ignore: key(
    listOf(placed(object(IGNORED, () => 'The accepted change'))),
    'Changes that were accepted, why, and until when.',
    {
      default: [],
      example: [{ code: 'method-removed', reason: 'Nobody could call it.', until: '2026-12-31' }],
    },
  ),
};

export type ReleasePolicy = Of<typeof RELEASE>;
/** A change that was accepted, why, and until when. */
export type Ignored = ReleasePolicy['ignore'][number];
