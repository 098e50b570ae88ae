import type { Diagnostic, Report } from '../../diagnostics/index.ts';
import { byCodeUnit, collate } from '../../support/collate.ts';
import { InternalError } from '../../support/internal-error.ts';
import { allMembers, resolve as resolveModel } from '../examples/resolve.ts';
import { byStandardOrder } from '../model/order.ts';
import type { Api, Method, Model, Params, ParamsMember, Resource } from '../model/api.ts';
import type {
  Child,
  Declaration,
  Declarations,
  ResourceTypes,
  ShapeReference,
} from '../model/declarations.ts';
import type { NestedLock } from '../model/name-lock.ts';
import type { TypeNode } from '../model/type-node.ts';
import { lockShapes } from '../naming/lock-shapes.ts';
import { nameGroups } from '../naming/name-groups.ts';
import type { Owner } from '../naming/part-names.ts';
import { settleNames } from '../naming/settle-names.ts';
import type { Group, Grouper, ObjectNode } from '../shapes/shape-groups.ts';
import { createGrouper, sortMembers } from '../shapes/shape-groups.ts';
import { reachable, type Root } from '../shapes/use-counts.ts';

/** A top-level type before its nested names are settled. */
type TopType = Root & { readonly declaration: Omit<Declaration, 'children'>; readonly module: string };

const known = new WeakMap<Api, Declarations>();

/**
 * Gives every type its declaration: each distinct shape is declared once, in one module, and the nested names that the
 * rules ask for (`ChatResponse.MessageWithToolCall`) become aliases of it. Done once for each API.
 */
export function declareTypes(api: Api): Declarations {
  const declarations = known.get(api) ?? declare(api);
  known.set(api, declarations);
  return declarations;
}

function declare(api: Api): Declarations {
  const notices: Diagnostic[] = [];
  const report: Report = (notice) => void notices.push(notice);
  const { modules, spell, taken: reserved } = api.policy;
  const grouper = createGrouper(spell);
  const tops = topTypes(api, grouper);
  const taken = new Set([
    ...tops.map((top) => top.name),
    ...api.resources.map((resource) => resource.className),
    ...reserved.types.keys(),
  ]);
  const { naming, nested } = nameGroups(
    tops,
    grouper,
    {
      taken,
      modelName: (id) => api.models.get(id)?.name,
      globals: new Set(reserved.types.keys()),
      lock: api.names,
    },
    spell,
  );

  const inlineOwners = new Map<number, ShapeReference>();
  const slots: Record<string, NestedLock[string]> = {};
  const children = (owner: Owner, name: string, path = name): readonly Child[] => {
    const settled = settleNames(name, nested(owner), grouper, report);
    if (settled.names.length > 0) slots[path] = settled.slots;
    return settled.names.map(({ short, group }): Child => {
      const shared = naming.get(group.id);
      if (shared !== undefined) return { kind: 'alias', short, to: shared };
      inlineOwners.set(group.id, { kind: 'nested', owner: name, short });
      const declaration = declareShape(group, describe(group.node), short, `${path}.${short}`);
      return { kind: 'inline', declaration };
    });
  };
  const declareShape = (
    group: Group,
    text: Pick<Declaration, 'description' | 'deprecated'>,
    name: string,
    path = name,
  ): Declaration => ({
    ...text,
    name,
    role: 'shape',
    form: interfaceOf(group.node),
    children: children(group, name, path),
  });

  const declared = new Map(
    tops.map((top) => [top, { ...top.declaration, children: children(top, top.name) }] as const),
  );
  const shapes = reachable(tops, grouper).flatMap((group) => {
    const name = naming.get(group.id);
    return name === undefined ? [] : [declareShape(group, describeShape(group.node), name)];
  });
  const which = (isMeant: (top: TopType) => boolean): readonly Declaration[] =>
    tops.filter(isMeant).flatMap((top) => declared.get(top) ?? []);
  const recursive = which(({ module }) => module === modules.shapes);
  const of = (module: string, role: Declaration['role']): readonly Declaration[] =>
    which((top) => top.module === module && top.declaration.role === role);
  const moduleTypes = (module: string, resource: Resource | undefined): ResourceTypes => ({
    resource,
    module,
    models: of(module, 'model'),
    responses: [...of(module, 'response')],
    params: of(module, 'params'),
  });

  const hook = [...api.models.values()].find((model) => model.home === 'webhooks');
  return {
    modules: [
      ...(hook === undefined ? [] : [moduleTypes(hook.module, undefined)]),
      ...(api.facts.hasSharedTypes ? [moduleTypes(modules.shared, undefined)] : []),
      ...(api.clientMethods.length + api.clientWebhooks.length > 0 ?
        [moduleTypes(modules.client, undefined)]
      : []),
      ...api.resources.map((resource) => moduleTypes(resource.module, resource)),
    ],
    shapes: [...recursive, ...shapes].sort((a, b) => byCodeUnit(a.name, b.name)),
    shapesModule: modules.shapes,
    names: {
      ...api.names,
      nested: slots,
      ...lockShapes(reachable(tops, grouper), naming, { taken, lock: api.names, report }),
    },
    notices,
    referenceTo: (node) => {
      if (node.kind !== 'object') throw new InternalError(`a ${node.kind} has no declaration of its own`);
      const group = grouper.groupOf(node);
      const name = naming.get(group.id);
      const found = name === undefined ? inlineOwners.get(group.id) : ({ kind: 'shared', name } as const);
      if (found === undefined) throw new InternalError(`no declaration for the object at ${node.at.pointer}`);
      return found;
    },
  };
}

