import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/index.ts';
import { collate } from '../../support/collate.ts';
import type { Api, Method, Model, Paging, Resource } from '../model/api.ts';
import type { NameLock, TypeLock } from '../model/name-lock.ts';
import type { NamePolicy, NamePolicyOf } from '../model/name-policy.ts';
import { byStandardOrder } from '../model/order.ts';
import type {
  Alias,
  ApiTree,
  Methods,
  MethodTree,
  ModelTree,
  PagingTree,
  ResourceTree,
} from '../model/tree.ts';
import { nameDeclared, nameEvent } from './answer-names.ts';
import { nameBodies } from './name-bodies.ts';
import { createClaims, type Claims } from './claims.ts';
import { nameArguments } from './name-arguments.ts';
import { nameWaiters, nameWebhooks } from './name-helpers.ts';
import { lockMethods, lockWebhooks } from './lock-methods.ts';
import { nameOptions } from './name-options.ts';
import { agrees, liveTypes } from './type-lock.ts';

/**
 * Gives names to everything that callers see. Types that earlier packages had keep their names: where the rules alone
 * would give others, those of the lock are given first.
 */
export function nameApi(tree: ApiTree, policyOf: NamePolicyOf, lock: NameLock, report: Report): Api {
  const policy = policyOf(tree.facts.casing, tree.facts.rules);
  const free = nameTree(tree, policy, {});
  const isAsBefore = agrees(free.types, lock.types);
  const { notices, types, ...named } =
    isAsBefore ? free : nameTree(tree, policy, liveTypes(lock.types, free.types));
  for (const notice of notices) report(notice);
  const { title, description, facts, config, inputHash } = tree;
  const resources = named.topResources.flatMap(flatten);
  return {
    ...named,
    title: title ?? named.clientName,
    ...(description !== undefined && { description }),
    version: facts.packages.typescript.version,
    facts,
    config,
    policy,
    resources,
    names: {
      ...lock,
      types,
      methods: lockMethods(resources, named.clientMethods),
      webhooks: lockWebhooks(resources, named.clientWebhooks),
      client: config.unnamed,
    },
    inputHash,
  };
}

type Named = Pick<
  Api,
  'clientName' | 'options' | 'topResources' | 'clientMethods' | 'clientWebhooks' | 'models'
> &
  Pick<Claims, 'notices'> & { readonly types: TypeLock };

/** The order of the claims decides who gets a name that two want: options, resources, models, then methods. */
function nameTree(tree: ApiTree, policy: NamePolicy, locked: TypeLock): Named {
  const clientName = policy.spell.client(tree.facts.client.name);
  const statics = tree.facts.packages.typescript.customExports.flatMap((entry) => entry.statics);
  const lifted = new Set(tree.resources.flatMap(liftedPaths));
  const claims = createClaims({ name: clientName, statics, lifted }, policy, locked);
  const options = nameOptions(tree.facts, claims, policy);
  const resourceNames = new Map(
    tree.resources.flatMap((resource) => claimResource(resource, [], claims, policy)),
  );
  const models = new Map(
    tree.models.map((model) => [model.id, nameModel(model, resourceNames, claims, policy)]),
  );
  const namer: Namer = { tree, policy, claims, options, resourceNames, models, pages: new Map() };
  return {
    clientName,
    options,
    models,
    topResources: tree.resources.map((resource) => nameResource(resource, namer)),
    clientMethods: nameMethods(tree.clientMethods, clientOwner(policy), namer),
    clientWebhooks: nameWebhooks(tree.clientMethods, clientOwner(policy), namer),
    notices: [...clientNotices(tree, clientName, policy), ...claims.notices],
    types: claims.given(),
  };
}

/** Paths of the resources whose types are reached through the client although others stand around them. */
function liftedPaths({ path, areTypesOnClient, subresources }: ResourceTree): readonly string[] {
  return [...(areTypesOnClient === true ? [path.join('.')] : []), ...subresources.flatMap(liftedPaths)];
}

