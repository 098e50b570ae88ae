import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { GivenNames } from '../support/given-names.ts';
import { isRuleSet, type RuleSet } from '../support/rule-set.ts';
import { endpointsOf, withInferred } from './add-inferred.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { Environment, ProjectConfig, ReleasePolicy, RuleChoice } from './config-types.ts';
import { withGivenNames } from './given-names.ts';
import { apiNameOf, namedApi, type ApiName } from './infer/client-name.ts';
import { inferResources } from './infer-resources.ts';
import { endpointText } from './keys/endpoint.ts';
import { CONFIG, type WrittenConfig } from './keys/index.ts';
import { RELEASE } from './keys/release.ts';
import { OTHER_TARGETS } from './keys/languages.ts';
import { object, readDefault, readValue, tellIdle } from './kit/index.ts';
import { statedLicense } from './license.ts';
import { withCurrentKeys } from './older-keys.ts';
import { distinctSchemes } from './repeated-names.ts';
import { settleClient } from './settle-client.ts';
import { settleEdition } from './settle-edition.ts';
import { settleResources } from './settle-resources.ts';
import { settleTypescript } from './settle-typescript.ts';
import { reportIdleTargets } from './idle-targets.ts';
import { inferServers, statedServers, type Servers } from './servers.ts';

/** A config without keys: the defaults of all. */
export const EMPTY_CONFIG: WrittenConfig = readDefault(CONFIG);

/** What a version promises where nothing is said. */
export const DEFAULT_POLICY: ReleasePolicy = EMPTY_CONFIG.release;

/** Reads a parsed `stainless.yml`. What it leaves out is taken from the document. */
export function readConfig(given: JsonObject, sharedContext: ConfigContext): ProjectConfig {
  const { config, context } = withCurrentKeys({ config: given, context: sharedContext });
  const at = placeIn(context, '');
  const others = otherTargets(config);
  reportOtherTargets(others, context);
  reportIdleTargets(config, context);
  const written = readValue(CONFIG, { value: config, at, report: context.report }) ?? EMPTY_CONFIG;
  const settled = {
    ...settle(written, ruleChoice(config), context),
    inferred: false,
    inferredResources: false,
    otherTargets: others,
    raw: config,
    at,
  };
  const hasResources = (own(config, 'resources') ?? null) !== null || isResourcesMisspelt(config);
  const wanted = written.infer ?? (hasResources ? 'none' : 'all');
  if (wanted === 'none') {
    if (written.infer === undefined) reportNothing(own(config, 'resources'), context);
    return settled;
  }
  const known = new Set([
    ...settled.unspecifiedEndpoints.map(endpointText),
    ...(wanted === 'missing' ? endpointsOf(settled) : []),
  ]);
  const operations = context.operations.filter((operation) => !known.has(endpointText(operation)));
  if (wanted === 'missing' && operations.length === 0) return settled;
  const asked = written.infer && { infer: written.infer, at: placeIn(context, '/infer') };
  const { readme, ...inferred } = inferResources({ ...context, operations }, asked);
  if (wanted === 'missing') return { ...settled, ...withInferred(settled, { readme, ...inferred }) };
  if (Object.keys(own(config, 'resources') ?? {}).length > 0) {
    const effect = 'infer: all takes the place of what it names';
    tellIdle(context.report, placeIn(context, '/resources'), 'resources', effect);
  }
  const showsCall = own(config, 'readme') !== undefined || readme === undefined;
  return { ...settled, ...inferred, ...(!showsCall && { readme }), inferredResources: true };
}

/** A package without anything to call is hardly what was meant, unless `infer: none` says so. */
function reportNothing(resources: JsonValue | undefined, context: ConfigContext): void {
  if (!isObject(resources) || Object.keys(resources).length > 0 || context.operations.length === 0) return;
  const params = { owner: 'The key resources', effect: 'the package has a client that calls nothing' };
  context.report(diagnostic('Config/NothingNamed', placeIn(context, '/resources'), params, { mark: 'key' }));
}

/** A config that sorts the operations of an organization comes from the hosted generator, if it says nothing else. */
function ruleChoice(config: JsonObject): RuleChoice {
  const rules = own(config, 'rules');
  if (isRuleSet(rules)) return { set: rules, by: 'key' };
  const resources = own(config, 'resources');
  const isHosted =
    isObject(own(config, 'organization')) && isObject(resources) && Object.keys(resources).length > 0;
  return { set: isHosted ? 'stainless' : 'openapi', by: 'form' };
}

/** The rule set that a config chooses, whatever else is wrong with it; also for no config at all. */
export function ruleSetOf(config: JsonObject | undefined): RuleSet {
  return config === undefined ? 'openapi' : ruleChoice(config).set;
}

/** A config as its file has it; an inferred one as it was inferred. */
export function writtenConfig(config: ProjectConfig): unknown {
  return config.inferred ? config : config.raw;
}

/** The `release` key of a config whose other keys do not matter. */
export function readRelease(config: JsonObject, file: string, report: Report): ReleasePolicy {
  const value = own(config, 'release') ?? {};
  return readValue(object(RELEASE), { value, at: { file, pointer: '/release' }, report }) ?? DEFAULT_POLICY;
}

