import { changedKeys, type Part } from '../../config/index.ts';
import type { Api } from '../../ir/index.ts';
import { codes, ownerOf, prose, type TypeFact } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import { methodKeyChanges } from './method-keys.ts';
import {
  change,
  inWords,
  methodChanges,
  NOTHING_KNOWN,
  resourceChanges,
  type Affects,
  type ConfigChange,
  type KnownOperations,
} from './method-changes.ts';

/**
 * Compares what two configs make of the endpoints and schemas that both documents have.
 *
 * @param known what the documents tell of operations
 */
export function compareConfigs(
  before: Api,
  after: Api,
  known: KnownOperations = NOTHING_KNOWN,
): readonly ConfigChange[] {
  return [
    ...methodChanges(before, after, known),
    ...resourceChanges(before, after, known),
    ...modelChanges(before, after),
    ...methodKeyChanges(before, after, ({ affects }) =>
      affects.length === 0 ? undefined : affects.flatMap((part) => SHOWN_BY[part]),
    ),
    ...settingChanges(before, after),
    ...exportChanges(before, after),
  ];
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

/** Keys that a sentence names before it counts the rest. */
const NAMED_KEYS = 3;

function settingChanges(before: Api, after: Api): readonly ConfigChange[] {
  const changed = new Map<string, { readonly paths: string[]; readonly affects: Array<Affects[number]> }>();
  for (const { path, affects } of changedKeys(before.config, after.config)) {
    const [key = ''] = path.split('.');
    const shown = affects.flatMap((part) => SHOWN_BY[part]);
    if (TOLD_BY_NAME.has(key) || shown.length === 0) continue;
    const section = changed.get(key) ?? { paths: [], affects: [] };
    section.paths.push(path);
    section.affects.push(...shown);
    changed.set(key, section);
  }
  return [...changed.values()].map(({ paths, affects }) => {
    const more = paths.length - NAMED_KEYS;
    const rest = more > 0 ? prose(` and ${more} more keys`) : [];
    return change([...prose('the config changes '), ...codes(paths.slice(0, NAMED_KEYS)), ...rest], {
      values: ['*'],
      types: ['*'],
      methods: ['*'],
      setting: true,
      affects,
    });
  });
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
