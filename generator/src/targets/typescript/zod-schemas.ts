import { allMembers, compareMembers, isNothing, resolveModel } from '../../ir/index.ts';
import type { InterfaceForm } from '../../ir/model/declarations.ts';
import type { Member, NodeOf, Tuple, TypeNode } from '../../ir/model/type-node.ts';
import { tsLiteralKey, tsString } from '../../support/encode.ts';
import { isObject, own } from '../../support/json.ts';
import { INHERITED } from './names/taken.ts';
import { modelName } from './model-name.ts';
import { typeText } from './type-text.ts';
import { importShape, type TypeScope } from './type-scope.ts';

/** What printing a schema needs: the constant that holds the schema of a type, by the name that the file has for the type. */
export type ZodScope = TypeScope & { readonly constantOf: (type: string) => string };

const CHECKS = 'internal/zod-checks';

/** The schema of a type as an expression. */
export function schemaText(node: TypeNode, scope: ZodScope): string {
  if (isNothing(node)) return node.nullable ? 'z.null()' : 'z.never()';
  const text = formText(node, scope);
  return node.nullable ? `${text}.nullable()` : text;
}

function formText(node: TypeNode, scope: ZodScope): string {
  switch (node.kind) {
    case 'string':
      return node.orBytes === undefined ? stringText(node, scope) : customText(node, scope);
    case 'number':
      return numberText(node);
    case 'boolean':
      return 'z.boolean()';
    case 'unknown':
      return 'z.unknown()';
    case 'file':
      return scope.upload || node.whole === true ? customText(node, scope) : 'z.string()';
    case 'enum':
      return enumText(node);
    case 'array':
      return arrayText(node, scope);
    case 'map':
      return `z.record(z.string(), ${schemaText(node.value, scope)})`;
    case 'union':
      return unionText(node.variants, scope);
    case 'model':
      return `z.lazy(() => ${scope.constantOf(modelName(node.model, scope))})`;
    case 'object': {
      const reference = scope.declarations.referenceTo(node);
      return reference.kind === 'shared' ?
          `z.lazy(() => ${scope.constantOf(importShape(reference.name, scope))})`
        : objectSchema(node, { isClosed: false }, scope);
    }
  }
}

/** What is taken as it is: bytes in one of their forms. */
function customText(node: TypeNode, scope: ZodScope): string {
  return `z.custom<${typeText({ ...node, nullable: false }, scope)}>((value) => value != null)`;
}

/** Formats that Zod checks as the standards say. */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'z.iso.datetime({ offset: true })',
  date: 'z.iso.date()',
  uuid: 'z.guid()',
  email: 'z.email()',
  uri: 'z.url()',
  ipv4: 'z.ipv4()',
  ipv6: 'z.ipv6()',
};

function stringText(
  { format, pattern, minLength, maxLength }: NodeOf<'string'>,
  { imports }: ZodScope,
): string {
  return [
    FORMATS[format ?? ''] ?? 'z.string()',
    ...(pattern !== undefined && isPattern(pattern) ? [`.regex(new RegExp(${tsString(pattern)}, 'u'))`] : []),
    ...(minLength !== undefined && minLength > 0 ?
      [`.refine(${imports.value('atLeast', CHECKS)}(${minLength}))`]
    : []),
    ...(maxLength !== undefined ? [`.refine(${imports.value('atMost', CHECKS)}(${maxLength}))`] : []),
  ].join('');
}

/** Whether the language of the package can read a pattern of the document. */
function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}

const INTEGERS = {
  // A safe integer is more than the standard asks for.
  number: 'z.number().multipleOf(1)',
  bigint: 'z.union([z.number().multipleOf(1), z.bigint()])',
  string: "z.string().regex(new RegExp('^-?\\\\d+$'))",
} as const;

function numberText(node: NodeOf<'number'>): string {
  const { int64, integer, minimum, maximum, above, below, step } = node;
  // Bounds of what may be a text or a bigint stay with the server.
  if (int64 === 'bigint' || int64 === 'string') return INTEGERS[int64];
  const checks = [
    ['min', minimum],
    ['max', maximum],
    ['gt', above],
    ['lt', below],
    ['multipleOf', step],
  ] as const;
  const base = integer ? INTEGERS.number : 'z.number()';
  return base + checks.map(([name, value]) => (value === undefined ? '' : `.${name}(${value})`)).join('');
}

