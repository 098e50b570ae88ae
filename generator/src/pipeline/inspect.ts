import type { CheckedInput } from '../check/index.ts';
import { writtenConfig } from '../config/index.ts';
import type { Position } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/index.ts';
import type { Api, Method, Model, Resource } from '../ir/index.ts';
import type { InputFiles, Positions } from '../load/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import type { Place } from '../support/place.ts';
import { withInput, type Run } from './run.ts';
import type { System } from './system.ts';
import { planTarget } from './targets.ts';

/** Views of the inputs that can be asked for. */
export const inspectable = ['api', 'method', 'model', 'config', 'files'] as const;

/** What to look at. */
export type InspectRequest = InputFiles & {
  readonly what: (typeof inspectable)[number];
  /** Of the method or model. */
  readonly name: string | undefined;
  readonly target: string;
};

/** What looking needs of the system. */
export type InspectSystem = Pick<System, 'assets' | 'reader'>;

/** A place with its line. */
export type Spot = { readonly file: string; readonly pointer: string; readonly line?: number };

/** What was asked for: plain values, ready for JSON. */
export type View =
  | { readonly kind: 'api'; readonly client: string; readonly resources: readonly ResourceView[] }
  | { readonly kind: 'method'; readonly method: MethodView }
  | { readonly kind: 'model'; readonly model: ModelView }
  | { readonly kind: 'config'; readonly config: unknown }
  | { readonly kind: 'files'; readonly files: readonly FileView[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest?: string };

export type ResourceView = { readonly name: string; readonly methods: readonly MethodLine[] };
export type MethodLine = {
  readonly name: string;
  readonly endpoint: string;
  readonly retry: string;
  /** Whether a call gives several things, all of them or a page. */
  readonly lists: boolean;
};
export type MethodView = MethodLine & {
  readonly document: Spot;
  readonly config: Spot;
  readonly params?: string;
  readonly returns: string;
  readonly files: readonly string[];
  readonly detail: unknown;
};
export type ModelView = {
  readonly name: string;
  readonly module: string;
  readonly document: Spot;
  readonly usedBy: readonly string[];
  readonly type: unknown;
};
export type FileView = { readonly path: string; readonly kind: string; readonly from?: string };

/** How the generator understands the inputs. */
export function inspect(request: InspectRequest, system: InspectSystem): Promise<Run<View>> {
  return withInput(request, system.reader, (input, run) => viewOf(request, input, run, system));
}

async function viewOf(
  { what, name = '', target }: InspectRequest,
  input: CheckedInput,
  { collector, positions }: Run<never>,
  { assets }: InspectSystem,
): Promise<View> {
  if (what === 'config') return { kind: 'config', config: plain(writtenConfig(input.config)) };
  const { buildApi } = await import('./build-api.ts');
  const api = await buildApi(input, collector.report);
  if (what === 'api')
    return {
      kind: 'api',
      client: api.clientName,
      resources: ownersOf(api).map((owner) => ownerView(owner, api)),
    };
  if (what === 'model') return modelView(name, api, positions);
  const plans = await planTarget(target, {
    api,
    assets: assets(target),
    sdkAssets: assets('typescript'),
    report: collector.report,
    input,
  });
  return what === 'files' ?
      { kind: 'files', files: plans.map(fileView) }
    : methodView(name, { api, plans, positions });
}

/** A resource under the name that callers write, or the client. */
type Owner = { readonly name: string; readonly methods: readonly Method[]; readonly module: string };

/** What has methods, the client first. */
function ownersOf({ clientMethods, topResources }: Api): readonly Owner[] {
  const walk = (resources: readonly Resource[], before: string): readonly Owner[] =>
    resources.flatMap(({ propertyName, methods, module, subresources }) => {
      const name = `${before}${propertyName}`;
      return [{ name, methods, module }, ...walk(subresources, `${name}.`)];
    });
  const client = { name: 'client', methods: clientMethods, module: 'client' };
  return [...(clientMethods.length > 0 ? [client] : []), ...walk(topResources, '')];
}

function ownerView(owner: Owner, api: Api): ResourceView {
  return { name: owner.name, methods: owner.methods.map((method) => methodLine(owner, method, api)) };
}

function methodLine(owner: Owner, method: Method, api: Api): MethodLine {
  const { verb, path, retry } = method;
  return {
    name: methodName(owner, method),
    endpoint: `${verb} ${path}`,
    retry,
    lists: givesList(method, api),
  };
}

const methodName = ({ name }: Owner, method: Method): string => `${name}.${method.name}`;

function givesList({ response, paging }: Method, { models }: Api): boolean {
  if (paging !== undefined) return true;
  if (response.kind !== 'json') return false;
  const { type } = response;
  return (type.kind === 'model' ? models.get(type.model)?.type : type)?.kind === 'array';
}

type MethodContext = {
  readonly api: Api;
  readonly plans: readonly FilePlan[];
  readonly positions: Positions;
};

function methodView(wanted: string, { api, plans, positions }: MethodContext): View {
  const all = ownersOf(api).flatMap((owner) => owner.methods.map((method) => ({ owner, method })));
  const named = all.map(({ owner, method }) => methodName(owner, method));
  const found = all[named.findIndex((name) => fold(name) === fold(wanted))];
  if (found === undefined) return unknownName(wanted, named);
  const { owner, method } = found;
  const file = owner.module.split('/').at(-1) ?? owner.module;
  const { operation: _, ...detail } = method;
  const view: MethodView = {
    ...methodLine(owner, method, api),
    document: spot(method.at, positions),
    config: spot(method.configAt, positions),
    ...(method.params && { params: method.params.typeName }),
    returns: returnText(method, api),
    files: plans
      .map(({ path }) => path)
      .filter((path) => path.includes(`/${file}.`) || path.includes(`/${file}/`)),
    detail: plain(detail),
  };
  return { kind: 'method', method: view };
}

function returnText({ response, paging }: Method, { models }: Api): string {
  if (paging !== undefined) return paging.typeName;
  if (response.kind !== 'json') return response.kind;
  if (response.type.kind === 'model') return models.get(response.type.model)?.name ?? response.type.model;
  return response.typeName ?? response.type.kind;
}

function modelView(wanted: string, api: Api, positions: Positions): View {
  const models = [...api.models.values()];
  const model = models.find(({ name, id }) => fold(name) === fold(wanted) || id === wanted);
  if (model === undefined)
    return unknownName(
      wanted,
      models.map(({ name }) => name),
    );
  const { name, module, at, type } = model;
  const view = {
    name,
    module,
    document: spot(at, positions),
    usedBy: methodsUsing(model, api),
    type: plain(type),
  };
  return { kind: 'model', model: view };
}

/** Methods whose payloads mention the model directly or through others. */
function methodsUsing(model: Model, api: Api): readonly string[] {
  const mention = `"model":${JSON.stringify(model.id)}`;
  const uses = (method: Method): boolean => {
    const { response, body, params, query } = method;
    return JSON.stringify(plain({ response, body, params, query })).includes(mention);
  };
  return ownersOf(api).flatMap((owner) =>
    owner.methods.filter(uses).map((method) => methodName(owner, method)),
  );
}

function unknownName(name: string, known: readonly string[]): View {
  const near = nearest(name, known);
  return { kind: 'unknown', name, ...(near !== undefined && { nearest: near }) };
}

function fileView(plan: FilePlan): FileView {
  const { path, kind } = plan;
  if (plan.kind === 'template') return { path, kind, from: `${plan.template}.hbs` };
  if (plan.kind === 'source') return { path, kind: plan.language };
  return plan.kind === 'vendored' ? { path, kind, from: plan.source } : { path, kind };
}

function spot(place: Place, positions: Positions): Spot {
  const position: Position | undefined = positions.find(place, 'key');
  return { file: place.file, pointer: place.pointer, ...(position && { line: position.line }) };
}

/** Maps as objects, so that JSON shows them. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? Object.fromEntries(inner) : inner)),
  );
}

function fold(name: string): string {
  return name.replace(/^client\./, '').toLowerCase();
}
