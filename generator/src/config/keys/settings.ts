import type { Report } from '../../diagnostics/index.ts';
import type { WordCasing } from '../../support/case.ts';
import { asString, own, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import {
  as,
  below,
  either,
  FLAG,
  kept,
  key,
  listOf,
  lost,
  mapOf,
  object,
  oneOf,
  oneOrMore,
  placedText,
  spelled,
  tellIdle,
  TEXT,
  watched,
  missed,
} from '../kit/index.ts';
import { isLicense, meantLicense } from './license.ts';
import { IDENTIFIER_WORD, PLAIN_WORD, SNAKE_WORD } from './spellings.ts';
import { FILLED } from './common.ts';

/** Whom the SDK is from. */
export const ORGANIZATION = {
  name: key(FILLED, 'Name of the organization; package, client class and variables are named after it.', {
    otherwise: 'the title of the document',
    example: 'acme',
    affects: ['className', 'package', 'docs'],
  }),
  docs: key(FILLED, 'Address of the documentation of the API.', { example: 'https://docs.acme.example' }),
  contact: key(FILLED, 'Whom users can write to.', { example: 'support@acme.example' }),
  security_contact: key(FILLED, 'Whom vulnerabilities are reported to.', { otherwise: '`contact`' }),
  security_policy_url: key(FILLED, 'Address of the security policy, which SECURITY.md leads to.', {
    example: 'https://acme.example/security',
  }),
  security_policy_terms: key(FILLED, 'Terms that SECURITY.md ends with; an empty line parts paragraphs.', {
    example: 'Rewards are paid by agreement.',
  }),
  github_org: kept('The organization on GitHub; links follow from `production_repo` alone.', TEXT),
  upload_spec: lost('the document is never uploaded', 'Whether the document is published.'),
};

/** What schemas become where the document leaves a choice. */
export const TYPES = {
  open_enums: key(
    FLAG,
    'Whether the values of an enum in a response are those that are known today, with room for further ones; requests take the known ones only.',
    { otherwise: '`true` under `rules: openapi`, else `false`', example: false, affects: ['types'] },
  ),
  int64: key(
    oneOf('number', 'bigint', 'string'),
    'What integers of `format: int64` and `uint64` are. `number` loses digits beyond 2^53 in what is read. `bigint` types them `number | bigint` and loses none: what a number holds is a number, everything else a bigint, and both can be sent; failures and server-sent events are read as numbers all the same. `string` types them `string` and loses none anywhere: answers of every kind are read as the digits, which are sent as numbers. Under `rules: openapi` only.',
    { default: 'number', example: 'bigint', affects: ['types'] },
  ),
};

const LICENSE_KEYS = {
  name: key(TEXT, 'SPDX identifier of the licence.', { example: 'MIT' }),
  contents: key(FILLED, 'Text of the file LICENSE.', {
    otherwise: 'that of the licence, for `Apache-2.0` and `MIT`',
    example: 'All rights reserved.',
  }),
  extension: missed('the file is called LICENSE', 'Extension of the file.'),
};

/** Says of a licence that has no text of its own and a name that no tool knows. */
function lookAtLicense(license: JsonValue, at: Place, report: Report): void {
  const name = asString(license) ?? asString(own(license, 'name'))?.trim() ?? '';
  if (name === '' || isLicense(name) || asString(own(license, 'contents'))) return;
  const effect = `${JSON.stringify(name)} is no SPDX identifier, so that npm and other tools find no licence`;
  const place = typeof license === 'string' ? at : below(at, 'name');
  tellIdle(report, place, 'license', effect, meantLicense(name));
}

const LICENSE = as(watched(either(TEXT, object(LICENSE_KEYS)), lookAtLicense), (license) =>
  typeof license === 'string' ? { name: license } : license,
);

/** What the whole SDK is like. */
export const SETTINGS = {
  license: key(LICENSE, 'Licence of the package, an SPDX identifier.', {
    otherwise: 'that of the document, if it is an identifier',
    example: 'MIT',
    affects: ['package'],
  }),
  unwrap_response_fields: key(
    listOf(placedText(TEXT)),
    'Members that methods return in place of the response, where it has no other.',
    { default: [], example: ['data'] },
  ),
  unwrap_multiproperty_response_fields: missed(
    'a field is unwrapped only where it is the only one',
    'Unwraps responses with further members.',
  ),
  positional_params: key(
    FLAG,
    'Whether path parameters are arguments of their own; `false` makes all of them named.',
    {
      default: true,
    },
  ),
  sort_schema_properties: missed(
    'members of types are sorted all the same',
    'Whether members of types are sorted.',
    FLAG,
    true,
  ),
  file_header: key(TEXT, 'Comment at the top of every generated file.', { affects: ['package'] }),
  per_endpoint_security: key(
    FLAG,
    'Sends each endpoint the credentials it asks for. Under the rules `openapi` it is always so; under `stainless` all that the client has are sent, except where an operation has a `security` of its own.',
    { default: false, affects: ['client', 'requests'] },
  ),
  disable_mock_tests: kept('Tests against a mock server, which are not generated.'),
  disable_tests: kept('Tests of other generators.'),
  mock_server: kept('The mock server of other generators.'),
  python: kept('Settings of the Python package.'),
  require_websocket_dependencies: kept('Dependencies of other generators.'),
};

const ARRAY_FORMATS = ['comma', 'repeat', 'brackets', 'indices'] as const;

/** How arguments become a query. */
export const QUERY_SETTINGS = {
  nested_format: key(oneOf('brackets', 'dots'), 'How members of objects are written: `a[b]=c` or `a.b=c`.', {
    otherwise: '`brackets`, or without the name under `rules: openapi` (`b=c`)',
  }),
  array_format: key(
    oneOf(...ARRAY_FORMATS),
    'How lists are written: `a=1,2`, `a=1&a=2`, `a[]=1` or `a[0]=1`.',
    { otherwise: '`comma` under `rules: stainless`, `repeat` under `rules: openapi`' },
  ),
};

/** How arguments become form data. */
export const MULTIPART_SETTINGS = {
  array_format: key(
    oneOf(...ARRAY_FORMATS, 'json'),
    'How lists are written in form data: `a` with `1,2`, `a` twice, `a[]` or `a[0]`. `json` writes objects and lists of them as one JSON text.',
    { otherwise: '`brackets`, with the number of the item in lists of objects' },
  ),
};

const SPELLINGS = {
  initialism: key(FLAG, 'Whether the word is written in capitals.'),
  snake: key(spelled(SNAKE_WORD), 'The word in snake case.', { example: 'open_ai' }),
  pascal: key(spelled(IDENTIFIER_WORD), 'The word in Pascal case.', { example: 'OpenAI' }),
  camel: key(spelled(IDENTIFIER_WORD), 'The word at the start of a camel-case name.', { example: 'openAI' }),
  capital: key(spelled(IDENTIFIER_WORD), 'The word with a capital.', { example: 'OpenAI' }),
};

const WORD_FORM = either(
  spelled(PLAIN_WORD),
  object({
    ...SPELLINGS,
    singular: key(spelled(PLAIN_WORD), 'The word in the singular.'),
    plural: key(spelled(PLAIN_WORD), 'The word in the plural.'),
  }),
);

const CASING = either(
  as(spelled(IDENTIFIER_WORD), (text): WordCasing => ({ pascal: text, capital: text })),
  as(FLAG, (initialism): WordCasing | undefined => (initialism ? { initialism } : undefined)),
  as(
    object({
      ...SPELLINGS,
      singular: key(WORD_FORM, 'The word in the singular, or its spellings there.'),
      plural: key(WORD_FORM, 'The word in the plural, or its spellings there.'),
    }),
    ({ singular, plural, ...spellings }): WordCasing => ({
      ...(typeof singular === 'object' && singular),
      ...(typeof plural === 'object' && plural),
      ...spellings,
      ...(typeof singular === 'string' && { singular }),
      ...(typeof plural === 'string' && { plural }),
    }),
  ),
);

/** How words are written that the usual rules get wrong. */
export const CUSTOM_CASINGS = as(
  oneOrMore(mapOf(CASING)),
  (maps): ReadonlyMap<string, WordCasing> => new Map(maps.flatMap((map) => [...map])),
);
