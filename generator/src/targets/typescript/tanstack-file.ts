import type { Api, Method, Resource } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { isSimpleIdentifier, tsLiteralKey, tsString } from '../../support/encode.ts';
import { createImports } from './imports.ts';
import { KIND } from './kinds.ts';
import { listSteps } from './list-steps.ts';
import { argumentsOf } from './method.ts';
import { streamsOnDemand } from './stream-flag.ts';
import type { MethodScope } from './method-types.ts';
import { MODULES } from './names/modules.ts';
import { TYPE_GLOBALS } from './names/runtime-names.ts';
import type { FileContext } from './resource-file.ts';
import { sourcePlan } from './source-plan.ts';

/** The module that applications with TanStack Query import. */
const TANSTACK = 'tanstack-query';

const RUNTIME = 'internal/tanstack-query';

const TYPES = ['InfiniteQueryOptions', 'Mutation', 'MutationOptions', 'PagedQuery', 'Query', 'QueryOptions'];

/** `src/tanstack-query.ts`, if the config asks for it: options for queries and mutations, by resource. */
export function tanstackFile(context: FileContext): readonly FilePlan[] {
  const { api } = context;
  if (!api.facts.packages.typescript.tanstackQuery) return [];
  const names = functionNames(api);
  const imports = createImports(TANSTACK, new Set([...names.values(), ...TYPES, ...TYPE_GLOBALS, 'Pick']));
  const scope: MethodScope = { ...context, imports, upload: true, receiver: receiverIn(api) };
  const functions = [...names].flatMap(([owner, name]) => functionText(owner, name, scope));
  return [
    sourcePlan(`src/${TANSTACK}.ts`, {
      kind: KIND.sourceFile,
      statements: [
        ...imports.structures().map((structure) => ({ ...structure, kind: KIND.importDeclaration })),
        `\nexport type { ${TYPES.join(', ')} } from './${RUNTIME}';`,
        ...functions.map((text) => `\n${text}`),
      ],
    }),
  ];
}

/** What the client is called, unless an argument of a method is called so. */
function receiverIn({ clientMethods, resources }: Api): string {
  const methods = [...clientMethods, ...resources.flatMap((resource) => resource.methods)];
  const args = new Set(methods.flatMap(({ positional }) => positional.map(({ argName }) => argName)));
  return ['client', 'sdk', 'theClient'].find((name) => !args.has(name)) ?? 'clientOfQueries';
}

type Owner = Resource | 'client';

/** `seedsQueries` for the resource `seeds`; what the client itself has is in one of its own. */
function functionNames({ topResources, clientMethods }: Api): ReadonlyMap<Owner, string> {
  const used = new Set<string>();
  const free = (wanted: string): string => {
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    used.add(name);
    return name;
  };
  return new Map<Owner, string>([
    ...topResources.map((resource) => [resource, free(`${resource.propertyName}Queries`)] as const),
    ...(clientMethods.length === 0 ? [] : [['client', free('clientQueries')] as const]),
  ]);
}

/** The function that gives the options of a resource; none where it has no methods. */
function functionText(owner: Owner, name: string, scope: MethodScope): readonly string[] {
  const { api, imports } = scope;
  const entries = owner === 'client' ? clientEntries(scope) : resourceEntries(owner, [], scope);
  if (entries.length === 0) return [];
  const client = imports.type(api.clientName, 'client');
  const [type, title] =
    owner === 'client' ?
      [client, 'the methods of the client itself']
    : [`Pick<${client}, ${tsString(owner.propertyName)}>`, `\`client${member(owner.propertyName)}\``];
  return [
    `/** Options for TanStack Query of ${title}. */\nexport const ${name} = (${
      scope.receiver
    }: ${type}) => (${treeText(entries)});`,
  ];
}

type Entry = readonly [name: string, text: string];

const treeText = (entries: readonly Entry[]): string =>
  `{\n${entries.map(([name, text]) => `${tsLiteralKey(name)}: ${text},`).join('\n')}\n}`;

const member = (name: string): string => (isSimpleIdentifier(name) ? `.${name}` : `[${tsString(name)}]`);

