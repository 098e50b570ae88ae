import { emptyNameLock } from '../../../src/ir/index.ts';
import { factsOf } from '../../../src/ir/read/facts.ts';
import { createCasing } from '../../../src/support/case.ts';
import { typescriptNames } from '../../../src/targets/typescript/names/index.ts';
import type { ProjectConfig } from '../../../src/config/config-types.ts';
import type { Api, Method, Model, Params, ParamsMember, Resource } from '../../../src/ir/model/api.ts';
import type { Member, TypeFacts, TypeForm, TypeNode } from '../../../src/ir/model/type-node.ts';

const at = { file: 'openapi.yaml', pointer: '' };

/** A type node of a form; facts may follow. */
export function node(form: TypeForm, facts: Partial<TypeFacts> = {}): TypeNode {
  return { nullable: false, at, ...facts, ...form };
}

export const string = (
  facts: Partial<TypeFacts> & { minLength?: number; maxLength?: number; format?: string } = {},
): TypeNode => node({ kind: 'string' }, facts);
export const number = (facts: Partial<TypeFacts> & { minimum?: number; maximum?: number } = {}): TypeNode =>
  node({ kind: 'number', integer: false }, facts);
export const boolean = (facts: Partial<TypeFacts> = {}): TypeNode => node({ kind: 'boolean' }, facts);
export const file = (): TypeNode => node({ kind: 'file' });
export const literals = (...values: Array<string | number | boolean>): TypeNode =>
  node({ kind: 'enum', values });
export const array = (item: TypeNode, facts: Partial<TypeFacts> = {}): TypeNode =>
  node({ kind: 'array', item }, facts);
export const union = (...variants: TypeNode[]): TypeNode => node({ kind: 'union', variants });
export const map = (
  value: TypeNode,
  freeForm: 'true' | 'empty' | false = false,
  facts: Partial<TypeFacts> = {},
): TypeNode => node({ kind: 'map', value, freeForm }, facts);
export const model = (id: string, facts: Partial<TypeFacts> = {}): TypeNode =>
  node({ kind: 'model', model: id }, facts);
export const example = (
  value: NonNullable<TypeFacts['example']>['value'],
): { example: { value: typeof value } } => ({ example: { value } });

/** An object; names with a question mark at the end are optional. */
export function object(
  members: Readonly<Record<string, TypeNode>>,
  facts: Partial<TypeFacts> = {},
): TypeNode {
  return node({ kind: 'object', members: Object.entries(members).map(toMember) }, facts);
}

function toMember([key, type]: [string, TypeNode]): Member {
  return { name: key.replace(/\?$/, ''), required: !key.endsWith('?'), type };
}

/** Params of a JSON body with the given members. */
export function bodyParams(members: Readonly<Record<string, TypeNode>>, rest: Partial<Params> = {}): Params {
  return {
    typeName: 'ThingCreateParams',
    argName: 'body',
    omittable: false,
    members: Object.entries(members).map((entry): ParamsMember => {
      const member = toMember(entry);
      return { ...member, origin: 'body', publicName: member.name };
    }),
    ...rest,
  };
}

/** A method with nothing but what is given. */
export function method(given: Partial<Method>): Method {
  return {
    key: 'create',
    name: 'create',
    verb: 'post',
    path: '/things',
    pathParameters: given.positional ?? [],
    positional: [],
    query: [],
    headers: [],
    cookies: [],
    response: { kind: 'void' },
    retry: 'unsafe',
    operation: {},
    at,
    configAt: at,
    ...given,
  };
}

export function resource(key: string, methods: readonly Method[], given: Partial<Resource> = {}): Resource {
  const pascal =
    key.charAt(0).toUpperCase() + key.slice(1).replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
  return {
    key,
    path: [key],
    className: pascal,
    propertyName: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    typePrefix: pascal,
    module: `resources/${key.replaceAll('_', '-')}`,
    models: [],
    methods,
    webhooks: [],
    waiters: [],
    methodKeys: methods.map(({ key: each }) => each),
    subresources: [],
    at,
    ...given,
  };
}

const ENVIRONMENT = { name: 'production', url: 'https://api.acme.example' };