function describe(node: TypeNode): Pick<Declaration, 'description' | 'deprecated'> {
  return {
    ...(node.description !== undefined && { description: node.description }),
    ...(node.deprecated === true && { deprecated: true }),
  };
}

/** A shared shape carries its component's text, not that of one of the places that use it. */
function describeShape(node: TypeNode): Pick<Declaration, 'description' | 'deprecated'> {
  const { description: _, ...rest } = describe(node);
  const text = node.componentText ?? node.description;
  return { ...rest, ...(text !== undefined && text !== '' && { description: text }) };
}

function interfaceOf(node: ObjectNode): Declaration['form'] {
  return {
    kind: 'interface',
    extends: node.extends ?? [],
    members: sortMembers(node.members),
    ...(node.index !== undefined && { index: node.index }),
  };
}

/** All top-level types in the order of the modules: models, responses (R17), params (R18). */
function topTypes(api: Api, grouper: Grouper): readonly TopType[] {
  const { modules } = api.policy;
  const ofModule = (
    module: string,
    models: readonly Model[],
    methods: readonly Method[],
    webhooks: Resource['webhooks'] = [],
  ): readonly TopType[] => [
    ...models.map((model) => topType(module, model.name, model.type, 'model', grouper)),
    ...[
      ...methods.flatMap((method) =>
        method.aliasOf === undefined ?
          [{ name: method.name, types: answerTypes(module, method, grouper) }]
        : [],
      ),
      ...webhooks.map(({ name, typeName, event }) => ({
        name,
        types: [topType(module, typeName, event, 'response', grouper)],
      })),
    ]
      .sort((a, b) => byStandardOrder(a.name, b.name))
      .flatMap(({ types }) => types),
    ...methods.flatMap(({ aliasOf, positional }) =>
      positional.flatMap(({ typeName, type }) =>
        typeName === undefined || aliasOf !== undefined ?
          []
        : [topType(module, typeName, type, 'params', grouper)],
      ),
    ),
    ...methods.flatMap((method) =>
      method.aliasOf !== undefined ?
        []
      : [method, ...(method.otherBodies ?? [])].flatMap(({ params }) =>
          params === undefined ? [] : [topParams(module, method, params, api, grouper)],
        ),
    ),
  ];
  const home = (kind: Model['home']): readonly Model[] =>
    [...api.models.values()].filter((model) => model.home === kind).sort((a, b) => collate(a.name, b.name));
  return [
    ...ofModule(modules.shapes, home('schemas'), []),
    ...ofModule(modules.shared, home('shared'), []),
    ...home('webhooks').flatMap((model) => ofModule(model.module, [model], [])),
    ...ofModule(modules.client, [], api.clientMethods, api.clientWebhooks),
    ...api.resources.flatMap((resource) =>
      ofModule(resource.module, resource.models, resource.methods, resource.webhooks),
    ),
  ];
}

