import { fieldsOf, innermost, namedType, ownFields, variantsOf, type Variant } from './walk.ts';
import type { ApiSurface, Field, SurfaceMethod, TypeRef } from './types.ts';

/** What an `expand` path leads to. */
export type Resolved =
  | { readonly kind: 'method'; readonly method: SurfaceMethod }
  | { readonly kind: 'members'; readonly title: string; readonly fields: readonly Field[] }
  | {
      readonly kind: 'field';
      readonly title: string;
      readonly field: Field;
      readonly others: readonly Field[];
    }
  | { readonly kind: 'type'; readonly title: string; readonly type: TypeRef; readonly description?: string }
  | { readonly kind: 'unknown'; readonly at: string; readonly known: readonly string[] };

/**
 * Follows a path: `pet.create params.owner`, `pet.list returns.name`, `type:Owner.visits`.
 * Lists, maps and `null` are passed through; a union is entered by the name or number of an alternative, or by the name of
 * any member.
 */
export function resolvePath(surface: ApiSurface, path: string): Resolved {
  const text = path.trim().replace(/^client\./, '');
  const typePath = /^type:\s*(.+)$/.exec(text)?.[1];
  const method = typePath === undefined ? methodAt(surface, text) : undefined;
  if (method !== undefined) return resolveMember(surface, method, segmentsOf(text.slice(method.name.length)));
  const name = typeAt(surface, typePath ?? text);
  if (name !== undefined)
    return resolveType(surface, name, segmentsOf((typePath ?? text).slice(name.length)));
  const types = Object.keys(surface.types).map((known) => `type:${known}`);
  return {
    kind: 'unknown',
    at: text,
    known: typePath === undefined ? surface.methods.map((known) => known.name) : types,
  };
}

/** The type with the longest name that the text starts with; names may contain dots. */
function typeAt({ types }: ApiSurface, text: string): string | undefined {
  const wanted = text.toLowerCase();
  return Object.keys(types)
    .filter((name) => wanted === name.toLowerCase() || wanted.startsWith(`${name.toLowerCase()}.`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The method with the longest name that the text starts with. */
function methodAt(surface: ApiSurface, text: string): SurfaceMethod | undefined {
  return surface.methods
    .filter(({ name }) => text === name || (text.startsWith(name) && /[\s.]/.test(text[name.length] ?? '')))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

const segmentsOf = (text: string): readonly string[] =>
  text
    .replace(/\[[^\]]*\]/g, '')
    .split(/[\s.]+/)
    .filter((segment) => segment !== '');

function resolveMember(surface: ApiSurface, method: SurfaceMethod, segments: readonly string[]): Resolved {
  const [root, ...rest] = segments;
  if (root === undefined) return { kind: 'method', method };
  if (
    /^(params|parameters|body|query|path)$/.test(root) &&
    !method.params.some(({ name }) => name === root)
  ) {
    if (rest.length === 0) return { kind: 'members', title: `${method.name} params`, fields: method.params };
    return descend(surface, method.params, rest, `${method.name} params`);
  }
  if (/^(returns|return|response|result)$/.test(root)) {
    if (method.returns === undefined) return { kind: 'unknown', at: `${method.name} ${root}`, known: [] };
    if (rest.length === 0) return { kind: 'type', title: `${method.name} returns`, type: method.returns };
    return enter(surface, method.returns, rest, `${method.name} returns`);
  }
  const inParams = descend(surface, method.params, segments, `${method.name} params`);
  if (inParams.kind !== 'unknown' || method.returns === undefined) return inParams;
  const inResult = enter(surface, method.returns, segments, `${method.name} returns`);
  return inResult.kind === 'unknown' ? inParams : inResult;
}

function resolveType(surface: ApiSurface, name: string, segments: readonly string[]): Resolved {
  if (segments.length > 0) return enter(surface, `#${name}`, segments, `type:${name}`);
  const { type = 'unknown', description } = surface.types[name] ?? {};
  return { kind: 'type', title: `type:${name}`, type, ...(description !== undefined && { description }) };
}

function descend(
  surface: ApiSurface,
  fields: readonly Field[],
  segments: readonly string[],
  title: string,
): Resolved {
  const [name, ...rest] = segments;
  const matches = fields.filter((field) => field.name === name);
  const [field, ...others] = matches;
  if (field === undefined) {
    return {
      kind: 'unknown',
      at: `${title}.${name}`,
      known: [...new Set(fields.map((known) => `${title}.${known.name}`))],
    };
  }
  const below = `${title}.${field.name}`;
  if (rest.length === 0) return { kind: 'field', title: below, field, others };
  return firstKnown(matches.map((match) => enter(surface, match.type, rest, below)));
}

function enter(surface: ApiSurface, type: TypeRef, segments: readonly string[], title: string): Resolved {
  const variants = variantsOf(surface, type);
  const [name, ...rest] = segments;
  const chosen = variants.length > 1 ? variantAt(variants, segments) : undefined;
  if (chosen !== undefined) {
    const below = `${title}.${chosen.variant.label}`;
    const further = segments.slice(chosen.length);
    if (further.length > 0) return enter(surface, chosen.variant.type, further, below);
    return { kind: 'members', title: below, fields: ownFields(surface, chosen.variant.type) };
  }
  const own = namedType(innermost(type));
  if (own !== undefined && own === name) {
    return rest.length === 0 ?
        { kind: 'type', title: `${title}.${name}`, type: innermost(type) }
      : enter(surface, type, rest, `${title}.${name}`);
  }
  return descend(surface, fieldsOf(surface, type), segments, title);
}

/** Members of one name in several alternatives: the first through which the path leads on. */
function firstKnown(results: readonly Resolved[]): Resolved {
  return (
    results.find(({ kind }) => kind !== 'unknown') ?? results[0] ?? { kind: 'unknown', at: '', known: [] }
  );
}

/** The alternative that the path names, by its whole label or the last part of it, and the segments that took. */
function variantAt(
  variants: readonly Variant[],
  segments: readonly string[],
): { readonly variant: Variant; readonly length: number } | undefined {
  for (let length = Math.min(segments.length, 4); length > 0; length--) {
    const wanted = segments.slice(0, length).join('.');
    const variant = variants.find(({ label }) => label === wanted || label?.endsWith(`.${wanted}`));
    if (variant !== undefined) return { variant, length };
  }
  return undefined;
}
