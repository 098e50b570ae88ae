import type { WordCasing } from '../support/case.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { asArray, asString, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { PaginationScheme, ProjectConfig, ReadmeConfig, ReadmeRequest } from './config-types.ts';
import { parseEndpoint } from './endpoint.ts';

const PAGE_TYPES = ['cursor', 'cursor_id', 'cursor_url', 'offset', 'page_number', 'fake_page'] as const;
const ARRAY_FORMATS = ['comma', 'repeat', 'brackets', 'indices'] as const;

/** Reads `pagination`: a list of schemes, or a single one. */
export function readPagination(config: JsonObject, context: ConfigContext): readonly PaginationScheme[] {
  const section = own(config, 'pagination');
  const schemes = isObject(section) ? [section] : asArray(section);
  return schemes.flatMap((scheme, index) => {
    const at = isObject(section) ? placeIn(context, '/pagination') : placeIn(context, '/pagination', index);
    if (!isObject(scheme)) return [];
    const name = asString(own(scheme, 'name'));
    const type = PAGE_TYPES.find((each) => each === own(scheme, 'type'));
    if (name === undefined || type === undefined) {
      const key = name === undefined ? 'name' : 'type';
      context.report(diagnostic('Config/MissingKey', at, { owner: 'The pagination scheme', key }));
      return [];
    }
    const description = asString(own(scheme, 'description'));
    return [
      {
        name,
        type,
        request: fragments(own(scheme, 'request')),
        response: fragments(own(scheme, 'response')),
        paramLocation: own(scheme, 'param_location') === 'body' ? 'body' : 'query',
        continueOnEmptyItems: own(scheme, 'continue_on_empty_items') === true,
        at,
        ...(description !== undefined && { description }),
      },
    ];
  });
}

function fragments(value: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  if (!isObject(value)) return new Map();
  return new Map(Object.keys(value).map((key) => [key, isObject(value[key]) ? value[key] : {}] as const));
}

/** Reads `custom_casings`: a map, or a list of maps; the value may be a plain spelling. */
export function readCasings(config: JsonObject): ReadonlyMap<string, WordCasing> {
  const section = own(config, 'custom_casings');
  const maps = isObject(section) ? [section] : asArray(section).filter(isObject);
  return new Map(maps.flatMap((map) => Object.keys(map).flatMap((word) => casingsOf(word, map[word]))));
}

function casingsOf(word: string, value: JsonValue | undefined): ReadonlyArray<readonly [string, WordCasing]> {
  if (typeof value === 'string') return [[word, { pascal: value, capital: value }]];
  if (value === true) return [[word, { initialism: true }]];
  if (!isObject(value)) return [];
  const texts = (['snake', 'pascal', 'camel', 'capital'] as const).flatMap((key) => {
    const text = asString(own(value, key));
    return text === undefined ? [] : [[key, text] as const];
  });
  const initialism = own(value, 'initialism');
  const singular = own(value, 'singular');
  const plural = own(value, 'plural');
  const casing: WordCasing = {
    ...Object.fromEntries(texts),
    ...(typeof initialism === 'boolean' && { initialism }),
    ...(typeof singular === 'string' && { singular }),
    ...(typeof plural === 'string' && { plural }),
  };
  // `singular` and `plural` may also hold the casings of the two forms.
  const inner = [singular, plural].filter(isObject).flatMap((form) => casingsOf(word, form));
  return [[word, Object.assign({}, ...inner.map(([, each]) => each), casing) as WordCasing]];
}

/** Reads `readme.example_requests`. */
export function readReadme(config: JsonObject, context: ConfigContext): ReadmeConfig {
  const section = own(own(config, 'readme'), 'example_requests');
  const byDefault = readmeRequest('default', section, context);
  const headline = readmeRequest('headline', section, context);
  return { ...(byDefault && { default: byDefault }), ...(headline && { headline }) };
}

function readmeRequest(
  name: string,
  section: JsonValue | undefined,
  context: ConfigContext,
): ReadmeRequest | undefined {
  const value = own(section, name);
  const text = asString(own(value, 'endpoint'));
  if (text === undefined) return undefined;
  const endpoint = parseEndpoint(text);
  if (!endpoint) {
    context.report(
      diagnostic('Endpoint/NotHttp', placeIn(context, '/readme/example_requests', name, 'endpoint'), {
        text,
      }),
    );
    return undefined;
  }
  const params = own(value, 'params');
  return { ...endpoint, params: isObject(params) ? params : {} };
}