function enumText({ values, open }: NodeOf<'enum'>): string {
  const literals = [...new Set(values)].map((value) =>
    typeof value === 'string' ? tsString(value) : String(value),
  );
  const known = `z.literal([${literals.join(', ')}])`;
  return open === true ? `z.union([${known}, z.string()])` : known;
}

function arrayText(node: NodeOf<'array'>, scope: ZodScope): string {
  const { item, tuple, sequence, minItems, maxItems, unique } = node;
  if (tuple !== undefined) return tupleText(tuple, scope);
  if (sequence === true) return customText(node, scope);
  return [
    `z.array(${schemaText(item, scope)})`,
    ...(minItems === undefined ? [] : [`.min(${minItems})`]),
    ...(maxItems === undefined ? [] : [`.max(${maxItems})`]),
    ...(unique === true ? [`.refine(${scope.imports.value('allDiffer', CHECKS)})`] : []),
  ].join('');
}

function tupleText({ places, required, rest }: Tuple, scope: ZodScope): string {
  const texts = places.map((place, i) => `${schemaText(place, scope)}${i < required ? '' : '.optional()'}`);
  return `z.tuple([${texts.join(', ')}]${rest === undefined ? '' : `, ${schemaText(rest, scope)}`})`;
}

function unionText(variants: readonly TypeNode[], scope: ZodScope): string {
  const texts = [...new Set(variants.map((variant) => schemaText(variant, scope)))];
  return texts.length === 1 ? texts.join('') : `z.union([${texts.join(', ')}])`;
}

/** Parts of an object's schema: params refuse what they do not know, everything else keeps it. */
export function objectSchema(
  form: Pick<InterfaceForm, 'members'> & {
    readonly extends?: readonly string[];
    readonly pageScheme?: string;
    readonly index?: TypeNode;
  },
  { isClosed }: { readonly isClosed: boolean },
  scope: ZodScope,
): string {
  const members = new Map<string, string>([
    ...pageParams(form.pageScheme, scope),
    ...(form.extends ?? [])
      .flatMap((id) => [...baseMembers(id, scope)].sort(compareMembers))
      .map((each) => memberText(each.name, each, scope)),
    ...[...form.members]
      .sort(compareMembers)
      .map((each) =>
        memberText('publicName' in each ? each.publicName ?? each.name : each.name, each, scope),
      ),
  ]);
  const text = [...members].map(([name, schema]) => `${tsLiteralKey(name)}: ${schema}`).join(',\n');
  const bases = (form.extends ?? []).flatMap((id) => baseOf(id, scope)?.index ?? []);
  const [index] = [...(form.index === undefined ? [] : [form.index]), ...bases];
  // Members of other names have a type of their own.
  if (index !== undefined) return `z.object({${text}}).catchall(${schemaText(index, scope)})`;
  return `${isClosed ? 'z.strictObject' : 'z.looseObject'}({${text}})`;
}

function memberText(name: string, { required, type }: Member, scope: ZodScope): readonly [string, string] {
  const text = schemaText(type, scope);
  if (required) return [name, text];
  if (!INHERITED.has(name) || text === 'z.unknown()') return [name, `${text}.optional()`];
  // Where it is absent, its name leads to what every object inherits.
  const quoted = tsString(name);
  const check = `${scope.imports.value('isInherited', CHECKS)}(${quoted})`;
  return [name, `z.union([${text}, z.custom<Object[${quoted}]>(${check})]).optional()`];
}

/** An object that an interface extends, which has a schema of its own. */
function baseOf(id: string, { api }: ZodScope): NodeOf<'object'> | undefined {
  const target = api.models.get(id)?.type;
  const type = target && resolveModel(api.models, target);
  return type?.kind === 'object' ? type : undefined;
}

function baseMembers(id: string, scope: ZodScope): readonly Member[] {
  const type = baseOf(id, scope);
  return type === undefined ? [] : allMembers(scope.api.models, type);
}

/** What the parameters that all lists of a scheme share may be. */
function pageParams(name: string | undefined, { api }: ZodScope): ReadonlyArray<readonly [string, string]> {
  const scheme = api.facts.pagination.find((each) => each.name === name);
  return [...(scheme?.request ?? [])].map(([param, fragment]) => {
    const type = isObject(fragment) ? own(fragment, 'type') : undefined;
    const text =
      type === 'string' || type === 'boolean' ? `z.${type}()`
      : type === 'integer' || type === 'number' ? 'z.number()'
      : 'z.unknown()';
    const isNullable = own(fragment, 'nullable') === true && text !== 'z.unknown()';
    return [param, `${text}${isNullable ? '.nullable()' : ''}.optional()`] as const;
  });
}
