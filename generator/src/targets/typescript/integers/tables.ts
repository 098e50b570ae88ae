import { methodUses } from '../../../ir/examples/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import type { FilePlan } from '../../../plan/file-plan.ts';
import { answerPlaces, bodyPlaces, eventPlaces, parameterPlaces } from './method-places.ts';
import type { Inside, Places } from './model.ts';
import { findPlaces, type FindPlaces } from './places.ts';
import { insideText, placesText, type NameOf } from './text.ts';

/** The module with the places of models. */
const INTEGERS = 'internal/integers';

/** Where the types of an API have integers of 64 bits that are texts for callers. */
export type IntegerTables = {
  readonly find: FindPlaces;
  /** Places as an expression of a module. */
  readonly text: (places: Places, use: (name: string, module: string) => string) => string;
  /** The constants of the module of tables. */
  readonly constants: readonly string[];
};

const cache = new WeakMap<Api, IntegerTables | undefined>();

/** The tables of an API; undefined where such integers are no texts, or where there are none. */
export function integerTables(api: Api): IntegerTables | undefined {
  if (!cache.has(api)) cache.set(api, tablesOf(api));
  return cache.get(api);
}

function tablesOf(api: Api): IntegerTables | undefined {
  if (api.facts.int64 !== 'string') return undefined;
  const find = findPlaces(api.models);
  const roots = rootsOf(api, find);
  if (roots.length === 0) return undefined;
  const placesOf = (model: string): Places | undefined => {
    const target = api.models.get(model);
    return target && find(target.type);
  };
  const names = constantNames(roots, placesOf, api);
  const nameOf: NameOf = (part) => names.get(part);
  return {
    find,
    text: (places, use) => {
      const named: NameOf = (part) => {
        const name = nameOf(part);
        return name && use(name, INTEGERS);
      };
      const name = named(keyOf(places));
      return name ?? placesText(places, named);
    },
    constants: [...names].map(([part, name]) => {
      const places = typeof part === 'string' ? placesOf(part) : part;
      const text =
        typeof places === 'object' && !('model' in places) ?
          insideText(places, (inner) => (inner === part ? name : nameOf(inner)))
        : placesText(places ?? {}, nameOf);
      return `export const ${name}: Integers = ${text};`;
    }),
  };
}

/** By which a part is known: a model by its id, everything else by itself. */
const keyOf = (places: Places): string | Inside =>
  typeof places === 'object' && 'model' in places ? places.model : (places as Inside);

/** All places that methods ask for. */
function rootsOf(api: Api, find: FindPlaces): readonly Places[] {
  const ofMethods = methodUses(api).flatMap(({ method }) => [
    ...answerPlaces(method, api, find).values(),
    eventPlaces(method, find),
    bodyPlaces(method, find),
    ...(method.otherBodies ?? []).map(({ type }) => find(type)),
    ...(method.params?.members ?? [])
      .filter(({ origin }) => origin !== 'body')
      .map(({ type, writing }) => parameterPlaces(type, writing, find)),
    ...method.pathParameters.map(({ type, writing }) => parameterPlaces(type, writing, find)),
  ]);
  const ofWebhooks = api.resources.flatMap(({ webhooks }) => webhooks.map(({ event }) => find(event)));
  return [...ofMethods, ...ofWebhooks].filter((places) => places !== undefined);
}

/** The parts that are constants: models, and what else is used more than once. */
function constantNames(
  roots: readonly Places[],
  placesOf: (model: string) => Places | undefined,
  api: Api,
): ReadonlyMap<string | Inside, string> {
  const uses = new Map<string | Inside, number>();
  const left: Places[] = [...roots].reverse();
  for (let places = left.pop(); places !== undefined; places = left.pop()) {
    if (typeof places === 'string') continue;
    const key = keyOf(places);
    const count = (uses.get(key) ?? 0) + 1;
    uses.set(key, count);
    if (count > 1) continue;
    const inner = typeof key === 'string' ? [placesOf(key)] : partsOf(key);
    left.push(...inner.filter((each) => each !== undefined).reverse());
  }
  const taken = new Set<string>(['Integers']);
  const free = (wanted: string): string => {
    let name = wanted;
    for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
    taken.add(name);
    return name;
  };
  const names = new Map<string | Inside, string>();
  for (const [key, count] of uses) {
    if (typeof key === 'string') names.set(key, free(`${api.models.get(key)?.name ?? ''}Integers`));
    else if (count > 1 && isWorthAName(key)) names.set(key, free('SharedIntegers'));
  }
  return names;
}

const isWorthAName = ({ items, ...rest }: Inside): boolean =>
  Object.keys(rest).length > 0 || (typeof items === 'object' && !('model' in items));

function partsOf({
  items,
  places = [],
  members,
  others,
  oneOf = [],
}: Inside): ReadonlyArray<Places | undefined> {
  return [items, ...places, ...(members?.values() ?? []), others, ...oneOf.map(({ then }) => then)];
}

/** `src/internal/integers.ts`: where values have integers of 64 bits, each part once. */
export function integersFile(api: Api): readonly FilePlan[] {
  const constants = integerTables(api)?.constants ?? [];
  if (constants.length === 0) return [];
  const text = `import type { Integers } from './integer-texts';

// Where values have integers of 64 bits: JSON has numbers there, and callers have the digits of them as texts.

${constants.join('\n\n')}
`;
  return [{ kind: 'text', path: `src/${INTEGERS}.ts`, text, format: 'typescript' }];
}