/** Config of an API with a bearer key. */
export const config: ProjectConfig = {
  inferred: false,
  inferredResources: false,
  otherTargets: [],
  rules: { set: 'stainless', by: 'form' },
  edition: {
    methodOrder: 'config',
    freeFormMap: 'map',
    mapText: 'index',
    calls: 'current',
    name: '2026-05-06',
  },
  streaming: {},
  organization: { name: 'acme', docs: 'https://docs.acme.example', contact: 'support@acme.example' },
  typescript: {
    packageName: 'acme',
    isUnnamed: false,
    hasOwnVersion: true,
    openapiTypes: false,
    agentFiles: true,
    testing: false,
    tanstackQuery: false,
    zod: false,
    ci: 'none',
    publish: { npm: { isWanted: true, authMethod: 'oidc' } },
    publishWorkflow: 'publish-npm.yml',
    version: '1.2.3',
    productionRepo: 'acme/acme-node',
    browser: 'disallow',
    customExports: [],
    devDependencies: [],
  },
  environments: [ENVIRONMENT],
  usualEnvironment: ENVIRONMENT,
  resources: [],
  sharedModels: [],
  clientMethods: [],
  client: {
    name: 'acme',
    opts: [
      {
        key: 'api_key',
        type: 'string',
        nullable: false,
        readEnv: 'ACME_API_KEY',
        auth: { scheme: 'bearer', role: 'value' },
      },
    ],
    securitySchemes: [{ name: 'bearer', kind: 'bearer' }],
    sendable: [{ name: 'bearer', kind: 'bearer' }],
    security: 'given',
    statedSecurity: [],
    operationServers: [],
    envPrefix: 'ACME',
    defaultTimeout: 60_000,
    defaultRetries: { maxRetries: 2, initialDelaySeconds: 0.5, maxDelaySeconds: 8 },
    defaultHeaders: [],
  },
  querySettings: { nestedFormat: 'brackets', arrayFormat: 'comma' },
  statedQuery: { lists: false, objects: false },
  pagination: [],
  customCasings: new Map(),
  multipartSettings: {},
  readme: { exampleRequests: {} },
  types: { openEnums: false, int64: 'number' },
  settings: {
    license: 'Apache-2.0',
    unwrapResponseFields: [],
    positionalParams: true,
    perEndpointSecurity: false,
  },
  unspecifiedEndpoints: [],
  diagnostics: { ignored: new Map() },
  targets: {},
  openapi: { transforms: [], transformations: [] },
  release: { policy: 'strict', overrides: new Map(), ignore: [] },
  raw: {},
  at,
};

/** An API of the given resources; models by id. */
export function api(
  resources: readonly Resource[],
  models: Readonly<Record<string, TypeNode>> = {},
  given: Partial<Api> = {},
): Api {
  const named = Object.entries(models).map(([id, type]): [string, Model] => [
    id,
    { id, name: id, module: 'resources/shared', home: 'resource', type, at },
  ]);
  const casing = createCasing(given.config?.customCasings);
  return {
    clientName: 'Acme',
    title: 'Acme',
    version: '1.2.3',
    config,
    facts: factsOf(given.config ?? config, casing),
    options: (given.config ?? config).client.opts.map((opt) => ({ ...opt, name: casing.camel(opt.key) })),
    policy: typescriptNames(casing, 'stainless'),
    resources: resources.flatMap(function flat(one): Resource[] {
      return [one, ...one.subresources.flatMap(flat)];
    }),
    topResources: resources,
    clientMethods: [],
    clientWebhooks: [],
    models: new Map(named),
    names: emptyNameLock,
    inputHash: '0',
    ...given,
  };
}

/** A client that signs in with basic credentials, a header and a query parameter. */
const schemes: ProjectConfig['client']['securitySchemes'] = [
  { name: 'b', kind: 'basic' },
  { name: 'h', kind: 'header', parameter: 'X-Key' },
  { name: 'q', kind: 'query', parameter: 'token' },
];

export const everyCredential: ProjectConfig['client'] = {
  ...config.client,
  opts: [
    option('user', 'b', 'username'),
    option('pass', 'b', 'password'),
    option('api_key', 'h'),
    option('token', 'q'),
  ],
  securitySchemes: schemes,
  sendable: schemes,
};

function option(key: string, scheme: string, role: 'value' | 'username' | 'password' = 'value') {
  return { key, type: 'string' as const, nullable: false, auth: { scheme, role } };
}