const clientEntries = (scope: MethodScope): readonly Entry[] =>
  scope.api.clientMethods.flatMap((method) => methodEntry(method, MODULES.client, [], scope));

function resourceEntries(resource: Resource, above: readonly string[], scope: MethodScope): readonly Entry[] {
  const path = [...above, resource.propertyName];
  return [
    ...resource.methods.flatMap((method) => methodEntry(method, resource.module, path, scope)),
    ...resource.subresources.flatMap((each): readonly Entry[] => {
      const entries = resourceEntries(each, path, scope);
      return entries.length === 0 ? [] : [[each.propertyName, treeText(entries)]];
    }),
  ];
}

/** The options of a method; none for streams, which no cache holds, and for what cannot be called. */
function methodEntry(
  method: Method,
  module: string,
  owner: readonly string[],
  scope: MethodScope,
): readonly Entry[] {
  const { streaming } = method;
  if (method.fault !== undefined || (streaming !== undefined && streaming.discriminator === null)) return [];
  const { api, imports } = scope;
  const args = callArguments(method, module, scope);
  const steps = listSteps(method, api);
  const kind =
    steps !== undefined ? 'pagedQuery'
    : isRead(method) ? 'query'
    : 'mutation';
  const path = `[${[...owner, method.name].map((name) => tsString(name)).join(', ')}]`;
  const names = new Set(args.map(({ name }) => name));
  const request = names.has('request') ? 'requestOptions' : 'request';
  const parameters = [
    `${request}: ${imports.type('RequestOptions', 'internal/request-options')}`,
    ...args.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`),
  ];
  const called = `${scope.receiver}${[...owner, method.name].map(member).join('')}(${[
    ...args.map(({ name }) => name),
    request,
  ].join(', ')})`;
  // A response is read once, a query by many.
  const value =
    method.response.kind === 'binary' ?
      `${called}.then((response) => response${method.response.nullable === true ? '?' : ''}.blob()${
        method.response.nullable === true ? ' ?? null' : ''
      })`
    : called;
  const paging = steps === undefined ? [] : [objectText({ ...steps, argument: args.length - 1 })];
  const call = `(${parameters.join(', ')}) => ${value}`;
  return [[method.name, `${imports.value(kind, RUNTIME)}(${[path, ...paging, call].join(', ')})`]];
}

/** Whether a method reads and nothing else: by its verb, or because it lists. */
function isRead({ verb, retry, paging, listing }: Method): boolean {
  return (
    ['get', 'head', 'query'].includes(verb) ||
    retry === 'safe' ||
    paging !== undefined ||
    listing !== undefined
  );
}

type Argument = { readonly name: string; readonly type: string; readonly optional: boolean };

/** The arguments of a method as it is called where no stream is asked for. */
function callArguments(method: Method, module: string, scope: MethodScope): readonly Argument[] {
  const isSplit = streamsOnDemand(method);
  return argumentsOf(withParams(method, isSplit, module, scope), scope).map(
    ({ name, type, hasQuestionToken, initializer }): Argument => ({
      name,
      type: String(type),
      optional: hasQuestionToken === true || initializer !== undefined,
    }),
  );
}

/** A method whose params are known by the name that this file has for them: those without a stream where there are two. */
function withParams(method: Method, isSplit: boolean, module: string, { imports }: MethodScope): Method {
  const { params, positional } = method;
  const named = (name: string): string => imports.type(name, module);
  return {
    ...method,
    ...(params && {
      params: { ...params, typeName: named(isSplit ? `${params.typeName}NonStreaming` : params.typeName) },
    }),
    positional: positional.map(({ typeName, ...rest }) => ({
      ...rest,
      ...(typeName !== undefined && { typeName: named(typeName) }),
    })),
  };
}

function objectText(value: object): string {
  const text = (each: unknown): string =>
    Array.isArray(each) ? `[${each.map(text).join(', ')}]`
    : typeof each === 'string' ? tsString(each)
    : typeof each === 'object' && each !== null ? objectText(each)
    : String(each);
  return `{ ${Object.entries(value)
    .flatMap(([name, each]) => (each === undefined ? [] : [`${name}: ${text(each)}`]))
    .join(', ')} }`;
}