/** The hosted generator writes JSON whose integers are numbers. */
function integersOf(
  written: WrittenConfig['types']['int64'],
  rules: RuleSet,
  context: ConfigContext,
): WrittenConfig['types']['int64'] {
  if (written === 'number' || rules === 'openapi') return written;
  const effect = 'integers of 64 bits are numbers under rules: stainless';
  tellIdle(context.report, placeIn(context, '/types/int64'), 'int64', effect);
  return 'number';
}

/** Completes a config with what its other keys and the document say. */
export function settle(
  config: WrittenConfig,
  choice: RuleChoice,
  context: ConfigContext,
): Omit<ProjectConfig, 'inferred' | 'inferredResources' | 'otherTargets' | 'raw' | 'at'> {
  const names = { ...(config.organization.name === undefined && keptPackage(context)), ...context.names };
  const { editionSwitches, clientSettings, securitySchemes, resources, ...written } = withGivenNames(
    config,
    names,
  );
  const rules: RuleChoice = context.rules === undefined ? choice : { set: context.rules, by: 'option' };
  const defaults = DEFAULTS[rules.set];
  const given = written.organization.name;
  const unnamed = given === undefined ? apiName(clientSettings.defaultClientName, context) : undefined;
  const { slug: name, words: className } = unnamed ?? { slug: given ?? '', words: given ?? '' };
  const stated: readonly Environment[] = written.environments ?? [];
  const presets = new Map(
    clientSettings.opts?.map(({ serverVariable = '', default: preset }) => [serverVariable, textOf(preset)]),
  );
  const servers: Servers =
    stated.length > 0 ? statedServers(stated, presets) : inferServers(context, rules.set);
  const { license, ...settings } = written.settings;
  return {
    ...written,
    pagination: distinctSchemes(written.pagination, context),
    rules,
    types: {
      openEnums: written.types.openEnums ?? rules.set === 'openapi',
      int64: integersOf(written.types.int64, rules.set, context),
    },
    edition: settleEdition({ ...written, editionSwitches }, rules.set, context),
    querySettings: { nestedFormat: 'brackets', ...defaults.querySettings, ...written.querySettings },
    statedQuery: {
      lists: written.querySettings.arrayFormat !== undefined,
      objects: written.querySettings.nestedFormat !== undefined,
    },
    organization: {
      ...written.organization,
      name,
      ...(unnamed !== undefined && { isUnnamed: true }),
    },
    ...(unnamed !== undefined && {
      unnamed: { ...unnamed, ...(names.package !== undefined && { package: names.package }) },
    }),
    typescript: settleTypescript(written.targets, { organization: name, rules: rules.set }, context),
    settings: { ...settings, ...statedLicense(license, context.document) },
    environments: servers.environments,
    usualEnvironment: servers.usual,
    ...settleResources(resources, context),
    client: settleClient(clientSettings, {
      schemes: securitySchemes,
      security: written.security,
      isPerEndpoint: rules.set === 'openapi' || written.settings.perEndpointSecurity,
      name,
      className,
      servers,
      rules: rules.set,
      context,
    }),
  };
}

/** The name of the client, if somebody chose one; else what the document says, or said when the package was published. */
function apiName(
  client: string | undefined,
  { document, documentFile, shipped, report }: ConfigContext,
): ApiName {
  if (client !== undefined) return namedApi(client);
  const found = apiNameOf(document, documentFile);
  const known = shipped?.client;
  if (known === undefined || (known.words === found.words && known.slug === found.slug)) return found;
  const { package: _, ...kept } = known;
  if (kept.isGiven === true) return kept;
  const at = { file: documentFile, pointer: '/info/title' };
  report(diagnostic('Name/Kept', at, { what: 'client', name: kept.words, renamed: found.words }));
  return kept;
}

/** The name that a package without a config was given on the command line when it was made. */
const keptPackage = ({ shipped }: ConfigContext): GivenNames =>
  shipped?.client?.package === undefined ? {} : { package: shipped.client.package };

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** What holds where a config does not say. */
const DEFAULTS = {
  openapi: { querySettings: { arrayFormat: 'repeat' } },
  stainless: { querySettings: { arrayFormat: 'comma' } },
} as const;

/** Whether a key was probably meant to be `resources`, which reading the config has reported. */
function isResourcesMisspelt(config: JsonObject): boolean {
  const unknown = Object.keys(config).filter((key) => !Object.hasOwn(CONFIG.keys ?? {}, key));
  return nearest('resources', unknown) !== undefined;
}

/** The packages in other languages that a config asks for. */
function otherTargets(config: JsonObject): readonly string[] {
  const targets = own(config, 'targets');
  return Object.entries(isObject(targets) ? targets : {}).flatMap(([target, settings]) =>
    OTHER_TARGETS.some((name) => name === target) && own(settings, 'skip') !== true ? [target] : [],
  );
}

function reportOtherTargets(others: readonly string[], context: ConfigContext): void {
  const [first] = others;
  if (first === undefined) return;
  const at = placeIn(context, '/targets', first);
  context.report(diagnostic('Target/NotRegistered', at, { targets: others.join(', ') }, { mark: 'key' }));
}