/** The client's name, if it is not the one that was asked for. */
function clientNotices(
  { facts, config }: ApiTree,
  renamed: string,
  { spell }: NamePolicy,
): readonly Diagnostic[] {
  const name = spell.plainClient(facts.client.name);
  const at = { ...facts.at, pointer: config.inferred ? '/info/title' : '/organization' };
  return name === renamed ? [] : [diagnostic('Name/Collision', at, { name, holder: 'the library', renamed })];
}

type Namer = {
  readonly tree: ApiTree;
  readonly policy: NamePolicy;
  readonly claims: Claims;
  readonly options: Api['options'];
  readonly resourceNames: AllResourceNames;
  readonly models: ReadonlyMap<string, Model>;
  /** Page types made so far, by scheme and item model. */
  readonly pages: Map<string, Paging>;
};

/** What a resource is called; known for all of them before anything else is named. */
type ResourceNames = Pick<Resource, 'className' | 'propertyName' | 'module'>;
type AllResourceNames = ReadonlyMap<string, ResourceNames>;

function claimResource(
  { key, classKey = key, path, subresources, at }: ResourceTree,
  folders: readonly string[],
  claims: Claims,
  policy: NamePolicy,
): ReadonlyArray<readonly [string, ResourceNames]> {
  const { spell, modules } = policy;
  const owner = path.slice(0, -1);
  const className = claims.resource(
    { wanted: spell.resource(classKey), kind: 'resource', owner, at, purpose: `resource ${key}` },
    path,
  );
  const files = [...folders, claims.file({ wanted: spell.file(key), kind: 'file', owner, at }, path)];
  const propertyName = claims.member({ wanted: spell.property(key), kind: 'resource', owner, at });
  const names = { className, propertyName, module: modules.resource(files, subresources.length > 0) };
  return [
    [path.join('.'), names],
    ...subresources.flatMap((child) => claimResource(child, files, claims, policy)),
  ];
}

function nameModel(
  { id, key, home, owner, type, at, configAt }: ModelTree,
  resourceNames: AllResourceNames,
  claims: Claims,
  { spell, modules }: NamePolicy,
): Model {
  const purpose = `${home === 'schemas' ? 'schema' : 'model'} ${key}`;
  const name = claims.type({ wanted: spell.type(key), kind: 'model', owner, at: configAt, purpose });
  const module =
    home === 'shared' ? modules.shared
    : home === 'webhooks' ? webhooksModule(resourceNames, modules)
    : home === 'schemas' ? modules.shapes
    : resourceNames.get(owner.join('.'))?.module ?? modules.shared;
  return { id, name, module, home, type, at };
}

/** Beside the resources: what a resource has is not shared with it. */
function webhooksModule(resources: AllResourceNames, modules: NamePolicy['modules']): string {
  const isTaken = [...resources.values()].some(
    ({ module }) => module === modules.webhooks || module.startsWith(`${modules.webhooks}/`),
  );
  return isTaken ? modules.webhookEvents : modules.webhooks;
}

function nameResource(resource: ResourceTree, namer: Namer): Resource {
  const { methods, waiters, subresources, ...facts } = resource;
  const { className, propertyName, module } = namer.resourceNames.get(resource.path.join('.')) ?? NOWHERE;
  const typePrefix = namer.policy.spell.typePrefix(resource.key);
  const owner = { typePrefix, types: resource.path, members: resource.path, module };
  const named = nameMethods(methods, owner, namer);
  return {
    ...facts,
    className,
    propertyName,
    typePrefix,
    module,
    models: [...namer.models.values()]
      .filter((model) => model.home === 'resource' && model.module === module)
      .sort((a, b) => collate(a.name, b.name)),
    methods: named,
    webhooks: nameWebhooks(methods, owner, namer),
    waiters: nameWaiters(waiters, named, owner, namer),
    methodKeys: methods.keys,
    subresources: subresources.map((child) => nameResource(child, namer)),
  };
}

const NOWHERE: ResourceNames = { className: 'Resource', propertyName: 'resource', module: '' };

