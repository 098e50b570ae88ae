import { operationsOf, type Document } from '../document/index.ts';
import type { NestedLock } from '../ir/index.ts';
import type { ConfigDraft, ProjectConfig } from '../config/index.ts';
import type { JsonObject } from '../support/json.ts';
import { callStyle } from './call-style.ts';
import { modulesOnClient } from './client-types.ts';
import { draftClient } from './draft-client.ts';
import { organizationOf, targetOf, writtenOrganization } from './draft-package.ts';
import { draftResources, matchedMethods } from './draft-resources.ts';
import { dropDoubtfulModels } from './doubtful-models.ts';
import { createFreeMaps, editionSwitches } from './edition-switches.ts';
import { homeOfName, keyOfType, voteForModels, type MatchedMethod } from './match-models.ts';
import { nestedNames } from './nested-names.ts';
import type { FoundPackage, FoundResource } from './package-model.ts';
import { readPackage } from './read-package.ts';
import { plainEndpoint, type Recovered, type Recovery } from './recovery.ts';
import { createKeys, type Keys } from './spelling.ts';
import { wholeAnswers } from './whole-answers.ts';

/** A config that was read out of a published package, and what is known about it. */
export type RecoveredConfig = {
  readonly draft: Omit<ConfigDraft, 'schema'>;
  readonly package: { readonly name: string; readonly version: string; readonly client: string };
  readonly told: Readonly<Recovered>;
  /** What the objects inside its types are called. */
  readonly nested: NestedLock;
  /** All methods of the package. */
  readonly methods: number;
  /** Endpoints of the document that the package has no method for. */
  readonly unused: readonly string[];
  /** Hand-written modules of the package. */
  readonly handWritten: readonly string[];
};

/**
 * Reads the config out of a package that was made from one.
 *
 * @param files Texts of the package by path.
 * @param document What the package was made from, or what comes next to it.
 * @param inferred What holds for the document without a config.
 * @returns A reason where it is no such package.
 */
export function recoverConfig(
  files: ReadonlyMap<string, string>,
  document: Document,
  inferred?: ProjectConfig,
): RecoveredConfig | string {
  const read = readPackage(files);
  if (typeof read === 'string') return read;
  const { found, modules } = read;
  const all = operationsOf(document);
  const operations = new Map(all.map((each) => [plainEndpoint(each.verb, each.path), each] as const));
  const keys = createKeys(callStyle(found.root));
  const matched = matchedMethods({ found, operations });
  const maps = createFreeMaps();
  const votes = voteForModels(matched, modules, document, { pascal: keys.casing().pascal, note: maps.note });
  const told: Recovered = {
    methods: 0,
    models: 0,
    lostMethods: [],
    lostModels: [],
    guesses: new Map(),
    homes: new Map(),
    streams: [],
    endpoints: {},
    types: {},
  };
  const onClient = modulesOnClient(modules, found.client);
  const recovery: Recovery = { found, modules, document, operations, votes, keys, onClient };
  const resources = draftResources(recovery, told);
  dropDoubtfulModels(resources, told);
  for (const { settings, event, module } of told.streams) {
    const home = homeOfName(event, module, modules);
    const model = home && told.homes.get(keyOfType(home));
    if (model !== undefined) settings['stream_event_model'] = model;
  }
  const used = new Set(Object.values(told.endpoints).flatMap((methods) => Object.values(methods)));
  return {
    draft: {
      value: {
        ...valueOf(found, resources, { document, inferred, keys, files }),
        ...switchesFor(editionSwitches(files, found.root, maps)),
        ...correctionsFor(matched),
      },
      remarks: told.guesses,
    },
    package: { name: found.name, version: found.version, client: found.client.className },
    told,
    nested: nestedNames(modules, modules.paths.filter(isOfResources).filter(modules.isGenerated)),
    methods: countOf(found.root),
    unused: all.map(({ verb, path }) => `${verb} ${path}`).filter((each) => !used.has(each)),
    handWritten: modules.paths.filter((path) => path.startsWith('lib/')),
  };
}

function switchesFor(switches: JsonObject): JsonObject {
  return Object.keys(switches).length === 0 ? {} : { edition_switches: switches };
}

function correctionsFor(matched: readonly MatchedMethod[]): JsonObject {
  const transforms = wholeAnswers(matched);
  return transforms.length === 0 ? {} : { openapi: { transforms } };
}

