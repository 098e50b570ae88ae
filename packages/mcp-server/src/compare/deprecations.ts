import { resolvePath } from '../api/resolve-path.ts';
import { firstSentence, oneLine } from '../api/type-text.ts';
import type { ApiSurface, Field, TypeRef } from '../api/types.ts';
import { nearestNames } from '../support/nearest-names.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';
import { DIFF_BUDGET } from './render-changes.ts';

type Deprecation = { readonly at: string; readonly why: string };

/** What is deprecated, since when and what to use instead; everything, or what concerns one symbol. */
export function deprecationsAnswer(
  surfaces: readonly ApiSurface[],
  symbol: string | undefined,
  budget: number = DIFF_BUDGET,
): string {
  const newest = surfaces.at(-1);
  if (newest === undefined) return 'No edition is known.';
  const found = deprecationsOf(newest).filter(({ at }) => symbol === undefined || concerns(at, symbol));
  if (found.length === 0) return cutToTokens(noneText(surfaces, newest, symbol), budget);
  const lines = found.map(
    (one) => `- ${one.at} (${sinceText(surfaces, one.at)})${one.why === '' ? '' : `: ${one.why}`}`,
  );
  const title = `# Deprecated in ${newest.edition}${
    symbol === undefined ? '' : `, matching ${oneLine(symbol)}`
  }: ${found.length}`;
  const shown = [title];
  for (const [index, line] of lines.entries()) {
    if (estimateTokens([...shown, line].join('\n')) + 30 > budget) {
      shown.push(`… ${lines.length - index} more. Pass \`symbol\` with a resource, method, type or field.`);
      break;
    }
    shown.push(line);
  }
  return cutToTokens(shown.join('\n'), budget);
}

function concerns(at: string, symbol: string): boolean {
  const plain = (text: string): string => text.replace(/^client\./, '').toLowerCase();
  const wanted = plain(symbol.trim());
  const own = plain(at);
  return (
    own === wanted ||
    own.split(/[\s.:]+/).includes(wanted) ||
    own.startsWith(`${wanted}.`) ||
    own.startsWith(`${wanted} `)
  );
}

/** Every deprecated method, parameter, type and member of an edition. */
function deprecationsOf({ methods, types }: ApiSurface): readonly Deprecation[] {
  return [
    ...methods.flatMap(({ name, deprecated, description, params, returns }) => [
      ...marked(name, deprecated, description),
      ...inFields(`${name} params`, params),
      ...(returns === undefined ? [] : inType(`${name} returns`, returns)),
    ]),
    ...Object.entries(types).flatMap(([name, { type, deprecated, description }]) => [
      ...marked(`type:${name}`, deprecated, description),
      ...inType(`type:${name}`, type),
    ]),
  ];
}

function marked(
  at: string,
  deprecated: true | string | undefined,
  description: string | undefined,
): readonly Deprecation[] {
  if (deprecated === undefined) return [];
  return [{ at, why: typeof deprecated === 'string' ? oneLine(deprecated) : firstSentence(description) }];
}

function inFields(at: string, fields: readonly Field[]): readonly Deprecation[] {
  return fields.flatMap(({ name, type, deprecated, description }) => [
    ...marked(`${at}.${name}`, deprecated, description),
    ...inType(`${at}.${name}`, type),
  ]);
}

/** Members of types without a name; named types are listed by themselves. */
function inType(at: string, type: TypeRef): readonly Deprecation[] {
  if (typeof type === 'string') return [];
  if ('nullable' in type) return inType(at, type.nullable);
  if ('array' in type) return inType(at, type.array);
  if ('map' in type) return inType(at, type.map);
  if ('union' in type) return type.union.flatMap((variant) => inType(at, variant));
  return 'fields' in type ? inFields(at, type.fields) : [];
}

/** The first edition of the unbroken run in which it is deprecated. */
function sinceText(surfaces: readonly ApiSurface[], at: string): string {
  const first =
    surfaces.findLastIndex((surface) => !deprecationsOf(surface).some((one) => one.at === at)) + 1;
  const edition = surfaces[first]?.edition ?? '';
  return first === 0 ? `${edition} or earlier` : `since ${edition}`;
}

function noneText(surfaces: readonly ApiSurface[], newest: ApiSurface, symbol: string | undefined): string {
  if (symbol === undefined) return `Nothing is deprecated in ${newest.edition}.`;
  const name = oneLine(symbol).slice(0, 200);
  const found = resolvePath(newest, symbol);
  const resources = newest.methods.map((method) => method.name.slice(0, method.name.lastIndexOf('.')));
  if (found.kind !== 'unknown' || resources.includes(symbol.replace(/^client\./, ''))) {
    return `${name} exists in ${newest.edition} and is not deprecated.`;
  }
  const last = surfaces.findLast((surface) => resolvePath(surface, symbol).kind !== 'unknown');
  const near = nearestNames(name, found.known, 5).map((known) => `"${known}"`);
  const hint = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : '';
  if (last === undefined) return `No edition knows ${name}.${hint}`;
  const next = surfaces[surfaces.indexOf(last) + 1];
  return `${name} is gone: ${last.edition} still had it, ${
    next?.edition ?? newest.edition
  } no longer does.${hint}`;
}
