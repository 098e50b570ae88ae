import { collate } from '../../support/collate.ts';
import type { ParameterOrigin } from './api.ts';

const STANDARD_VERBS = ['create', 'retrieve', 'update', 'list', 'delete'];

/** Standard verbs first, then the others alphabetically (R17, and R13 for older editions). */
export function byStandardOrder(a: string, b: string): number {
  return rankIn(STANDARD_VERBS, a) - rankIn(STANDARD_VERBS, b) || collate(a, b);
}

type Ordered = { readonly name: string; readonly required: boolean; readonly origin?: ParameterOrigin };

const ORIGINS: readonly ParameterOrigin[] = ['path', 'query', 'body', 'header', 'cookie'];

/** Names that stand before the alphabet in their group (R33). */
const LIFTED = ['id', 'token'];

/** R33: required first, then origin, then the lifted names, then the alphabet. */
export function compareMembers(a: Ordered, b: Ordered): number {
  return (
    Number(b.required) - Number(a.required) ||
    ORIGINS.indexOf(a.origin ?? 'path') - ORIGINS.indexOf(b.origin ?? 'path') ||
    rankIn(LIFTED, a.name) - rankIn(LIFTED, b.name) ||
    collate(a.name, b.name)
  );
}

/** The place of a text in a list; behind it for others. */
function rankIn(list: readonly string[], text: string): number {
  const at = list.indexOf(text);
  return at < 0 ? list.length : at;
}
