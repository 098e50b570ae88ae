import { resolve, type View } from '../../document/index.ts';
import type { Owned } from './owner.ts';
import { isPlural } from './words.ts';

/** Members that lists stand in. */
const ITEMS = ['data', 'items', 'results', 'values'];

/** Whether the answer is a list, and nothing around it. */
export const returnsItems = (owned: Owned): boolean => isListSchema(successOf(owned));

/** Whether the answer is a list, or an object that holds one under a usual name. */
export function returnsList(owned: Owned): boolean {
  const schema = successOf(owned);
  if (schema === undefined) return false;
  if (isListSchema(schema)) return true;
  const names = [...ITEMS, ...owned.route.segments.slice(-1).flatMap(({ text }) => [text])];
  return names.some((name) => isListSchema(memberOf(schema, name)));
}

/** Whether the answer is an object without any list in it. */
export function returnsOne(owned: Owned): boolean {
  const last = owned.route.segments.at(-1);
  if (last !== undefined && !isPlural(last.words)) return false;
  const schema = successOf(owned);
  const members = schema?.get('properties');
  if (schema === undefined || members === undefined || members.size === 0 || schema.has('allOf'))
    return false;
  return ![...members.values()].some(isListSchema);
}

const isListSchema = (schema: View<'schema'> | undefined): boolean => {
  const found = resolve(schema);
  const type: unknown = found?.get('type');
  return (
    type === 'array' || (Array.isArray(type) && type.includes('array')) || found?.get('items') !== undefined
  );
};

const memberOf = (schema: View<'schema'>, name: string): View<'schema'> | undefined =>
  schema.get('properties')?.get(name);

function successOf({ route: { operation } }: Owned): View<'schema'> | undefined {
  const responses = operation.view.get('responses')?.get('*');
  const found = [...(responses ?? [])].find(([status]) => /^2/.test(status))?.[1];
  const content = resolve(found)?.get('content');
  const json = [...(content ?? [])].find(([media]) => /json|\*\/\*/i.test(media))?.[1];
  return resolve(json?.get('schema'));
}
