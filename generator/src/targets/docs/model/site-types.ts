import type { ApiSurface, Field, TypeRef } from '../../api-surface.ts';
import type { createAddresses } from './addresses.ts';
import type { SiteMethod, SitePage, SiteType, TypeListPage } from './site-model.ts';

/** The types that have a name, each with what uses it. */
export function siteTypes(
  surface: ApiSurface,
  methods: readonly SiteMethod[],
  addresses: ReturnType<typeof createAddresses>,
): readonly SiteType[] {
  const users = new Map<string, SitePage[]>();
  const note = (user: SitePage, names: Iterable<string>): void => {
    for (const name of names) {
      const list = users.get(name) ?? [];
      list.push(user);
      users.set(name, list);
    }
  };
  for (const { page, name, params, returns } of methods)
    note(
      { page, title: name },
      namesIn([...params.map(({ type }) => type), ...(returns === undefined ? [] : [returns])]),
    );
  const pages = Object.entries(surface.types).map(([title, type]) => ({
    ...type,
    title,
    page: addresses.claim('types', title),
  }));
  for (const { page, title, type } of pages) note({ page, title }, namesIn([type]));
  return pages.map((each) => ({ ...each, usedBy: users.get(each.title) ?? [] }));
}

/** Names on one page of the list. */
const MOST_IN_LIST = 250;

/** The list of types, in parts. */
export function typeLists(types: readonly SiteType[]): readonly TypeListPage[] {
  const parts: TypeListPage[] = [];
  for (let at = 0; at < types.length; at += MOST_IN_LIST) {
    const own = types.slice(at, at + MOST_IN_LIST);
    const range = types.length > MOST_IN_LIST ? ` ${own[0]?.title ?? ''} to ${own.at(-1)?.title ?? ''}` : '';
    const page = parts.length === 0 ? 'types/index' : `types/index-${parts.length + 1}`;
    parts.push({ page, title: `Types${range}`, types: own });
  }
  return parts;
}

/** The names that types mention in their own declaration; what stands behind a name is not looked at. */
export function namesIn(refs: readonly TypeRef[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (ref: TypeRef): void => {
    if (typeof ref === 'string') {
      if (ref.startsWith('#')) found.add(ref.slice(1));
    } else partsOf(ref).forEach(visit);
  };
  refs.forEach(visit);
  return found;
}

/** What a type is put together from. */
function partsOf(ref: Exclude<TypeRef, string>): readonly TypeRef[] {
  if ('array' in ref) return [ref.array];
  if ('map' in ref) return [ref.map];
  if ('nullable' in ref) return [ref.nullable];
  if ('union' in ref) return ref.union;
  return 'fields' in ref ? ref.fields.map(({ type }: Field) => type) : [];
}
