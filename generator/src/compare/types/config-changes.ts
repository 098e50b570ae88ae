import { changedKeys } from '../../config/index.ts';
import type { Api, Method, Resource } from '../../ir/index.ts';
import { code, type WireOperation } from '../wire/index.ts';

/** Something that the owner of the SDK changed in its config, and the names of the SDK that it touches. */
export type ConfigChange = {
  readonly sentence: string;
  readonly methods: readonly string[];
  readonly types: readonly string[];
  readonly values: readonly string[];
  /** What it can do to an SDK: fits `code symbol` of a finding. Absent: anything of these names. */
  readonly only?: RegExp;
};

type NamedMethod = { readonly name: string; readonly method: Method; readonly resource?: Resource };

/**
 * Compares what two configs make of the endpoints and schemas that both documents have.
 *
 * @param moves Endpoint before → endpoint after, `POST /widgets`, for operations that the document moved.
 */
export function compareConfigs(
  before: Api,
  after: Api,
  moves: ReadonlyMap<string, string> = new Map(),
): readonly ConfigChange[] {
  return [
    ...methodChanges(before, after, moves),
    ...resourceChanges(before, after),
    ...modelChanges(before, after),
    ...settingChanges(before, after),
    ...exportChanges(before, after),
  ];
}

const change = (sentence: string, names: Partial<ConfigChange>): ConfigChange => ({
  sentence,
  methods: [],
  types: [],
  values: [],
  ...names,
});

/** Every method with its name on the client, `widget.create`. */
export function namedMethods(api: Api): readonly NamedMethod[] {
  const below = (resource: Resource, owner: string): readonly NamedMethod[] => {
    const path = owner === '' ? resource.propertyName : `${owner}.${resource.propertyName}`;
    return [
      ...resource.methods.map((method) => ({ name: `${path}.${method.name}`, method, resource })),
      ...resource.subresources.flatMap((child) => below(child, path)),
    ];
  };
  return [
    ...api.clientMethods.map((method) => ({ name: method.name, method })),
    ...api.topResources.flatMap((resource) => below(resource, '')),
  ];
}

const endpointOf = ({ verb, path }: Pick<WireOperation, 'verb' | 'path'>): string =>
  `${verb.toUpperCase()} ${path}`;

function methodChanges(before: Api, after: Api, moves: ReadonlyMap<string, string>): readonly ConfigChange[] {
  const [old, next] = [namedMethods(before), namedMethods(after)];
  const byEndpoint = new Map(next.map((each) => [endpointOf(each.method), each] as const));
  const byName = new Map(next.map((each) => [each.name, each] as const));
  const resources = new Set(after.resources.map(resourceName));
  const gone = old.flatMap(({ name, method, resource }): ConfigChange[] => {
    const same = byName.get(name);
    const endpoint = moves.get(endpointOf(method)) ?? endpointOf(method);
    const other = byEndpoint.get(endpoint);
    if (same === undefined) {
      // A resource that is gone is one change, with all its methods.
      if (other === undefined && resource !== undefined && !resources.has(resourceName(resource))) return [];
      if (other === undefined)
        return [
          change(`the config no longer maps ${code(name)}`, { methods: [name], types: typesOf(method) }),
        ];
      return [
        change(`the config maps ${code(endpoint)} to ${code(other.name)} (was ${code(name)})`, {
          methods: [name, other.name],
          types: [...typesOf(method), ...typesOf(other.method)],
        }),
      ];
    }
    const settings = SETTINGS.filter(
      (key) => JSON.stringify(method[key]) !== JSON.stringify(same.method[key]),
    );
    const isMapped = endpoint === endpointOf(same.method);
    return [
      ...(isMapped ?
        []
      : [
          change(
            `the config maps ${code(name)} to ${code(endpointOf(same.method))} (was ${code(endpoint)})`,
            {
              methods: [name],
              types: typesOf(method),
            },
          ),
        ]),
      ...settings.map((key) =>
        change(`the config changes ${SETTING_WORDS[key]} of ${code(name)}`, {
          methods: [name],
          only: key === 'deprecated' ? /deprecated|reactivated|^documentation/ : /^documentation/,
        }),
      ),
    ];
  });
  const known = new Set(old.map(({ name }) => name));
  const fresh = next
    .filter(({ name }) => !known.has(name))
    .map(({ name, method }) =>
      change(`the config maps ${code(endpointOf(method))} to ${code(name)}`, {
        methods: [name],
        types: typesOf(method),
      }),
    );
  return [...gone, ...fresh];
}

const resourceName = ({ path }: Resource): string => path.join('.');