/** Reads `query_settings` and `multipart_settings`. */
export function readFormats(
  config: JsonObject,
): Pick<ProjectConfig, 'querySettings' | 'multipartArrayFormat'> {
  const query = own(config, 'query_settings');
  const multipart = own(own(config, 'multipart_settings'), 'array_format');
  const multipartArrayFormat =
    multipart === 'json' ? 'json' : ARRAY_FORMATS.find((each) => each === multipart);
  return {
    querySettings: {
      nestedFormat: own(query, 'nested_format') === 'dots' ? 'dots' : 'brackets',
      arrayFormat: ARRAY_FORMATS.find((each) => each === own(query, 'array_format')) ?? 'comma',
    },
    ...(multipartArrayFormat && { multipartArrayFormat }),
  };
}

/** An SPDX expression without brackets: `Apache-2.0 OR MIT`. */
const SPDX = /^[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*$/;
/** Identifiers that documents before OpenAPI 3.1 give as the licence's name. */
const SPDX_NAMES: readonly string[] = ['Apache-2.0', 'MIT'];

/** The licence that the config names, else the document, if it does so by an identifier and not in words. */
export function statedLicense(
  config: JsonObject,
  document: JsonObject,
): Pick<ProjectConfig['settings'], 'license'> {
  const configured = own(own(config, 'settings'), 'license');
  const documented = own(own(document, 'info'), 'license');
  const identifier = asString(own(documented, 'identifier'));
  const name = asString(own(documented, 'name'));
  const license =
    asString(configured) ??
    asString(own(configured, 'name')) ??
    (identifier !== undefined && SPDX.test(identifier) ? identifier : undefined) ??
    SPDX_NAMES.find((each) => each === name);
  return license === undefined || license.trim() === '' ? {} : { license };
}

/** Reads `settings`. */
export function readSettings(config: JsonObject, document: JsonObject): ProjectConfig['settings'] {
  const settings = own(config, 'settings');
  const fileHeader = asString(own(settings, 'file_header'));
  return {
    ...statedLicense(config, document),
    unwrapResponseFields: asArray(own(settings, 'unwrap_response_fields')).filter(
      (each) => typeof each === 'string',
    ),
    positionalParams: own(settings, 'positional_params') !== false,
    sortSchemaProperties: own(settings, 'sort_schema_properties') !== false,
    ...(fileHeader !== undefined && { fileHeader }),
  };
}

/** Reads `unspecified_endpoints`. */
export function readUnspecified(
  config: JsonObject,
  context: ConfigContext,
): ProjectConfig['unspecifiedEndpoints'] {
  return asArray(own(config, 'unspecified_endpoints')).flatMap((text, index) => {
    if (typeof text !== 'string') return [];
    const at = placeIn(context, '/unspecified_endpoints', index);
    const endpoint = parseEndpoint(text);
    if (endpoint) return [{ ...endpoint, at }];
    context.report(diagnostic('Endpoint/NotHttp', at, { text }));
    return [];
  });
}

/** Reads `diagnostics.ignored`. */
export function readIgnored(config: JsonObject): ProjectConfig['ignoredDiagnostics'] {
  const section = own(own(config, 'diagnostics'), 'ignored');
  const ignored = new Map<string, true | readonly string[]>();
  if (!isObject(section)) return ignored;
  for (const code of Object.keys(section)) {
    const value = section[code];
    if (value === true) ignored.set(code, true);
    else if (Array.isArray(value))
      ignored.set(
        code,
        (value as readonly JsonValue[]).flatMap((each) => locationOf(each) ?? []),
      );
  }
  return ignored;
}

function locationOf(value: JsonValue): string | undefined {
  return asString(value) ?? asString(own(value, 'location')) ?? asString(own(value, 'target'));
}

/** The environments of the config. */
export function readEnvironments(config: JsonObject): ProjectConfig['environments'] {
  const section = own(config, 'environments');
  if (!isObject(section)) return [];
  return Object.keys(section).flatMap((name) => {
    const url = asString(section[name]);
    return url === undefined ? [] : [{ name, url: url.replace(/\/+$/, '') }];
  });
}

/** Pointer of an environment's URL. */
export function environmentPointer(name: string): string {
  return join('/environments', name);
}
