import type { Report } from '../../diagnostics/index.ts';
import { byCodeUnit, collate } from '../../support/collate.ts';
import { InternalError } from '../../support/internal-error.ts';
import { byStandardOrder } from '../read/build-api.ts';
import type { Api, Method, Model, Params, ParamsMember, Resource } from '../model/api.ts';
import type {
  Child,
  Declaration,
  Declarations,
  ResourceTypes,
  ShapeReference,
} from '../model/declarations.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { lockShapes } from './lock-shapes.ts';
import { nameGroups } from './name-groups.ts';
import { sortedLock } from './name-lock.ts';
import type { Owner } from './nested-names.ts';
import { settleNames } from './settle-names.ts';
import type { Group, Grouper, ObjectNode } from './shape-groups.ts';
import { createGrouper, sortMembers } from './shape-groups.ts';
import { reachable, type Root } from './use-counts.ts';

/** A top-level type before its nested names are settled. */
type Seat = Root & { readonly declaration: Omit<Declaration, 'children'>; readonly module: string };

/**
 * Gives every type its declaration: each distinct shape is declared once, in one module, and the nested names that the
 * rules ask for (`ChatResponse.MessageWithToolCall`) become aliases of it.
 */
export function declareTypes(api: Api, report: Report): Declarations {
  const casing = api.facts.casing;
  const grouper = createGrouper(casing);
  const seats = seatTypes(api, grouper);
  const shapesModule =
    api.resources.some((resource) => resource.module === 'resources/schemas') ?
      'resources/shapes'
    : 'resources/schemas';
  const taken = new Set([
    ...seats.map((seat) => seat.name),
    ...api.resources.map((resource) => resource.className),
    ...RESERVED,
  ]);
  const { naming, nested } = nameGroups(
    seats,
    grouper,
    { taken, modelName: (id) => api.models.get(id)?.name, globals: new Set(RESERVED), lock: api.names },
    casing,
  );

  const inlineOwners = new Map<number, ShapeReference>();
  const slots: Record<string, Readonly<Record<string, string>>> = {};
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
    seats.map((seat) => [seat, { ...seat.declaration, children: children(seat, seat.name) }] as const),
  );
  const shapes = reachable(seats, grouper).flatMap((group) => {
    const name = naming.get(group.id);
    return name === undefined ? [] : [declareShape(group, describeShape(group.node), name)];
  });
  const recursive = seats
    .filter((seat) => seat.module === 'resources/schemas')
    .flatMap((seat) => declared.get(seat) ?? []);
  const of = (module: string, role: Declaration['role']): readonly Declaration[] =>
    seats
      .filter((seat) => seat.module === module && seat.declaration.role === role)
      .flatMap((seat) => declared.get(seat) ?? []);
  const moduleTypes = (module: string, resource: Resource | undefined): ResourceTypes => ({
    resource,
    module,
    models: of(module, 'model'),
    responses: [...of(module, 'response')],
    params: of(module, 'params'),
  });

  return {
    modules: [
      ...(api.facts.hasSharedTypes ? [moduleTypes('resources/shared', undefined)] : []),
      ...(api.clientMethods.length > 0 ? [moduleTypes('resources/top-level', undefined)] : []),
      ...api.resources.map((resource) => moduleTypes(resource.module, resource)),
    ],
    shapes: [...recursive, ...shapes].sort((a, b) => byCodeUnit(a.name, b.name)),
    shapesModule,
    names: sortedLock({
      types: api.names.types,
      nested: slots,
      ...lockShapes(reachable(seats, grouper), naming, { taken, lock: api.names, report }),
    }),
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

/** Names the generated modules import or that TypeScript knows. */
const RESERVED =
  'APIPromise APIResource RequestOptions Uploadable PagePromise Stream Array Record Date Promise String Number Boolean Object Function Error Response Request Headers File Blob FormData Map Set Shared Symbol Partial Required Omit Pick'.split(
    ' ',
  );

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
function seatTypes(api: Api, grouper: Grouper): readonly Seat[] {
  const ofModule = (
    module: string,
    models: readonly Model[],
    methods: readonly Method[],
  ): readonly Seat[] => [
    ...models.map((model) => seatType(module, model.name, model.type, 'model', grouper)),
    ...[...methods]
      .sort((a, b) => byStandardOrder(a.name, b.name))
      .flatMap((method): Seat[] => {
        if (method.aliasOf !== undefined) return [];
        if (method.paging?.itemTypeName !== undefined)
          return [seatType(module, method.paging.itemTypeName, method.paging.item, 'response', grouper)];
        if (method.response.kind !== 'json' || method.response.typeName === undefined) return [];
        return [seatType(module, method.response.typeName, method.response.type, 'response', grouper)];
      }),
    ...methods.flatMap((method) =>
      method.params === undefined || method.aliasOf !== undefined ?
        []
      : [seatParams(module, method, method.params, api, grouper)],
    ),
  ];
  const home = (kind: Model['home']): readonly Model[] =>
    [...api.models.values()].filter((model) => model.home === kind).sort((a, b) => collate(a.name, b.name));
  return [
    ...ofModule('resources/schemas', home('schemas'), []),
    ...ofModule('resources/shared', home('shared'), []),
    ...ofModule('resources/top-level', [], api.clientMethods),
    ...api.resources.flatMap((resource) => ofModule(resource.module, resource.models, resource.methods)),
  ];
}

function seatType(
  module: string,
  name: string,
  type: TypeNode,
  role: 'model' | 'response',
  grouper: Grouper,
): Seat {
  const facts = describe(type);
  if (type.kind === 'object') {
    return {
      module,
      name,
      kids: grouper.kidsOf(type.members, type.index),
      declaration: { ...facts, name, role, form: interfaceOf(type) },
    };
  }
  const declaration = { ...facts, name, role, form: { kind: 'alias', type } } as const;
  return { module, name, kids: grouper.kidsOfAlias(name, type, true), declaration };
}

function seatParams(module: string, method: Method, params: Params, api: Api, grouper: Grouper): Seat {
  const name = params.typeName;
  if (params.bodyUnion?.kind === 'union') {
    const variants = params.bodyUnion.variants.map((variant) => withMembers(variant, params.members, api));
    const type: TypeNode = { ...params.bodyUnion, variants, nullable: false };
    return {
      module,
      name,
      kids: grouper.kidsOfAlias(name, type, false),
      declaration: { name, role: 'params', form: { kind: 'alias', type } },
    };
  }
  // What every list of a scheme accepts is declared once, beside the page class.
  const scheme = api.facts.pagination.find((candidate) => candidate.name === method.paging?.scheme);
  const named = params.members.filter((member) => scheme?.request.has(member.name) !== true);
  return {
    module,
    name,
    kids: grouper.kidsOf(named, params.index),
    declaration: {
      name,
      role: 'params',
      form: {
        kind: 'interface',
        extends: [],
        members: named,
        ...(scheme !== undefined && { pageScheme: scheme.name }),
        ...(params.index !== undefined && { index: params.index }),
      },
    },
  };
}

/** One variant of a union body, with the parameters that stand beside the body; a model's members are copied. */
function withMembers(variant: TypeNode, members: readonly ParamsMember[], api: Api): TypeNode {
  const target = variant.kind === 'model' ? api.models.get(variant.model)?.type : variant;
  if (target?.kind !== 'object' || members.length === 0) return variant;
  const inherited = (target.extends ?? []).flatMap((id) => objectMembers(api.models.get(id)?.type));
  const body = [...inherited, ...target.members].map(
    (member): ParamsMember => ({ ...member, publicName: member.name, origin: 'body' }),
  );
  const own = new Set(body.map((member) => member.name));
  const { extends: _, ...rest } = target;
  return {
    ...rest,
    ...(variant.component !== undefined && { component: variant.component }),
    members: [...members.filter((member) => !own.has(member.name)), ...body],
  };
}

function objectMembers(type: TypeNode | undefined): readonly Member[] {
  return type?.kind === 'object' ? type.members : [];
}
