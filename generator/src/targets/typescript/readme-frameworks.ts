import { declareTypes } from '../../ir/index.ts';
import { methodUses } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { mdCode, tsString, type Encoded } from '../../support/encode.ts';
import { listSteps } from './list-steps.ts';
import { code } from './readme-parts.ts';
import { firstConstant } from './zod-file.ts';

type Markdown = Encoded<'markdown'>;

/** What the README shows of an entry. */
export type EntryView = { readonly entry: Markdown; readonly example: Markdown };

/** The entry for TanStack Query with a method that reads; null where there is none. */
export function tanstackView(api: Api): EntryView | null {
  const { tanstackQuery, packageName } = api.facts.packages.typescript;
  const reads = methodUses(api).filter(
    ({ method, resource }) =>
      resource !== undefined &&
      method.fault === undefined &&
      method.streaming === undefined &&
      (method.verb === 'get' || listSteps(method, api) !== undefined),
  );
  const use = reads.find(({ method }) => listSteps(method, api) !== undefined) ?? reads[0];
  const top = use?.resource?.path[0];
  const owner = api.topResources.find(({ key }) => key === top);
  if (!tanstackQuery || use === undefined || owner === undefined) return null;
  const isPaged = listSteps(use.method, api) !== undefined;
  const entry = `${packageName}/tanstack-query`;
  const name = `${owner.propertyName}Queries`;
  const path = qualifiedName(use).split('.').slice(2).join('.');
  return {
    entry: mdCode(entry),
    example: code(`import { ${name} } from ${tsString(entry)};

const queries = ${name}(client);
const options = queries.${path}.${isPaged ? 'infiniteQueryOptions' : 'queryOptions'};
const { queryKey } = queries.${path};`),
  };
}

/** The entry with schemas of Zod, with the first type that has one; null where there is none. */
export function zodView(api: Api): EntryView | null {
  const { zod, packageName } = api.facts.packages.typescript;
  const constant = zod ? firstConstant(api, declareTypes(api)) : undefined;
  if (constant === undefined) return null;
  const entry = `${packageName}/zod`;
  return {
    entry: mdCode(entry),
    example: code(`import { ${constant} } from ${tsString(entry)};

const found = ${constant}.safeParse(JSON.parse('{}'));
if (!found.success) console.log(found.error.issues);`),
  };
}