/** Where types of resources and those of all of them stand. */
const isOfResources = (module: string): boolean => /^resources\/(?!.*(?:^|\/)index$)/.test(module);

function countOf({ methods, resources }: FoundResource): number {
  return resources.reduce(
    (sum, each) => sum + countOf(each),
    methods.filter(({ kind }) => kind === 'http').length,
  );
}

type Given = {
  readonly document: Document;
  readonly inferred: ProjectConfig | undefined;
  readonly keys: Keys;
  readonly files: ReadonlyMap<string, string>;
};

function valueOf(
  found: FoundPackage,
  resources: JsonObject,
  { document, inferred, keys, files }: Given,
): JsonObject {
  const { client, manifest, own, pages } = found;
  const organization = organizationOf(found, keys);
  const drafted = draftClient(client, organization, {
    document,
    keys,
    inferred: own?.followsStandard === true ? inferred : undefined,
  });
  const unwrapped = [...new Set(unwrapsOf(found.root))];
  const license = manifest['license'];
  const settings: JsonObject = {
    ...(typeof license === 'string' && license !== '' && { license }),
    ...(client.choosesCredentials && own?.followsStandard !== true && { per_endpoint_security: true }),
    ...(unwrapped.length > 0 && { unwrap_response_fields: unwrapped }),
  };
  const isOlder =
    files.has('src/_shims/index.d.ts') || (files.has('src/core.ts') && !files.has('src/core/resource.ts'));
  const custom = keys.custom() as JsonObject;
  return {
    ...(own?.followsStandard === true && { rules: 'openapi' }),
    organization: writtenOrganization(found, organization),
    targets: { [isOlder ? 'node' : 'typescript']: targetOf(found) },
    ...(drafted.environments && { environments: drafted.environments }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...typeSettings(own),
    ...(Object.keys(drafted.settings).length > 0 && { client_settings: drafted.settings }),
    ...querySettings(found),
    ...formSettings(found),
    ...(client.onEvent !== undefined && { streaming: { on_event: client.onEvent } }),
    ...(drafted.schemes && { security_schemes: drafted.schemes }),
    ...(drafted.security !== undefined && { security: drafted.security }),
    ...(Object.keys(custom).length > 0 && { custom_casings: custom }),
    ...(pages.length > 0 && { pagination: pages.map((page) => schemeOf(page, keys)) }),
    resources,
  };
}

/** How values are typed, where it is not as the rules of the package say. */
function typeSettings(own: FoundPackage['own']): JsonObject {
  const { followsStandard = false, hasOpenEnums = followsStandard, hasBigints = false } = own ?? {};
  const types: JsonObject = {
    ...(hasOpenEnums !== followsStandard && { open_enums: hasOpenEnums }),
    ...(hasBigints && { int64: 'bigint' }),
  };
  return Object.keys(types).length === 0 ? {} : { types };
}

/** How queries are written, where the client can write more than plain values. */
function querySettings({ client: { query } }: FoundPackage): JsonObject {
  const arrayFormat = query?.arrayFormat;
  const settings: JsonObject = {
    ...(query?.isDotted === true && { nested_format: 'dots' }),
    ...(arrayFormat !== undefined && { array_format: arrayFormat }),
  };
  return Object.keys(settings).length === 0 ? {} : { query_settings: settings };
}

/** How nested values are written in form data, unless it is as usual. */
function formSettings({ client: { form = 'indices' } }: FoundPackage): JsonObject {
  if (form === 'indices') return {};
  return { multipart_settings: { array_format: form === 'numbered' ? 'indices' : form } };
}

function schemeOf(
  { className, type, request, response, isInBody, goesOnWhenEmpty }: FoundPackage['pages'][number],
  keys: Keys,
): JsonObject {
  return {
    name: keys.keyFor(className, 'pascal'),
    type,
    request,
    response,
    ...(isInBody && { param_location: 'body' }),
    ...(goesOnWhenEmpty === true && { continue_on_empty_items: true }),
  };
}

function unwrapsOf({ methods, resources }: FoundResource): readonly string[] {
  return [...methods.flatMap(({ unwrap }) => unwrap ?? []), ...resources.flatMap(unwrapsOf)];
}
