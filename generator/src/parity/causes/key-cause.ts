import type { Part } from '../../config/index.ts';
import type { DocumentSide } from '../../compare/wire/index.ts';
import { namedMethods } from '../../compare/causes/index.ts';
import type { Gap, Measure, ParityCause } from '../model/model.ts';
import { wordsOf, type ConfigKey } from './input-differences.ts';
import { headerOf, limitOf, partOf } from './request-part.ts';

/** A key of the config beside a difference. */
type Pair = { readonly gap: Gap; readonly key: ConfigKey; readonly sides: readonly DocumentSide[] };

/** Which keys do what to a package: such a key with another value is the reason for such a difference. */
type Row = { readonly keys: RegExp; readonly holds: (pair: Pair) => boolean };

const isPart =
  (...parts: ReadonlyArray<ReturnType<typeof partOf>>) =>
  ({ gap }: Pair): boolean =>
    parts.includes(partOf(gap));

const isMeasure =
  (...measures: readonly Measure[]) =>
  ({ gap }: Pair): boolean =>
    measures.includes(gap.measure);

const isSymbol =
  (form: RegExp) =>
  ({ gap }: Pair): boolean =>
    form.test(gap.symbol);

/** The key, or what stands there, has the name of the header that differs. */
function namesHeader({ gap, key }: Pair): boolean {
  const header = headerOf(gap);
  return header !== undefined && (key.words + wordsOf(key.path)).includes(wordsOf(header));
}

const isCredential = (pair: Pair): boolean =>
  namesHeader(pair) || /^(?:authorization|cookie)$/.test(headerOf(pair.gap) ?? '');

/** Repeated calls that change something carry the key, and without one they are not repeated. */
function isRepeated({ gap, sides }: Pair): boolean {
  const verbs = sides.flatMap(({ api }) =>
    namedMethods(api).flatMap(({ name, method }) => (name === gap.method ? [method.verb] : [])),
  );
  return (gap.measure === 'faults' || partOf(gap) === 'requests') && verbs.some((verb) => verb !== 'get');
}

const isForm = ({ gap, sides }: Pair): boolean =>
  partOf(gap) === 'body' &&
  sides.some(({ api }) =>
    namedMethods(api).some(({ name, method }) => name === gap.method && method.body?.media === 'multipart'),
  );

const isOfStream = ({ gap, sides }: Pair): boolean =>
  partOf(gap) === 'outcome' &&
  sides.some(({ api }) =>
    namedMethods(api).some(({ name, method }) => name === gap.method && method.streaming !== undefined),
  );

/** The name of the option, of its variable or of what it is sent as. */
function namesOption({ gap, key }: Pair): boolean {
  const name = gap.symbol.split('.').at(-1) ?? '';
  return (key.words + wordsOf(key.path)).includes(wordsOf(name));
}

/** `resources.pets.methods.create.paginated`: the key stands at the method that the difference is about. */
function isAtMethod({ gap, key }: Pair): boolean {
  const place = METHOD.exec(key.path)?.[1]?.replace(/\.(?:methods|subresources)\./g, '.');
  const called = gap.method ?? gap.symbol.replace(/^client\./, '');
  return (
    place !== undefined && called !== '' && wordsOf(place.replace(/^\$client\./, '')) === wordsOf(called)
  );
}

const METHOD = /^resources\.((?:(?!\.methods\.).)+\.methods\.[^.]+)/;

/** `resources.pets.models.pet`: what it names is part of the difference. */
function namesModel({ gap, key }: Pair): boolean {
  const name = /\.models\.([^.]+)/.exec(key.path)?.[1];
  return name !== undefined && gap.symbol.split(/[.:/ ]+/).some((word) => wordsOf(word) === wordsOf(name));
}

/** The keys of methods that such a limit comes from. */
const LIMIT_KEYS: Readonly<Record<string, RegExp>> = { timeout: /\btimeout$/, maxRetries: /\bmax_retries$/ };

