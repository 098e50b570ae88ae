import { changedKeys, type Part } from '../../config/index.ts';
import type { Api, Method, Resource } from '../../ir/index.ts';
import { code, endpointText, ownerOf, prose, type Text, type TypeFact } from '../model/index.ts';
import { RULES, type Topic } from '../rules/index.ts';

/** Something that the owner of the SDK changed in its config, and the names of the SDK that it touches. */
export type ConfigChange = {
  /** Without a capital and a full stop. */
  readonly says: Text;
  readonly methods: readonly string[];
  readonly types: readonly string[];
  readonly values: readonly string[];
  /** It is a section of the config that says something of the whole SDK. */
  readonly setting?: true;
  /** What it can do to an SDK. Absent: anything of these names. */
  readonly affects?: Affects;
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

/** A change that touches nothing but what is named. */
export const change = (says: Text, names: Partial<ConfigChange>): ConfigChange => ({
  says,
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

function methodChanges(before: Api, after: Api, moves: ReadonlyMap<string, string>): readonly ConfigChange[] {
  const [old, next] = [namedMethods(before), namedMethods(after)];
  const byEndpoint = new Map(next.map((each) => [endpointText(each.method), each] as const));
  const byName = new Map(next.map((each) => [each.name, each] as const));
  const resources = new Set(after.resources.map(resourceName));
  const gone = old.flatMap(({ name, method, resource }): ConfigChange[] => {
    const same = byName.get(name);
    const endpoint = moves.get(endpointText(method)) ?? endpointText(method);
    const other = byEndpoint.get(endpoint);
    if (same === undefined) {
      // A resource that is gone is one change, with all its methods.
      if (other === undefined && resource !== undefined && !resources.has(resourceName(resource))) return [];
      if (other === undefined)
        return [
          change(
            after.config.inferredResources ?
              inWords`${endpointText(
                method,
              )} is left out, for a fault of the document or by an option of the run`
            : inWords`the config no longer maps ${name}`,
            { methods: [name], types: typesOf(method) },
          ),
        ];
      return [
        change(inWords`the config maps ${endpoint} to ${other.name} (was ${name})`, {
          methods: [name, other.name],
          types: [...typesOf(method), ...typesOf(other.method)],
        }),
      ];
    }
    const settings = SETTINGS.filter(
      (setting) => JSON.stringify(setting.of(method)) !== JSON.stringify(setting.of(same.method)),
    );
    const isMapped = endpoint === endpointText(same.method);
    return [
      ...(isMapped ?
        []
      : [
          change(inWords`the config maps ${name} to ${endpointText(same.method)} (was ${endpoint})`, {
            methods: [name],
            types: typesOf(method),
          }),
        ]),
      ...settings.map(({ words, topics }) =>
        change([...prose(`the config changes ${words} of `), ...code(name)], {
          methods: [name],
          affects: topics,
        }),
      ),
    ];
  });
  const known = new Set(old.map(({ name }) => name));
  const fresh = next
    .filter(({ name }) => !known.has(name))
    .map(({ name, method }) =>
      change(inWords`the config maps ${endpointText(method)} to ${name}`, {
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
      change(
        after.config.inferredResources ?
          inWords`all operations of the resource ${name(
            resource,
          )} are left out, for faults of the document or by an option of the run`
        : inWords`the config no longer has the resource ${name(resource)}`,
        names(resource),
      ),
    ),
    ...moved.map(([resource, next]) =>
      change(inWords`the config puts the resource ${name(resource)} into ${`resources/${next.module}`}`, {
        values: [resource, next].flatMap(({ module }) => [module, `resources/${module}`]),
      }),
    ),
    ...only(after, before).map((resource) =>
      change(inWords`the config has the new resource ${name(resource)}`, names(resource)),
    ),
  ];
}

type Setting = { readonly words: string; readonly of: (method: Method) => unknown; readonly topics: Affects };

/** What a config may change about a method that stays what it is. */
const SETTINGS: readonly Setting[] = [
  { words: 'the timeout', of: (method) => method.requestOptions?.timeout, topics: ['text'] },
  { words: 'the retries', of: (method) => method.requestOptions?.maxRetries, topics: ['text'] },
  {
    words: 'the deprecation',
    of: ({ deprecated }) => deprecated,
    topics: ['deprecation', 'member deprecation', 'text'],
  },
  { words: 'the tests', of: ({ skipTestReason }) => skipTestReason, topics: ['text'] },
];

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
      return [change(inWords`the config names ${pointer} ${b?.name ?? ''}`, { types: [b?.name ?? ''] })];
    if (b === undefined)
      return [change(inWords`the config no longer names ${pointer} (was ${a.name})`, { types: [a.name] })];
    return [
      change(inWords`the config names ${pointer} ${b.name} (was ${a.name})`, {
        types: [a.name, b.name],
      }),
    ];
  });
}

/** What a change of the config can bring about: facts about these things, or about what the client is and takes. */
export type Affects = ReadonlyArray<Topic | 'client'>;

const CALLS: Affects = ['argument', 'result', 'value'];
const NAMED: Affects = ['export', 'static', 'type', 'module', 'resource', 'method', 'member'];

/** The facts that show a part of the output. */
const SHOWN_BY: Readonly<Record<Part, Affects>> = {
  names: [...NAMED, ...CALLS],
  className: ['export', 'static', 'type'],
  types: [...CALLS, 'type', 'member', 'export'],
  client: ['client'],
  requests: ['text'],
  responses: ['result', 'value'],
  docs: ['text'],
  readme: [],
  tests: [],
  package: [],
  mcp: [],
  release: [],
  findings: [],
};

/** Keys whose changes are told by the names that they touch; documents are compared after their transforms. */
const TOLD_BY_NAME: ReadonlySet<string> = new Set(['resources', 'targets', 'openapi']);

/** Whether a fact is one of those that a change of the config can bring about. */
export function isAffected({ event, subject }: TypeFact, affects: Affects | undefined): boolean {
  const { topic } = RULES[event];
  if (affects === undefined || (topic !== undefined && affects.includes(topic))) return true;
  if (!affects.includes('client')) return false;
  const owner = ownerOf(subject);
  if (owner.kind === 'client') return owner.path.length === 1 && (topic === 'member' || topic === 'value');
  return owner.kind === 'export' && owner.path.includes('ClientOptions');
}

function settingChanges(before: Api, after: Api): readonly ConfigChange[] {
  const changed = new Map<string, Affects>();
  for (const { path, affects } of changedKeys(before.config, after.config)) {
    const [key = ''] = path.split('.');
    if (TOLD_BY_NAME.has(key)) continue;
    changed.set(key, [...(changed.get(key) ?? []), ...affects.flatMap((part) => SHOWN_BY[part])]);
  }
  return [...changed]
    .filter(([, affects]) => affects.length > 0)
    .map(([key, affects]) =>
      change(inWords`the config changes ${key}`, {
        values: ['*'],
        types: ['*'],
        methods: ['*'],
        setting: true,
        affects,
      }),
    );
}

/** A sentence in which what is filled in is code. */
function inWords(words: TemplateStringsArray, ...names: readonly string[]): Text {
  return words.flatMap((word, i) => [...prose(word), ...(i < names.length ? code(names[i] ?? '') : [])]);
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
    .map((name) => change(inWords`the config no longer exports ${name}`, { values: [name], types: [name] }))
    .concat(
      [...next]
        .filter((name) => !old.has(name))
        .map((name) => change(inWords`the config exports ${name}`, { values: [name], types: [name] })),
    );
}
