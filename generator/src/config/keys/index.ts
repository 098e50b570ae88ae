import { RULE_SETS } from '../../support/rule-set.ts';
import { as, key, listOf, MAP, mapOf, object, oneOf, placed, section, TEXT, missed } from '../kit/index.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { ENDPOINT } from './common.ts';
import { EDITION, EDITION_SWITCHES } from './editions.ts';
import { DIAGNOSTICS, OPENAPI, PAGINATION, README, SECURITY_SCHEMES } from './documents.ts';
import { RELEASE } from './release.ts';
import { RESOURCES } from './resources.ts';
import {
  CUSTOM_CASINGS,
  MULTIPART_SETTINGS,
  ORGANIZATION,
  QUERY_SETTINGS,
  SETTINGS,
  TYPES,
} from './settings.ts';
import { STREAMING } from './streaming.ts';
import { TARGETS } from './targets.ts';

const BASE_URL = as(TEXT, (url, at) => ({ url: url.replace(/\/+$/, ''), at }));
const ENVIRONMENTS = as(mapOf(BASE_URL), (urls) => [...urls].map(([name, base]) => ({ name, ...base })));

/**
 * The whole format, key by key. One place says what a key looks like, what it is read into, what holds without it,
 * what it changes and what it is for; reader, types, JSON Schema, reference page and the diff of configs follow from it.
 */
export const CONFIG = object({
  edition: key(
    EDITION,
    'The day whose rules the config itself follows. Under `rules: stainless` a package follows the edition of its target alone.',
    {
      otherwise: '`current`, with the types of maps that suit a new package under `rules: openapi`',
      example: '2026-05-06',
      affects: ['names', 'types', 'docs'],
    },
  ),
  rules: key(
    oneOf(...RULE_SETS),
    'What holds where neither config nor document says anything: the OpenAPI standard, or the habits of the hosted generator that the published package came from.',
    {
      otherwise: '`stainless` if the config has an `organization` and resources, else `openapi`',
      example: 'openapi',
      affects: ['types', 'client', 'requests', 'responses'],
    },
  ),
  edition_switches: section(EDITION_SWITCHES, 'Single rules that differ from the edition.', {
    affects: ['types', 'docs'],
  }),
  organization: section(ORGANIZATION, 'Whom the SDK is from.', { affects: ['package', 'docs'] }),
  targets: section(TARGETS, 'The packages that are made from the API.'),
  environments: key(ENVIRONMENTS, 'Addresses of the service: name to URL. The first one is the default.', {
    otherwise: 'the servers of the document',
    example: { production: 'https://api.acme.example/v1' },
    affects: ['client', 'requests', 'docs'],
  }),
  resources: key(
    RESOURCES,
    'What the client offers: one entry per resource, in the order of the output. `$shared` holds models of all, `$client` methods of the client itself.',
    {
      default: {},
      example: { cards: { models: { card: 'Card' }, methods: { list: 'get /cards' } } },
      affects: ['names', 'types', 'requests', 'docs'],
    },
  ),
  infer: key(
    oneOf('all', 'missing', 'none'),
    'Which endpoints get methods that `resources` does not name: all, replacing `resources`; the missing ones beside it; or none. Endpoints under `unspecified_endpoints` never get one.',
    {
      otherwise: '`none` if there are `resources`, else `all`',
      example: 'missing',
      affects: ['names', 'types', 'requests', 'docs'],
    },
  ),
  readme: section(README, 'What the README shows.', { affects: ['readme'] }),
  settings: section(SETTINGS, 'What the whole SDK is like.', { affects: ['types', 'responses'] }),
  types: section(TYPES, 'What schemas become.', { affects: ['types'] }),
  client_settings: section(CLIENT_SETTINGS, 'What the client is like.', { affects: ['client'] }),
  query_settings: section(QUERY_SETTINGS, 'How arguments become a query.', { affects: ['requests'] }),
  multipart_settings: section(MULTIPART_SETTINGS, 'How arguments become form data.', {
    affects: ['requests'],
  }),
  security: key(listOf(MAP), 'Ways to authenticate, in place of those of the document: scheme to scopes.', {
    otherwise: '`security` of the document',
    example: [{ api_key: [] }],
    affects: ['client', 'findings'],
  }),
  security_schemes: key(SECURITY_SCHEMES, 'Security schemes, in place of those of the document.', {
    otherwise: '`components.securitySchemes` of the document',
    example: { api_key: { type: 'http', scheme: 'bearer' } },
    affects: ['client', 'requests'],
  }),
  pagination: key(PAGINATION, 'How the pages of lists are asked for: schemes, or a single one.', {
    default: [],
    example: [
      {
        name: 'cursor_page',
        type: 'cursor',
        request: { cursor: { type: 'string' } },
        response: { items: { type: 'array', items: {} }, next_cursor: { type: 'string' } },
      },
    ],
    affects: ['types', 'requests', 'responses'],
  }),
  streaming: section(STREAMING, 'How streams of events are read.', { affects: ['responses'] }),
  unspecified_endpoints: key(listOf(placed(ENDPOINT)), 'Endpoints that have no method on purpose.', {
    default: [],
    example: ['get /internal/health'],
    affects: ['findings'],
  }),
  errors: missed('errors have the usual classes by status', 'Types of errors.'),
  codeflow: missed('releases are configured in the repository', 'How the hosted service makes releases.'),
  custom_casings: key(
    CUSTOM_CASINGS,
    'How words are written: a spelling, `true` for capitals, or a spelling by style.',
    {
      default: {},
      example: { openai: { pascal: 'OpenAI' }, npk: { initialism: true } },
      affects: ['names', 'types', 'docs'],
    },
  ),
  openapi: section(OPENAPI, 'How the document is corrected.'),
  release: section(RELEASE, 'What a version promises.', { affects: ['release'] }),
  diagnostics: section(DIAGNOSTICS, 'What is not reported.'),
  constants: missed('constants are not generated', 'Constants of the SDK.'),
});

/** A config as it is written, with its defaults. */
export type WrittenConfig = NonNullable<ReturnType<typeof CONFIG.read>>;