/** What keys do, the plainest first. */
const ROWS: readonly Row[] = [
  { keys: /^client_settings\.default_headers/, holds: namesHeader },
  {
    keys: /^client_settings\.idempotency/,
    holds: (pair) => namesHeader(pair) || headerOf(pair.gap) === 'idempotency-key' || isRepeated(pair),
  },
  {
    keys: /^(?:security|security_schemes|settings\.per_endpoint_security)\b/,
    holds: (pair) => isCredential(pair) || (isPart('query')(pair) && namesOption(pair)),
  },
  {
    keys: /^client_settings\.opts\b.*/,
    holds: (pair) => isMeasure('options', 'environment')(pair) && namesOption(pair),
  },
  { keys: /^client_settings\.opts\b/, holds: isCredential },
  { keys: /^client_settings\.opts\.[^.]+\.send_as_query_param/, holds: isPart('query') },
  { keys: /^client_settings\.opts\.[^.]+\.send_as_body_param/, holds: isPart('body') },
  { keys: /^client_settings\.default_env_prefix|^organization\.name/, holds: isMeasure('environment') },
  { keys: /^query_settings\b/, holds: isPart('query') },
  { keys: /^multipart_settings\b/, holds: isForm },
  { keys: /^client_settings\.default_retries/, holds: isSymbol(/^client\.maxRetries|: .* by itself$/) },
  { keys: /^client_settings\.default_timeout/, holds: isSymbol(/^client\.timeout\b/) },
  { keys: /^environments\b/, holds: isSymbol(/^client\.baseURL\b|\.environment$/) },
  { keys: /^streaming\b/, holds: (pair) => isMeasure('streams')(pair) || isOfStream(pair) },
  {
    keys: /^resources\..*\.(?:timeout|max_retries)$/,
    holds: (pair) => isAtMethod(pair) && LIMIT_KEYS[limitOf(pair.gap) ?? '']?.test(pair.key.path) === true,
  },
  { keys: /^resources\..*\.methods\./, holds: (pair) => limitOf(pair.gap) === undefined && isAtMethod(pair) },
  { keys: /^resources\..*\.models\./, holds: namesModel },
];

/** What keys of a part can be seen in. */
const SEEN_IN: Readonly<Record<Part, readonly Measure[]>> = {
  names: [
    'names',
    'subpaths',
    'subpath-names',
    'client',
    'methods',
    'arguments',
    'results',
    'types',
    'properties',
    'classes',
    'api-list',
    'requests',
  ],
  className: [
    'names',
    'subpaths',
    'subpath-names',
    'classes',
    'types',
    'properties',
    'environment',
    'faults',
  ],
  types: [
    'names',
    'subpath-names',
    'methods',
    'arguments',
    'results',
    'types',
    'properties',
    'classes',
    'api-list',
    'requests',
    'path-values',
  ],
  client: [
    'client',
    'options',
    'environment',
    'defaults',
    'types',
    'properties',
    'names',
    'subpath-names',
    'requests',
    'faults',
  ],
  requests: ['requests', 'path-values', 'faults', 'defaults', 'types', 'properties', 'arguments'],
  responses: [
    'results',
    'classes',
    'requests',
    'types',
    'properties',
    'streams',
    'faults',
    'names',
    'subpath-names',
  ],
  package: ['names', 'subpaths', 'subpath-names', 'types', 'properties', 'classes', 'environment'],
  docs: ['api-list'],
  readme: [],
  tests: [],
  mcp: [],
  release: [],
  findings: [],
};

/** The keys that are known to do this, with the documents as they are. */
export function keyCause(
  gap: Gap,
  keys: readonly ConfigKey[],
  sides: readonly DocumentSide[],
): ParityCause | undefined {
  const found = keys.filter((key) =>
    ROWS.some((row) => row.keys.test(key.path) && row.holds({ gap, key, sides })),
  );
  return found.length === 0 ? undefined : told(found);
}

/** Where nothing but the config differs, it is the config: by the keys that can be seen in such a place, else by all. */
export function remainingKeys({ measure }: Gap, keys: readonly ConfigKey[]): ParityCause | undefined {
  const seen = keys.filter(({ affects }) => affects.some((part) => SEEN_IN[part].includes(measure)));
  const found = seen.length > 0 ? seen : keys;
  return found.length === 0 ? undefined : told(found);
}

const MOST_KEYS = 4;

function told(keys: readonly ConfigKey[]): ParityCause {
  const paths = keys.map(({ path }) => path);
  const more = paths.length - MOST_KEYS;
  const listed = paths.slice(0, MOST_KEYS).join(', ');
  return {
    kind: paths.every((path) => /(?:^|\.)edition$/.test(path)) ? 'edition' : 'config',
    evidence: `the config changes ${listed}${more > 0 ? ` and ${more} more keys` : ''}`,
  };
}
