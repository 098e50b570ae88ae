import type { ApiTree, MethodTree, Methods, ModelTree, ResourceTree } from '../model/tree.ts';
import type { NodeOf, TypeNode } from '../model/type-node.ts';
import { mapMethod, typesOf, type MethodChange } from './method-types.ts';
import { isIn, type Rules } from './directions.ts';
import { createProject } from './project.ts';
import { reachOf, unlikeModels, type Reach } from './reach.ts';
import { tellingProperties, type ModelType } from './telling.ts';

/**
 * Types by the way they go: requests have no `readOnly` members and responses no `writeOnly` ones, at any depth, and enums
 * of responses have room for further texts. A model that goes both ways and differs is two, `Bed` for responses and
 * `BedInput` for requests; every other one stays one.
 */
export function splitDirections(tree: ApiTree, rules: Rules): ApiTree {
  if (!rules.drops && !rules.opens) return tree;
  const types = new Map(tree.models.map(({ id, type }) => [id, type] as const));
  const modelType = (id: string): TypeNode | undefined => types.get(id);
  const used = [...tree.clientMethods.own, ...tree.resources.flatMap(methodsIn)].map(typesOf);
  const sent = used.flatMap(({ request }) => request);
  const incoming = tree.models.filter(({ home }) => home === 'webhooks').map(({ type }) => type);
  const received = [...used.flatMap(({ response }) => response), ...incoming];
  const telling = tellingProperties([...types.values(), ...sent, ...received], modelType);
  const context = { ...rules, telling, modelType };
  const unlike = unlikeModels(types, context);
  const requests = reachOf(sent, 'request', context);
  const responses = reachOf(received, 'response', context);
  const isSplit = (id: string): boolean =>
    unlike.has(id) && requests.models.has(id) && responses.models.has(id);

  const toReceived = createProject('response', { ...context, idOf: (id) => id, named: (object) => object });
  const toSent = createProject('request', {
    ...context,
    idOf: (id) => (isSplit(id) ? inputId(id) : id),
    named: (projected, object) =>
      projected === toReceived(object) || !isComponentOf(responses, object) ?
        projected
      : { ...projected, component: inputKey(object.component ?? '') },
  });
  const change: MethodChange = {
    sent: toSent,
    received: toReceived,
    accepts: (member, { body }) => {
      const owner = behind(body?.type, modelType);
      return owner?.kind !== 'object' || isIn('request', owner, member, context);
    },
  };
  const isOnlySent = (id: string): boolean => requests.models.has(id) && !responses.models.has(id);
  return {
    ...tree,
    resources: tree.resources.map((resource) => inResource(resource, change)),
    clientMethods: inMethods(tree.clientMethods, change),
    models: [
      ...tree.models.map((model) => ({
        ...model,
        type: isOnlySent(model.id) ? toSent(model.type) : toReceived(model.type),
      })),
      // Behind all others: a schema of the document has its name before.
      ...tree.models.filter(({ id }) => isSplit(id)).map((model) => inputOf(model, toSent)),
    ],
  };
}

const INPUT = '/input';
const inputId = (id: string): string => `${id}${INPUT}`;

/** Whether a model is what is sent of one that comes back otherwise: the config names both at once. */
export const isInputModel = (id: string): boolean => id.endsWith(INPUT);

/** `Bed` → `Bed_input`, in words that any casing takes apart. */
const inputKey = (key: string): string => `${key}_input`;

const inputOf = (model: ModelTree, toSent: MethodChange['sent']): ModelTree => ({
  ...model,
  id: inputId(model.id),
  key: inputKey(model.key),
  type: toSent(model.type),
});

/** Whether a direction has the component that an object is. */
function isComponentOf({ components }: Reach, { component }: NodeOf<'object'>): boolean {
  return component !== undefined && components.has(component);
}

function behind(type: TypeNode | undefined, modelType: ModelType): TypeNode | undefined {
  const seen = new Set<string>();
  let found = type;
  while (found?.kind === 'model' && !seen.has(found.model)) {
    seen.add(found.model);
    found = modelType(found.model);
  }
  return found;
}

function methodsIn({ methods, subresources }: ResourceTree): readonly MethodTree[] {
  return [...methods.own, ...subresources.flatMap(methodsIn)];
}

function inResource(resource: ResourceTree, change: MethodChange): ResourceTree {
  return {
    ...resource,
    methods: inMethods(resource.methods, change),
    subresources: resource.subresources.map((each) => inResource(each, change)),
  };
}

function inMethods(methods: Methods, change: MethodChange): Methods {
  return { ...methods, own: methods.own.map((method) => mapMethod(method, change)) };
}