function resourceChanges(before: Api, after: Api): readonly ConfigChange[] {
  const name = resourceName;
  const methods = [...namedMethods(before), ...namedMethods(after)];
  const only = (own: Api, other: Api): readonly Resource[] =>
    own.resources.filter((resource) => !other.resources.some((each) => name(each) === name(resource)));
  const names = (resource: Resource): Partial<ConfigChange> => ({
    methods: methods.filter((each) => each.resource === resource).map((each) => each.name),
    types: [
      resource.className,
      ...methods.filter((each) => each.resource === resource).flatMap(({ method }) => typesOf(method)),
    ],
    values: [resource.module, `resources/${resource.module}`],
  });
  const modules = new Map(after.resources.map((resource) => [name(resource), resource] as const));
  const moved = before.resources.flatMap((resource) => {
    const next = modules.get(name(resource));
    return next === undefined || next.module === resource.module ? [] : [[resource, next] as const];
  });
  return [
    ...only(before, after).map((resource) =>
      change(`the config no longer has the resource ${code(name(resource))}`, names(resource)),
    ),
    ...moved.map(([resource, next]) =>
      change(
        `the config puts the resource ${code(name(resource))} into ${code(`resources/${next.module}`)}`,
        {
          values: [resource, next].flatMap(({ module }) => [module, `resources/${module}`]),
        },
      ),
    ),
    ...only(after, before).map((resource) =>
      change(`the config has the new resource ${code(name(resource))}`, names(resource)),
    ),
  ];
}

const SETTINGS = ['timeout', 'maxRetries', 'deprecated', 'skipTestReason'] as const;
const SETTING_WORDS: Readonly<Record<(typeof SETTINGS)[number], string>> = {
  timeout: 'the timeout',
  maxRetries: 'the retries',
  deprecated: 'the deprecation',
  skipTestReason: 'the tests',
};

/** Names of the types that a method declares for itself. */
export function typesOf({ params, response, paging }: Method): readonly string[] {
  return [
    params?.typeName,
    response.kind === 'json' ? response.typeName : undefined,
    paging?.typeName,
    paging?.itemTypeName,
  ].filter((name) => name !== undefined);
}

function modelChanges(before: Api, after: Api): readonly ConfigChange[] {
  const place = ({ file, pointer }: { readonly file: string; readonly pointer: string }): string =>
    pointer || file;
  const [old, next] = [before, after].map(
    ({ models }) => new Map([...models.values()].map((model) => [place(model.at), model] as const)),
  );
  const pointers = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])]);
  return [...pointers].flatMap((pointer): ConfigChange[] => {
    const [a, b] = [old?.get(pointer), next?.get(pointer)];
    if (a?.name === b?.name && a?.module === b?.module) return [];
    if (a === undefined)
      return [change(`the config names ${code(pointer)} ${code(b?.name ?? '')}`, { types: [b?.name ?? ''] })];
    if (b === undefined)
      return [
        change(`the config no longer names ${code(pointer)} (was ${code(a.name)})`, { types: [a.name] }),
      ];
    return [
      change(`the config names ${code(pointer)} ${code(b.name)} (was ${code(a.name)})`, {
        types: [a.name, b.name],
      }),
    ];
  });
}

const CLIENT = /ClientOptions|^(?:member|request|response)-\S+ client\.\w+$/;

/** Parts of the config that reach every method, or the client itself, and what each of them can change. */
const SHARED: Readonly<Record<string, RegExp>> = {
  client_settings: CLIENT,
  environments: CLIENT,
  security: CLIENT,
  security_schemes: CLIENT,
  organization: /^(?:export|static|type)-/,
  pagination: /^(?:argument|options-argument|result|response|request|type|member|export)-/,
  settings: /^(?:argument|options-argument|result|response|request|type)-/,
  query_settings: /^documentation/,
  custom_casings: /./,
  edition: /./,
  streaming: /^(?:argument|options-argument|result|response|request|type)-/,
};

function settingChanges(before: Api, after: Api): readonly ConfigChange[] {
  const changed = new Set(changedKeys(before.config, after.config).map(({ path }) => path.split('.')[0]));
  return Object.entries(SHARED)
    .filter(([key]) => changed.has(key))
    .map(([key, only]) =>
      change(`the config changes ${code(key)}`, { values: ['*'], types: ['*'], methods: ['*'], only }),
    );
}

function exportChanges(before: Api, after: Api): readonly ConfigChange[] {
  const names = ({ config }: Api): ReadonlySet<string> =>
    new Set(
      config.typescript.customExports.flatMap(({ values, types, statics }) => [
        ...values,
        ...types,
        ...statics,
      ]),
    );
  const [old, next] = [names(before), names(after)];
  return [...old]
    .filter((name) => !next.has(name))
    .map((name) => change(`the config no longer exports ${code(name)}`, { values: [name], types: [name] }))
    .concat(
      [...next]
        .filter((name) => !old.has(name))
        .map((name) => change(`the config exports ${code(name)}`, { values: [name], types: [name] })),
    );
}
