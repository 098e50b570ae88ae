import {
  as,
  either,
  FLAG,
  kept,
  key,
  listOf,
  lost,
  MAP,
  missed,
  mapOf,
  object,
  oneOf,
  oneOrMore,
  needed,
  open,
  placed,
  section,
  spelled,
  tellIdle,
  TEXT,
  type ValueOf,
} from '../kit/index.ts';
import { CODES, isCode, nearest, type Report } from '../../diagnostics/index.ts';
import { asString, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { AUTH_WORD, PAGE_NAME } from './spellings.ts';
import { ENDPOINT } from './common.ts';
import { parseEndpoint } from './endpoint.ts';
import { OTHER_TARGETS } from './languages.ts';
import { FRAGMENTS } from './fragments.ts';

const TRANSFORM = object({
  command: key(
    TEXT,
    'What is done: `update`, `append`, `merge`, `remove`, `copy`, `move` or the older `replaceProperties`.',
    {
      example: 'update',
    },
  ),
  reason: kept('Why the document needs it.', TEXT),
  args: key(MAP, 'What the command works on: `target` (older: `filter.only`) or `from`, and what it needs.', {
    example: { target: '$.info.title', value: 'Acme' },
  }),
});

/** How the document is corrected before anything reads it. */
export const OPENAPI = {
  transforms: key(listOf(TRANSFORM), 'Corrections of the document, made in order before anything reads it.', {
    default: [],
    example: [{ command: 'update', args: { target: '$.info.title', value: 'Acme' } }],
    affects: ['names', 'types', 'requests', 'responses', 'docs'],
  }),
  transformations: key(listOf(TRANSFORM), 'The older name of `transforms`.', {
    default: [],
    affects: ['names', 'types', 'requests', 'responses', 'docs'],
  }),
  code_samples: kept('Where the hosted service puts code samples.'),
  code_sample_languages: kept('Languages of these samples.'),
};

const TOKENS = {
  tokenUrl: key(TEXT, 'Where access tokens come from, maybe relative to the base URL.', {
    example: 'https://id.acme.example/token',
  }),
  refreshUrl: key(TEXT, 'Where they are renewed.', { otherwise: 'where they come from' }),
  scopes: key(MAP, 'The scopes that there are: name to description.', { default: {} }),
  'x-token-parameters': key(mapOf(TEXT), 'Further fields of the request for a token, such as `audience`.', {
    example: { audience: 'https://api.acme.example' },
  }),
};

const FLOW = open(TOKENS);

const PERSON_FLOW = open({
  ...TOKENS,
  authorizationUrl: key(TEXT, 'Where a person allows access, maybe relative to the base URL.', {
    example: 'https://id.acme.example/authorize',
  }),
});

/** The flows of OAuth 2.0 by which a client without a person gets tokens, or renews those that a person got. */
const FLOWS = open({
  clientCredentials: key(FLOW, 'Tokens for a client ID and a client secret.'),
  password: key(FLOW, 'Tokens for a user name and a password.'),
  authorizationCode: key(PERSON_FLOW, 'Tokens that a person allows; the client renews them.'),
});

/** The flows of a scheme as they are written. */
export type WrittenFlows = ValueOf<{ readonly kind: typeof FLOWS }>;

/** How the header of an HTTP scheme differs from what the standard says. */
const AUTH = object({
  scheme_keyword: key(
    spelled(AUTH_WORD),
    'For `bearer` and `basic`: the word before the credential in `Authorization`, in place of `Bearer` or `Basic`.',
    { example: 'Token' },
  ),
  disable_base64: key(FLAG, 'For `basic`: sends `user:password` as it is.', { default: false }),
  custom: missed('the credential is sent as the rest of the scheme says', 'A way of the API’s own.'),
});

/** In the config or in the document. */
const SECURITY_SCHEME = open({
  type: key(TEXT, '`http`, `apiKey`, `oauth2`, `openIdConnect` or `mutualTLS`.', { example: 'http' }),
  scheme: key(TEXT, 'For `http`: `bearer`, `basic`, or another authentication scheme.', {
    example: 'bearer',
  }),
  in: key(TEXT, 'For `apiKey`: `header`, `query` or `cookie`.', { example: 'header' }),
  name: key(TEXT, 'For `apiKey`: name of the header, parameter or cookie.', { example: 'X-Api-Key' }),
  description: key(TEXT, 'What the credential is and where to get one.', { affects: ['docs'] }),
  'x-stainless-auth': key(AUTH, 'For `http`: how the header differs from the standard.', {
    example: { scheme_keyword: 'Token' },
  }),
  flows: key(FLOWS, 'For `oauth2`: how access tokens are got.', {
    example: { clientCredentials: { tokenUrl: 'https://id.acme.example/token', scopes: {} } },
  }),
});

/** Security schemes by name. */
export const SECURITY_SCHEMES = mapOf(SECURITY_SCHEME);

/** How the pages of a list are asked for. */
export const PAGINATION = oneOrMore(
  placed(
    object(
      {
        name: needed(spelled(PAGE_NAME), 'Name of the scheme and of its page class.', {
          example: 'cursor_page',
        }),
        description: key(TEXT, 'What the pages are like.', { affects: ['docs'] }),
        type: needed(
          oneOf('cursor', 'cursor_id', 'cursor_url', 'offset', 'page_number', 'fake_page'),
          'How the next page is found.',
        ),
        request: key(FRAGMENTS, 'Parameters that ask for a page: name to schema.', {
          default: {},
          example: { cursor: { type: 'string' } },
        }),
        response: key(FRAGMENTS, 'Members of a page: name to schema.', {
          default: {},
          example: { items: { type: 'array', items: {} } },
        }),
        param_location: key(oneOf('query', 'body'), 'Where the parameters are sent.', { default: 'query' }),
        continue_on_empty_items: key(FLAG, 'Whether a page without items may have a next one.', {
          default: false,
        }),
      },
      () => 'The pagination scheme',
    ),
  ),
);

const README_REQUEST = {
  type: kept('What kind of example this is.', TEXT),
  params: key(MAP, 'Arguments of the call.', { default: {} }),
  response_property: lost('the whole result is shown', 'The member of the result that is shown.'),
  assign_to: lost('the result is named after its type', 'The variable that holds the result.'),
  example_properties: lost('the example has the values of `params` alone', 'Further values.'),
  file_param: lost('files are shown as in other examples', 'The parameter that holds a file.'),
  file_path: lost('files are shown as in other examples', 'The file.'),
};

const SHOWN = as(
  object({
    endpoint: key(ENDPOINT, 'Verb and path of an operation that has a method.', { example: 'post /cards' }),
    ...README_REQUEST,
  }),
  ({ endpoint, params }) => endpoint && { ...endpoint, params },
);

/** An example that is not shown still names a method of the SDK, or none. */
const OTHER_SHOWN = placed(as(MAP, (request) => parseEndpoint(asString(own(request, 'endpoint')) ?? '')));
const OTHER = {
  ...key(OTHER_SHOWN, 'An example of other generators.'),
  affects: ['findings'] as const,
  lost: { effect: 'the README shows its own example of this' },
};

/** What the README shows. */
export const README = {
  example_requests: section(
    {
      default: key(SHOWN, 'The call that the README uses wherever it needs one.', {
        otherwise: 'the first method',
        example: { type: 'request', endpoint: 'post /cards', params: {} },
      }),
      headline: key(SHOWN, 'The call at the top of the README.', { otherwise: 'the default one' }),
      errors: OTHER,
      retries: OTHER,
      nested_params: OTHER,
      http_agent: OTHER,
      raw_response: OTHER,
      timeouts: OTHER,
      default_headers: OTHER,
      pagination: OTHER,
      streaming: OTHER,
      file_uploads: OTHER,
    },
    'Calls that the README shows.',
  ),
  example_types: lost('the README shows no example types', 'Types that the README shows.'),
  include_stainless_attribution: kept('Names the generator that the config was written for.'),
};

/** What the findings of the hosted generator are about that are none here; targets have findings of their own, too. */
const FOREIGN_FAMILIES = new Set(
  [
    'Client',
    'Compiler',
    'Go',
    'Internal',
    'MCP',
    'Model',
    'Node',
    'OpenAPI',
    'ReadmeExample',
    'Response',
    'Spec',
  ]
    .concat(['Streaming', 'Target', 'Type', 'TypeScript', 'Unsupported'], OTHER_TARGETS)
    .map((family) => family.toLowerCase()),
);
const familyOf = (code: string): string => code.split('/')[0]?.toLowerCase() ?? '';
const FAMILIES = new Set(CODES.map(familyOf));

/** The code of a family with such a name; the family itself says nothing about how alike two are. */
function similarIn(family: string, name: string): string | undefined {
  const codes = CODES.filter((code) => familyOf(code) === family);
  const names = codes.map((code) => code.slice(family.length + 1));
  return codes[names.indexOf(nearest(name, names) ?? '')];
}

/** A code that looks like one of ours is misspelled; a family that somebody has may have others elsewhere. */
function acceptsCode(code: string, at: Place, report: Report): boolean {
  if (isCode(code)) return true;
  const [family = '', name = ''] = code.toLowerCase().split('/');
  const isOurs = FAMILIES.has(family);
  if (FOREIGN_FAMILIES.has(family) && !isOurs && name !== '') return true;
  const similar = isOurs ? similarIn(family, name) : nearest(code, CODES);
  if (similar !== undefined || !isOurs || name === '')
    tellIdle(report, at, code, 'no finding has this code', similar);
  return true;
}

/** What is not reported. */
export const DIAGNOSTICS = {
  ignored: key(
    mapOf(
      either(
        as(FLAG, (isIgnored) => isIgnored || undefined),
        as(
          listOf(
            either(
              TEXT,
              object({
                location: key(TEXT, 'A pointer, or a part of the message.'),
                target: key(TEXT, 'The same, by another name.'),
                reason: kept('Why it is accepted.', TEXT),
              }),
            ),
          ),
          (places) =>
            places.flatMap((each) => (typeof each === 'string' ? each : each.location ?? each.target ?? [])),
        ),
      ),
      acceptsCode,
    ),
    'Codes that are accepted: `true`, or the places where they are. Errors cannot be silenced.',
    { default: {}, example: { 'Schema/IsAmbiguous': true }, affects: ['findings'] },
  ),
};
