import { byStandardOrder } from '../../ir/index.ts';
import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { TemplatePlan } from '../../plan/file-plan.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { html, mdHtml, mdInline, type Encoded } from '../../support/encode.ts';
import type { Imports } from './imports.ts';
import { awaitedType, valueType, type MethodScope } from './method-types.ts';
import { MODULES } from './names/modules.ts';
import type { FileContext } from './resource-file.ts';

type Html = Encoded<'html'>;
type Markdown = Encoded<'markdown'>;

type MethodLine = {
  readonly title: Html;
  readonly object: Markdown;
  readonly href: Html;
  readonly name: Markdown;
  readonly args: Markdown;
  readonly result: Markdown;
};

type Section = {
  readonly heading: string;
  readonly types: ReadonlyArray<{ readonly href: Html; readonly name: Markdown }>;
  readonly methods: readonly MethodLine[];
  /** Methods without a request. */
  readonly helpers?: ReadonlyArray<Omit<MethodLine, 'title'>>;
};

/** What the template shows. */
export type ApiMdView = {
  readonly sections: ReadonlyArray<Section & { readonly hasMethods: boolean }>;
};

/** `api.md`: every type and method, by resource. */
export function apiMd(context: FileContext): TemplatePlan {
  const { api } = context;
  const scope: MethodScope = { ...context, imports: BY_NAME, upload: false, receiver: 'client' };
  const shared = [...api.models.values()].filter(({ home }) => home === 'shared').map(({ name }) => name);
  const sections: Section[] = [
    ...(shared.length === 0 ?
      []
    : [{ heading: '# Shared', types: typeLines(shared.sort(), MODULES.shared), methods: [] }]),
    ...webhookSections(api),
    ...(api.clientMethods.length + api.clientWebhooks.length === 0 ? [] : [clientSection(scope)]),
    ...api.resources.map((resource) => resourceSection(resource, scope)),
  ];
  const view: ApiMdView = {
    sections: sections.map((section) => ({
      ...section,
      hasMethods: section.methods.length + (section.helpers ?? []).length > 0,
    })),
  };
  return { kind: 'template', path: 'api.md', template: 'typescript/api.md', view };
}

function webhookSections(api: Api): readonly Section[] {
  const events = [...api.models.values()].filter(({ home }) => home === 'webhooks');
  const [first] = events;
  if (first === undefined) return [];
  const names = events.map(({ name }) => name).sort();
  return [{ heading: '# Webhooks', types: typeLines(names, first.module), methods: [] }];
}

/** A list names types as their own files do. */
const BY_NAME: Imports = {
  type: (symbol) => symbol,
  value: (symbol) => symbol,
  global: (name) => name,
  namespace: (local) => local,
  structures: () => [],
};

function clientSection(scope: MethodScope): Section {
  const { api } = scope;
  return {
    heading: `# ${mdInline(api.clientName)}`,
    types: typeLines(
      [...responseNames(api.clientMethods), ...api.clientWebhooks.map(({ typeName }) => typeName)],
      MODULES.client,
    ),
    methods: api.clientMethods.map((method) => methodLine(method, scope)),
    helpers: webhookLines(api.clientWebhooks, helperLine({ module: 'client', path: [] }, api)),
  };
}

function resourceSection(resource: Resource, scope: MethodScope): Section {
  const names = [
    ...resource.models.map(({ name }) => name),
    ...responseNames(resource.methods),
    ...resource.webhooks.map(({ typeName }) => typeName),
  ];
  return {
    heading: `${'#'.repeat(Math.min(resource.path.length, 6))} ${mdInline(resource.className)}`,
    types: typeLines([...new Set(names)], resource.module),
    methods: resource.methods.map((method) => methodLine(method, { ...scope, resource })),
    helpers: helperLines(resource, scope),
  };
}

type HelperLine = (name: string, args: string, result: string) => Omit<MethodLine, 'title'>;

/** Writes the line of a method that makes no request of its own. */
function helperLine({ module, path }: Pick<Resource, 'module' | 'path'>, { facts }: Api): HelperLine {
  return (name, args, result) => ({
    object: mdHtml(['client', ...path.map(facts.casing.camel)].join('.')),
    href: source(module),
    name: mdHtml(name),
    args: mdHtml(args),
    result: mdHtml(result),
  });
}

const webhookLines = (
  webhooks: Resource['webhooks'],
  line: HelperLine,
): ReadonlyArray<ReturnType<HelperLine>> =>
  webhooks.map(({ name, scheme, typeName }) =>
    line(name, scheme === undefined ? 'body' : 'body, { headers, key }', typeName),
  );

function helperLines(resource: Resource, scope: MethodScope): NonNullable<Section['helpers']> {
  const line = helperLine(resource, scope.api);
  return [
    ...webhookLines(resource.webhooks, line),
    ...resource.waiters.flatMap(({ name, method: key }) => {
      const method = resource.methods.find((each) => each.name === key);
      return method === undefined ?
          []
        : [line(name, [...argumentNames(method), '{ ...options }'].join(', '), valueType(method, scope))];
    }),
  ];
}

function argumentNames({ positional, params }: Method): readonly string[] {
  return [...positional.map(({ argName }) => argName), ...(params === undefined ? [] : ['{ ...params }'])];
}

/** Types made for results, standard verbs first. */
function responseNames(methods: readonly Method[]): readonly string[] {
  return [...methods]
    .sort((a, b) => byStandardOrder(a.name, b.name))
    .flatMap(({ paging, response }) => {
      const own = paging === undefined && response.kind === 'json' ? response.typeName : paging?.itemTypeName;
      return own === undefined ? [] : [own];
    });
}

function typeLines(names: readonly string[], module: string): Section['types'] {
  return names.map((name) => ({ href: source(module), name: mdHtml(name) }));
}

function methodLine(method: Method, scope: MethodScope): MethodLine {
  const { api, resource } = scope;
  const qualified = qualifiedName({ api, resource, method });
  return {
    title: html(`${method.verb} ${method.path}`),
    object: mdHtml(qualified.slice(0, -method.name.length - 1)),
    href: source(resource?.module ?? 'client'),
    name: mdHtml(method.name),
    args: mdHtml(argumentNames(method).join(', ')),
    result: mdHtml(awaitedType(method, scope)),
  };
}

function source(module: string): Html {
  return html(`./src/${module}.ts`);
}