/** The types of what comes back from a method, where they are its own. */
function answerTypes(module: string, method: Method, grouper: Grouper): readonly TopType[] {
  const { paging, response, streaming, declared } = method;
  const top = (name: string | undefined, type: TypeNode | undefined): readonly TopType[] =>
    name === undefined || type === undefined ? [] : [topType(module, name, type, 'response', grouper)];
  return [
    ...(paging?.itemTypeName !== undefined ? top(paging.itemTypeName, paging.item)
    : response.kind === 'json' ? top(response.typeName, response.type)
    : []),
    ...top(streaming?.eventName, streaming?.event),
    ...top(declared?.headersName, declared?.headers),
    ...top(declared?.errorsName, declared?.errors),
    ...(declared?.callbacks ?? []).flatMap((callback) => top(callback.name, callback.type)),
  ];
}

function topType(
  module: string,
  name: string,
  type: TypeNode,
  role: 'model' | 'response' | 'params',
  grouper: Grouper,
): TopType {
  const facts = describe(type);
  if (type.kind === 'object') {
    return {
      module,
      name,
      parts: grouper.partsOf(type.members, type.index),
      declaration: { ...facts, name, role, form: interfaceOf(type) },
    };
  }
  const declaration = { ...facts, name, role, form: { kind: 'alias', type } } as const;
  return { module, name, parts: grouper.partsOfAlias(name, type, true), declaration };
}

function topParams(module: string, method: Method, params: Params, api: Api, grouper: Grouper): TopType {
  const name = params.typeName;
  if (params.bodyUnion?.kind === 'union') {
    const variants = params.bodyUnion.variants.map((variant) => withMembers(variant, params.members, api));
    const type: TypeNode = { ...params.bodyUnion, variants, nullable: false };
    return {
      module,
      name,
      parts: grouper.partsOfAlias(name, type, false),
      declaration: { name, role: 'params', form: { kind: 'alias', type } },
    };
  }
  // What every list of a scheme accepts is declared once, beside the page class.
  const scheme = api.facts.pagination.find((candidate) => candidate.name === method.paging?.scheme);
  const named = params.members.filter((member) => scheme?.request.has(member.name) !== true);
  return {
    module,
    name,
    parts: grouper.partsOf(named, params.index),
    declaration: {
      name,
      role: 'params',
      form: {
        kind: 'interface',
        extends: [],
        members: named,
        ...(scheme !== undefined && scheme.request.size > 0 && { pageScheme: scheme.name }),
        ...(params.index !== undefined && { index: params.index }),
      },
    },
  };
}

/**
 * One variant of a union body, with the parameters that stand beside the body; a model's members are copied. A variant
 * that may be null has no room for them, so it is there without its null.
 */
function withMembers(variant: TypeNode, members: readonly ParamsMember[], api: Api): TypeNode {
  const target = resolveModel(api.models, variant);
  if (target.kind !== 'object' || members.length === 0) return variant;
  const body = allMembers(api.models, target).map(
    (member): ParamsMember => ({ ...member, publicName: member.name, origin: 'body' }),
  );
  const own = new Set(body.map((member) => member.name));
  const { extends: _, ...rest } = target;
  return {
    ...rest,
    nullable: false,
    ...(variant.component !== undefined && { component: variant.component }),
    members: [...members.filter((member) => !own.has(member.publicName)), ...body],
  };
}