function flatten(resource: Resource): readonly Resource[] {
  return [resource, ...resource.subresources.flatMap(flatten)];
}

/** Where the names of a method go. */
type Owner = {
  readonly typePrefix: string;
  readonly types: readonly string[];
  readonly members: readonly string[];
  readonly module: string;
};

const clientOwner = ({ modules }: NamePolicy): Owner => ({
  typePrefix: '',
  types: ['$client'],
  members: [],
  module: modules.client,
});

function nameMethods({ own, aliases }: Methods, owner: Owner, namer: Namer): readonly Method[] {
  const named = own.map((method) => nameMethod(method, owner, namer));
  const all = [...named, ...aliases.flatMap((alias) => nameAlias(alias, named, owner, namer) ?? [])];
  return namer.tree.keepsMethodOrder ? all : all.sort((a, b) => byStandardOrder(a.name, b.name));
}

function nameMethod(method: MethodTree, owner: Owner, namer: Namer): Method {
  const { claims, policy } = namer;
  const { spell } = policy;
  const { key, shippedName, paramsKey, paging, params, otherBodies, ...unnamed } = method;
  const { configAt: at, response } = unnamed;
  const name = claims.member({
    wanted: shippedName ?? spell.method(key),
    kind: 'method',
    owner: owner.members,
    at,
  });
  const stem = `${owner.typePrefix}${spell.type(key)}`;
  const claim = (wanted: string): string => claims.type({ wanted, kind: 'type', owner: owner.types, at });
  const page = paging && namePage(paging, spell.response(stem), claim, owner.module, namer);
  const needsName = page === undefined && response.kind === 'json' && response.type.kind !== 'model';
  const returned = needsName ? { ...response, typeName: claim(spell.response(stem)) } : response;
  const stream = unnamed.streaming && nameEvent(unnamed.streaming, response, () => claim(spell.event(stem)));
  const args = nameArguments(method, stem, claim, policy);
  return {
    key,
    name,
    ...unnamed,
    pathParameters: [...args.values()],
    positional: method.positional.flatMap((parameter) => args.get(parameter) ?? []),
    response: returned,
    ...(stream && { streaming: stream }),
    ...(method.declared && { declared: nameDeclared(method.declared, stem, policy, claim) }),
    ...(page && { paging: page }),
    ...(params && {
      params: {
        typeName: claim(paramsKey === undefined ? spell.params(stem) : spell.type(paramsKey)),
        ...params,
      },
    }),
    ...(otherBodies && { otherBodies: nameBodies(otherBodies, stem, policy, claim) }),
  };
}

/** One page type for all methods that list the same model in the same way. */
function namePage(
  { scheme, item }: PagingTree,
  response: string,
  claim: (wanted: string) => string,
  module: string,
  { policy, models, pages }: Namer,
): Paging {
  if (item.kind !== 'model') {
    const typeName = claim(policy.spell.page(response, scheme));
    return { scheme, typeName, module, declares: true, item, itemTypeName: claim(response) };
  }
  const shared = pages.get(`${scheme} ${item.model}`);
  if (shared !== undefined) return { ...shared, declares: false };
  const itemName = models.get(item.model)?.name ?? 'Item';
  const typeName = claim(policy.spell.page(itemName, scheme));
  const paging: Paging = { scheme, typeName, module, declares: true, item };
  pages.set(`${scheme} ${item.model}`, paging);
  return paging;
}

function nameAlias(
  { key, target, deprecated, at }: Alias,
  methods: readonly Method[],
  { members }: Owner,
  { claims, policy }: Namer,
): Method | undefined {
  const found = methods.find((method) => method.key === target);
  if (found === undefined) return undefined;
  return {
    ...found,
    key,
    name: claims.member({ wanted: policy.spell.method(key), kind: 'method', owner: members, at }),
    deprecated: deprecated ?? `Use \`${found.name}\` instead.`,
    aliasOf: found.key,
    configAt: at,
    ...(found.paging !== undefined && { paging: { ...found.paging, declares: false } }),
  };
}
