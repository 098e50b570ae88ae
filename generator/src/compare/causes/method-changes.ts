import type { Api, Method, Resource } from '../../ir/index.ts';
import { code, endpointText, prose, type Cause, type Text } from '../model/index.ts';
import type { Topic } from '../rules/index.ts';

/** Something that the owner of the SDK changed in its config, and the names of the SDK that it touches. */
export type ConfigChange = {
  /** Without a capital and a full stop. */
  readonly says: Text;
  readonly methods: readonly string[];
  readonly types: readonly string[];
  readonly values: readonly string[];
  /** Words of names that it touches, however they are written. */
  readonly words?: readonly string[];
  /** It is a section of the config that says something of the whole SDK. */
  readonly setting?: true;
  /** It is the document that brings it about, by a fault. */
  readonly by?: 'document';
  /** What it can do to an SDK. Absent: anything of these names. */
  readonly affects?: Affects;
};

/** What a change of the config can bring about: facts about these things, or about what the client is and takes. */
export type Affects = ReadonlyArray<Topic | 'client'>;

/** What the documents tell of operations, which then is not up to the configs. */
export type KnownOperations = {
  /** Endpoint before → endpoint after, `POST /widgets`, for operations that the document moved. */
  readonly moves: ReadonlyMap<string, string>;
  /** Why the newer side left an endpoint out, although its document or its config has it; undefined if it did not. */
  readonly leftOut: (endpoint: string) => Reason | undefined;
};

/** Why an operation was left out; `by`: for a fault of the document. */
export type Reason = { readonly says: string; readonly by?: 'document' };

const byOf = (reason: Reason | undefined): Pick<ConfigChange, 'by'> =>
  reason?.by === undefined ? {} : { by: reason.by };

/** Of documents of which nothing is known. */
export const NOTHING_KNOWN: KnownOperations = { moves: new Map(), leftOut: () => undefined };

type NamedMethod = { readonly name: string; readonly method: Method; readonly resource?: Resource };

/** The change as the cause of a fact. */
export const asCause = ({ says, setting, by }: ConfigChange): Cause => ({
  kind: 'config',
  change: says,
  ...(setting && { setting }),
  ...(by && { by }),
});

/** A sentence in which what is filled in is code. */
export function inWords(words: TemplateStringsArray, ...names: readonly string[]): Text {
  return words.flatMap((word, i) => [...prose(word), ...(i < names.length ? code(names[i] ?? '') : [])]);
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

/** Methods that are gone, new, or called otherwise. */
export function methodChanges(
  before: Api,
  after: Api,
  { moves, leftOut }: KnownOperations,
): readonly ConfigChange[] {
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
      const reason = leftOut(endpoint) ?? leftOut(endpointText(method));
      if (other === undefined && resource !== undefined && !resources.has(resourceName(resource))) return [];
      if (other === undefined)
        return [
          change(
            reason !== undefined ? [...code(endpoint), ...prose(` is left out (${reason.says})`)]
            : after.config.inferredResources ?
              inWords`${endpointText(
                method,
              )} is left out, for a fault of the document or by an option of the run`
            : inWords`the config no longer maps ${name}`,
            { methods: [name], types: typesOf(method), ...byOf(reason) },
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

/** Resources that are gone, new, or stand elsewhere. */
export function resourceChanges(
  before: Api,
  after: Api,
  { leftOut }: KnownOperations,
): readonly ConfigChange[] {
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
  const reasonOf = (resource: Resource): Reason | undefined =>
    methods.flatMap((each) =>
      each.resource === resource ? leftOut(endpointText(each.method)) ?? [] : [],
    )[0];
  return [
    ...only(before, after).map((resource) => {
      const reason = reasonOf(resource);
      return change(
        reason !== undefined ?
          [
            ...inWords`all operations of the resource ${name(resource)} are left out`,
            ...prose(` (${reason.says})`),
          ]
        : after.config.inferredResources ?
          inWords`all operations of the resource ${name(
            resource,
          )} are left out, for faults of the document or by an option of the run`
        : inWords`the config no longer has the resource ${name(resource)}`,
        { ...names(resource), ...byOf(reason) },
      );
    }),
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

/** Params of a method that streams where it is asked to are declared in two forms. */
const formsOf = (name: string): readonly string[] =>
  ['', 'Base', 'NonStreaming', 'Streaming'].map((form) => `${name}${form}`);

/** Names of the types that a method declares for itself, or may. */
export function typesOf({ params, response, paging }: Method): readonly string[] {
  return [
    ...(params === undefined ? [] : formsOf(params.typeName)),
    response.kind === 'json' ? response.typeName : undefined,
    paging?.typeName,
    paging?.itemTypeName,
  ].filter((name) => name !== undefined);
}
