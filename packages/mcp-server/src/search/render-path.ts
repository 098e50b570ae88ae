import { resolvePath } from '../api/resolve-path.ts';
import { fieldInFull, fieldLine, oneLine, typeText } from '../api/type-text.ts';
import type { ApiSurface, Field, TypeRef } from '../api/types.ts';
import { innermost, literalsOf, namedType, ownFields, variantsOf } from '../api/walk.ts';
import { nearestNames } from '../support/nearest-names.ts';
import { cutToTokens, estimateTokens } from '../support/tokens.ts';

/** What is at a path, in full, as far as the budget goes; then the paths that lead to the rest. */
export function renderPath(surface: ApiSurface, path: string, budget: number): string {
  const found = resolvePath(surface, path);
  switch (found.kind) {
    case 'method': {
      const { method } = found;
      const returns = method.returns === undefined ? 'void' : typeText(method.returns, 1);
      const head = [
        `## ${method.name}`,
        `${method.verb.toUpperCase()} ${method.path}`,
        oneLine(method.description),
        `Returns: ${returns}`,
      ];
      return members(surface, head.join('\n'), method.params, budget, `${method.name} params`);
    }
    case 'members':
      return members(surface, `## ${found.title}`, found.fields, budget, found.title);
    case 'field': {
      const { field, others, title } = found;
      const head = [`## ${title}`, ...unique([field, ...others].map(fieldInFull))].join('\n');
      return typeBody(surface, head, field.type, budget, title);
    }
    case 'type': {
      const head = [
        `## ${found.title}`,
        ...(found.description === undefined ? [] : [oneLine(found.description)]),
      ].join('\n');
      return typeBody(surface, head, found.type, budget, found.title);
    }
    case 'unknown': {
      const near = nearestNames(found.at, found.known, 8);
      const hint = near.length > 0 ? ` Nearest: ${near.map((name) => `"${name}"`).join(', ')}.` : '';
      return cutToTokens(`Nothing at "${path}".${hint}`, budget);
    }
  }
}

/** The alternatives of a union have members in common: each line once. */
const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** Members of the type, by alternative where it is a union. */
function typeBody(surface: ApiSurface, head: string, type: TypeRef, budget: number, path: string): string {
  const variants = variantsOf(surface, type).filter(({ type: own }) => ownFields(surface, own).length > 0);
  if (variants.length === 0) {
    const values = literalsOf(type);
    const text =
      values.length > 0 ?
        `${head}\nOne of: ${values.map((value) => JSON.stringify(value)).join(', ')}`
      : `${head}\nType: ${typeText(type, 3)}`;
    return cutToTokens(text, budget);
  }
  const only = variants.length === 1 ? variants[0] : undefined;
  if (only !== undefined) {
    const name = namedType(innermost(only.type));
    return members(
      surface,
      name === undefined ? head : `${head}\n${name}:`,
      ownFields(surface, only.type),
      budget,
      path,
    );
  }
  let text = `${head}\nOne of ${variants.length}:`;
  for (const [at, { label, type: own }] of variants.entries()) {
    const remaining = variants.length - at;
    const left = budget - estimateTokens(text);
    const share = Math.max(24, Math.floor(left / remaining) - 1);
    const next = `\n${variantText(surface, label ?? String(at + 1), own, share, path)}`;
    if (estimateTokens(next) > left) break;
    text += next;
  }
  return cutToTokens(text, budget);
}

function variantText(
  surface: ApiSurface,
  label: string,
  type: TypeRef,
  budget: number,
  path: string,
): string {
  const name = namedType(innermost(type));
  const description = name === undefined ? '' : oneLine(surface.types[name]?.description);
  const fields = ownFields(surface, type);
  const full = [
    `### ${label}${description === '' ? '' : ` — ${description}`}`,
    ...fields.map((field) => `- ${fieldLine(field)}`),
  ].join('\n');
  if (estimateTokens(full) <= budget) return full;
  const tail = ` (expand "${name === undefined ? `${path}.${label}` : `type:${name}`}")`;
  const names = `### ${label} { ${fields
    .map(({ name: own, type: kind }) => (literalsOf(kind).length === 1 ? `${own}: ${typeText(kind)}` : own))
    .join(', ')} }`;
  return cutToTokens(names, Math.max(8, budget - estimateTokens(tail))) + tail;
}

/** Fields with their whole descriptions where there is room, else their first sentences, else their names. */
function members(
  surface: ApiSurface,
  head: string,
  fields: readonly Field[],
  budget: number,
  path: string,
): string {
  const nested = nestedTypes(surface, fields);
  const tail =
    nested.length === 0 ? '' : `\nNamed types: expand ${nested.map((name) => `"type:${name}"`).join(', ')}`;
  for (const print of [
    fieldInFull,
    (field: Field) => fieldLine(field, 2),
    (field: Field) => fieldLine(field, 1),
    shortField,
  ]) {
    const text = `${head}\n${unique(fields.map((field) => `- ${print(field)}`)).join('\n')}`;
    if (estimateTokens(text + tail) <= budget) return text + tail;
    if (print === shortField && estimateTokens(text) <= budget) return text;
  }
  const own = `… (${fields.length} members; expand "${path}.<name>" for one of them)`;
  const text = `${head}\n${unique(fields.map((field) => `- ${field.name}`)).join('\n')}`;
  return `${cutToTokens(text, budget - estimateTokens(own) - 1)}\n${own}`;
}

const shortField = (field: Field): string =>
  `${field.name}${field.required ? '' : '?'}: ${typeText(field.type, 0)}`;

function nestedTypes(surface: ApiSurface, fields: readonly Field[]): readonly string[] {
  const names = fields.flatMap(({ type }) =>
    [...JSON.stringify(type).matchAll(/"#([^"]+)"/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].filter((name) => Object.hasOwn(surface.types, name)).slice(0, 12);
}
