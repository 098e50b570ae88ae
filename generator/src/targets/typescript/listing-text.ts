import { allMembers, resolveModel } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';
import type { Listing } from '../../ir/model/listing.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import type { Imports } from './imports.ts';
import { schemeText } from './list-scheme-text.ts';

/** The module with the ways to go through the lists of an API. */
const LISTS = 'internal/lists';

/** Methods whose promise iterates while its value stays as it is. */
export function isListing(method: Method): boolean {
  return method.listing !== undefined && method.fault === undefined;
}

/** The type of the items of a list: where they lie in the response, whatever became of that. */
export function listItem({ listing, response }: Method, api: Api): TypeNode | undefined {
  if (listing === undefined || response.kind !== 'json') return undefined;
  const list = (listing.items?.split('.') ?? []).reduce<TypeNode | undefined>((outer, name) => {
    const owner = outer && resolveModel(api.models, outer);
    return owner?.kind === 'object' ?
        allMembers(api.models, owner).find((member) => member.name === name)?.type
      : undefined;
  }, response.type);
  const found = list && resolveModel(api.models, list);
  return found?.kind === 'array' ? found.item : undefined;
}

/** The second argument of the promise of a list, with a comma; nothing for lists of one page. */
export function schemeArgument({ listing }: Method, api: Api, imports: Imports): string {
  const name = listing && schemeNames(api).get(JSON.stringify(listing));
  return name === undefined ? '' : `, ${imports.value(name, LISTS)}`;
}

const cache = new WeakMap<Api, ReadonlyMap<string, string>>();

/** The schemes that methods use, as JSON, with the names of their constants. Each is there once. */
function schemeNames(api: Api): ReadonlyMap<string, string> {
  const known = cache.get(api);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { listing } of [...api.clientMethods, ...api.resources.flatMap(({ methods }) => methods)]) {
    const key = JSON.stringify(listing);
    if (listing?.step === undefined || names.has(key)) continue;
    names.set(key, freeName(wantedNames(listing, api), used));
  }
  cache.set(api, names);
  return names;
}

/** From what selects a page, then with where the items are. */
function wantedNames(
  { step, param = [], next = '', items = '' }: Listing,
  api: Api,
): readonly [string, string] {
  const word = (names: readonly string[]): string =>
    api.facts.casing.pascal(names.join('_').replace(/\W+/g, '_')).replace(/\W/g, '');
  const [option, ...path] = param;
  const what =
    step === 'url' ? 'NextURL'
    : step === 'last_item' ? `Last${word([next])}`
    : word(path);
  const base = `by${what}${option === 'body' ? 'InBody' : ''}`;
  return [base, `${base}Of${items === '' ? 'List' : word(items.split('.'))}`];
}

function freeName([first, second]: readonly [string, string], used: Set<string>): string {
  let name = used.has(first) ? second : first;
  for (let i = 2; used.has(name); i++) name = `${second}${i}`;
  used.add(name);
  return name;
}

/** `src/internal/lists.ts`: how the lists of the API go on, each way once. */
export function listsFile(api: Api): readonly FilePlan[] {
  const traits = {
    hasKeys: api.facts.client.idempotency !== undefined,
    hasTexts: api.facts.int64 === 'string',
  };
  const constants = [...schemeNames(api)].map(([key, name]) =>
    schemeText(name, JSON.parse(key) as Listing, traits),
  );
  if (constants.length === 0) return [];
  const text = `import type { ListScheme } from '../core/list-promise';

${constants.join('\n\n')}
`;
  return [{ kind: 'text', path: `src/${LISTS}.ts`, text, format: 'typescript' }];
}
