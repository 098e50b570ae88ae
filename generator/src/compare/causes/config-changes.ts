import { changedKeys, type Part } from '../../config/index.ts';
import { isInputModel, type Api, type Model } from '../../ir/index.ts';
import { codes, ownerOf, prose, type Text, type TypeFact } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import { namesBroughtBy } from './brought-parts.ts';
import { helperChanges, methodKeyChanges } from './method-keys.ts';
import { optionKeyChanges } from './option-keys.ts';
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
    ...helperChanges(before, after),
    ...methodKeyChanges(before, after, ({ affects }) =>
      affects.length === 0 ? undefined : [...affects.flatMap((part) => SHOWN_BY[part]), 'text'],
    ),
    ...broughtChanges(before, after),
    ...exportChanges(before, after),
    ...optionKeyChanges(before, after, ({ affects }) => affects.flatMap((part) => SHOWN_BY[part])),
    ...settingChanges(before, after),
  ];
}

/** Keys that bring parts of the runtime along, with the names of these. */
function broughtChanges(before: Api, after: Api): readonly ConfigChange[] {
  return changedKeys(before.config, after.config).flatMap(({ path }) => {
    const values = namesBroughtBy(path);
    return values.length === 0 ? [] : [change(inWords`the config changes ${path}`, { values })];
  });
}

/** Other models follow from the document, or from the rules. */
const isNamedByConfig = ({ id, home }: Model): boolean =>
  (home === 'resource' || home === 'shared') && !isInputModel(id);

function modelChanges(before: Api, after: Api): readonly ConfigChange[] {
  const place = ({ file, pointer }: { readonly file: string; readonly pointer: string }): string =>
    pointer || file;
  const [old, next] = [before, after].map(({ models }) => {
    const found = new Map<string, Model[]>();
    for (const model of models.values())
      if (isNamedByConfig(model)) found.set(place(model.at), [...(found.get(place(model.at)) ?? []), model]);
    return found;
  });
  const pointers = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])]);
  return [...pointers].flatMap((pointer): ConfigChange[] => {
    const [a, b] = [old?.get(pointer) ?? [], next?.get(pointer) ?? []];
    const isSame = (one: Model) => (other: Model) => one.name === other.name && one.module === other.module;
    const gone = a.filter((one) => !b.some(isSame(one))).map(({ name }) => name);
    const fresh = b.filter((one) => !a.some(isSame(one))).map(({ name }) => name);
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at) => {
      const [was, is] = [gone[at], fresh[at]];
      if (was === undefined)
        return change(inWords`the config names ${pointer} ${is ?? ''}`, { types: [is ?? ''] });
      return is === undefined ?
          change(inWords`the config no longer names ${pointer} (was ${was})`, { types: [was] })
        : change(inWords`the config names ${pointer} ${is} (was ${was})`, { types: [was, is] });
    });
  });
}

const CALLS: Affects = ['argument', 'result', 'value'];
const NAMED: Affects = ['export', 'static', 'type', 'module', 'resource', 'method', 'member'];

/** The facts that show a part of the output. */
export const SHOWN_BY: Readonly<Record<Part, Affects>> = {
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
const TOLD_BY_NAME = /^(?:resources|openapi|client_settings\.opts)\b|^targets\b(?!\.\w+\.edition$)/;

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

/** `the config changes a.b, c.d and 3 more keys` */
export function changesText(paths: readonly string[]): Text {
  const more = paths.length - NAMED_KEYS;
  const rest = more > 0 ? prose(` and ${more} more keys`) : [];
  return [...prose('the config changes '), ...codes(paths.slice(0, NAMED_KEYS)), ...rest];
}

/** What says how a word is written reaches the names that have the word. */
const CASING = /^custom_casings\.([^.]+)/;

function settingChanges(before: Api, after: Api): readonly ConfigChange[] {
  const changed = new Map<string, { readonly paths: string[]; readonly affects: Array<Affects[number]> }>();
  for (const { path, affects } of changedKeys(before.config, after.config)) {
    const shown = affects.flatMap((part) => SHOWN_BY[part]);
    if (TOLD_BY_NAME.test(path) || shown.length === 0) continue;
    const key = CASING.exec(path)?.[0] ?? path.split('.')[0] ?? '';
    const section = changed.get(key) ?? { paths: [], affects: [] };
    section.paths.push(path);
    section.affects.push(...shown);
    changed.set(key, section);
  }
  return [...changed].map(([key, { paths, affects }]) => {
    const word = CASING.exec(key)?.[1];
    const reach = word === undefined ? { values: ['*'], types: ['*'], methods: ['*'] } : { words: [word] };
    return change(changesText(paths), { ...reach, setting: true, affects });
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
