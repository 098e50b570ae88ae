import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { resolve, type Document, type Operation, type Schema } from '../document/index.ts';
import { tokensOf } from '../support/json.ts';
import { agreementOf, alikeComponents, canStandFor, type KnownMembers } from './likeness.ts';
import type { Modules } from './modules.ts';
import { answerOf, bodyOf, itemsOf, parametersOf, piecesOf } from './operation-schemas.ts';
import type { FoundMethod } from './package-model.ts';
import { exportedTypes, formOf, homeOfType, membersOf, type TypeHome } from './read-types.ts';
import { flatVariants, isNoPlainSchema, isSchema, propertiesOf, variantsOf } from './schema-parts.ts';

/** A method of the package and the operation that it calls. */
export type MatchedMethod = {
  readonly method: FoundMethod;
  readonly module: string;
  readonly operation: Operation;
  /** The member with the items, if the method gives pages. */
  readonly items?: readonly string[];
};

/** A schema that a type was met for: by how many, whether one of them named it, and how far listed values are the same, up to 1. */
export type Vote = { readonly count: number; readonly isNamed: boolean; readonly agreement: number };

/** The better vote first. */
export const byVote = (a: Vote, b: Vote): number => b.agreement - a.agreement || b.count - a.count;

/** Type, as `module#Name` → the schemas that it was met for, as a config names them. */
export type Votes = ReadonlyMap<string, ReadonlyMap<string, Vote>>;

/** The name of a type in {@link Votes}. */
export const keyOfType = ({ module, path }: TypeHome): string => `${module}#${path.join('.')}`;

type Matching = {
  readonly pascal: (name: string) => string;
  /** Told of each type and the schema that it stands for. */
  readonly note?: (type: ts.TypeNode, schema: Schema) => void;
};

/** Most steps from a method to a type inside of its types. */
const DEEPEST = 24;

/**
 * Walks through the types of the methods and the schemas of their operations side by side, and notes which named type
 * stands where which schema does.
 */
export function voteForModels(
  methods: readonly MatchedMethod[],
  modules: Modules,
  document: Document,
  { pascal, note }: Matching,
): Votes {
  const votes = new Map<string, Map<string, Vote>>();
  const seen = new Set<string>();

  const walk = (type: ts.TypeNode, from: TypeHome, schema: Schema | undefined, depth: number): void => {
    if (schema === undefined || depth > DEEPEST) return;
    const node = unwrapped(type);
    note?.(node, schema);
    const list = itemOf(node);
    const target = resolve(schema);
    if (list !== undefined) {
      const items = target?.get('items');
      return walk(list, from, isSchema(items) ? items : undefined, depth + 1);
    }
    if (ts.isUnionTypeNode(node)) return walkUnion(node.types, from, schema, depth);
    if (ts.isTypeLiteralNode(node)) return walkMembers(membersOf(node.members), from, schema, depth);
    const home = homeOfType(node, from, modules);
    if (home === undefined || !fits(home, schema)) return;
    vote(home, schema);
    walkInside(home, schema, depth);
  };

  /** Of the results of one method, each stands for another variant of what it gives. */
  const fits = (home: TypeHome, schema: Schema): boolean => {
    const form = formOf(home, modules);
    return form?.kind !== 'members' || form.bases.length > 0 || canStandFor(form.members, schema);
  };

  const walkInside = (home: TypeHome, schema: Schema, depth: number): void => {
    const key = `${keyOfType(home)} ${schema.at.file}${schema.at.pointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    const form = formOf(home, modules);
    if (form?.kind === 'alias') walk(form.type, home, targetOf(schema), depth + 1);
    if (form?.kind !== 'members') return;
    walkMembers(form.members, home, schema, depth);
    for (const base of form.bases) walkBase(base, home, schema, depth);
  };

  const vote = (home: TypeHome, schema: Schema): void => {
    if (home.path.length !== 1) return;
    const counts = votes.get(keyOfType(home)) ?? new Map<string, Vote>();
    const name = referenceOf(schema, document);
    const before = counts.get(name);
    const isNamed = before?.isNamed === true || leadOf(schema) !== undefined;
    const form = formOf(home, modules);
    const agreement = form?.kind === 'alias' ? agreementOf(form.type, schema) : 1;
    votes.set(keyOfType(home), counts.set(name, { count: (before?.count ?? 0) + 1, isNamed, agreement }));
  };

  const walkUnion = (types: readonly ts.TypeNode[], from: TypeHome, schema: Schema, depth: number): void => {
    const named = types.filter((each) => !isPlain(each));
    const all = types.filter((each) => !isNullType(each));
    const variants = variantsOf(schema);
    // Several types for one schema: with and without a stream.
    if (variants.length === 0) for (const each of named) walk(each, from, schema, depth + 1);
    // Types leave out what is plain, and list the variants of variants.
    const flat = flatVariants(schema);
    const lists = [variants, variants.filter(isNoPlainSchema), flat, flat.filter(isNoPlainSchema)];
    const [only] = named;
    // A name and null: the union has a name, whatever its variants are.
    if (all.length === 1 && only !== undefined && variants.length > 1)
      return walk(only, from, schema, depth + 1);
    for (const some of [named, all]) {
      const fitting = lists.find(({ length }) => length > 0 && length === some.length);
      if (fitting === undefined) continue;
      for (const [index, each] of some.entries()) walk(each, from, fitting[index], depth + 1);
      return;
    }
  };

  const walkMembers = (
    members: ReadonlyMap<string, ts.TypeNode>,
    from: TypeHome,
    schema: Schema,
    depth: number,
  ): void => {
    const properties = propertiesOf(schema);
    for (const [name, type] of members) walk(type, from, properties.get(name), depth + 1);
  };

  /** A base is a part of an `allOf`, or of the same schema. */
  const walkBase = (base: ts.TypeNode, from: TypeHome, schema: Schema, depth: number): void => {
    const home = homeOfType(base, from, modules);
    const form = home && formOf(home, modules);
    const parts = [...(resolve(schema)?.get('allOf') ?? [])];
    const fitting = [...parts, schema].find((part) => {
      const properties = propertiesOf(part);
      return (
        form?.kind === 'members' &&
        form.members.size > 0 &&
        [...form.members.keys()].every((each) => properties.has(each))
      );
    });
    if (fitting !== undefined) walk(base, from, fitting, depth + 1);
  };

  for (const { method, module, operation, items } of methods) {
    const at: TypeHome = { module, path: [] };
    const answer = answerOf(operation);
    const inner = items ?? (method.unwrap === undefined ? [] : [method.unwrap]);
    const value = inner.reduce<Schema | undefined>(
      (schema, name) => schema && propertiesOf(schema).get(name),
      answer,
    );
    const result = items === undefined ? value : itemsOf(value);
    if (method.result !== undefined) walk(typeNode(method.result), at, result, 0);
    const { event } = method.stream ?? {};
    const pieces = piecesOf(operation) ?? (event === method.result ? result : undefined);
    if (event !== undefined) walk(typeNode(event), at, pieces, 0);
    if (method.params === undefined) continue;
    const home = homeOfType(typeNode(method.params), at, modules);
    const body = bodyOf(operation);
    if (home === undefined) continue;
    const form = formOf(home, modules);
    if (!/Params$/.test(home.path[0] ?? '') && body !== undefined) walk(typeNode(method.params), at, body, 0);
    else if (form?.kind === 'alias' && body !== undefined) walk(form.type, home, body, 0);
    else if (form?.kind === 'members') {
      const properties = body === undefined ? new Map<string, Schema>() : propertiesOf(body);
      const parameters = parametersOf(operation);
      for (const [name, type] of form.members)
        walk(
          type,
          home,
          parameters.get(name) ?? properties.get(name) ?? (name === method.bodyName ? body : undefined),
          0,
        );
      for (const base of form.bases) if (body !== undefined) walkBase(base, home, body, 0);
    }
  }
  // What no method leads to: the payloads of sockets and webhooks. Its name or its members tell, and it leads further.
  const unmet = (): readonly TypeHome[] => modelTypes(modules).filter((home) => !votes.has(keyOfType(home)));
  for (const home of unmet()) {
    const schema = schemaNamed(home.path[0] ?? '', document, pascal);
    if (schema !== undefined) walkInside(home, schema, 0);
  }
  const findAlike = alikeComponents(document);
  for (const home of unmet()) {
    if (schemaNamed(home.path[0] ?? '', document, pascal) !== undefined) continue;
    const form = formOf(home, modules);
    if (form?.kind !== 'members' || form.bases.length > 0) continue;
    const componentOfType: KnownMembers['componentOf'] = (type) => {
      const there = homeOfType(itemOf(type) ?? type, home, modules);
      const [best] = [...(votes.get(there === undefined ? '' : keyOfType(there)) ?? [])].sort(
        ([, a], [, b]) => byVote(a, b),
      );
      return best !== undefined && componentOf(best[0]) !== undefined ? best[0].slice(1) : undefined;
    };
    const schema = findAlike({ members: form.members, componentOf: componentOfType });
    if (schema === undefined) continue;
    vote(home, schema);
    walkInside(home, schema, 0);
  }
  return votes;
}

/** The types of all resources that may be models. */
function modelTypes(modules: Modules): readonly TypeHome[] {
  return modules.paths
    .filter((path) => path.startsWith('resources/') && modules.isGenerated(path))
    .flatMap((module) => exportedTypes(modules, module).map((name) => ({ module, path: [name] })));
}

function schemaNamed(type: string, document: Document, pascal: (name: string) => string): Schema | undefined {
  const pointer = componentNamed(type, document, pascal)?.slice(1);
  return pointer === undefined ? undefined : document.elsewhere('schema', { file: document.file, pointer });
}

/** How a config names a schema: where its reference leads, else where it stands; in other files of the document with their names. */
function referenceOf(schema: Schema, { file: root }: Document): string {
  const { file, pointer } = (leadOf(schema)?.next() ?? schema).at;
  return `${file === root ? '' : posix.relative(posix.dirname(root), file)}#${pointer}`;
}

/** The reference that a schema is, also as the only part of an `allOf` that gives a type. */
function leadOf(schema: Schema): Schema | undefined {
  if (schema.reference !== undefined) return schema;
  const parts = [...(schema.get('allOf') ?? [])].filter((part) => !saysNoType(part));
  const [part, ...others] = parts;
  return others.length === 0 && part?.reference !== undefined ? part : undefined;
}

/** The schema that gives the type. */
const targetOf = (schema: Schema): Schema | undefined => resolve(leadOf(schema) ?? schema);

/** What may stand beside a reference and leaves the type as it is, but for `null`. */
const BESIDE = new Set(['nullable', 'description', 'title', 'default', 'deprecated', 'example', 'examples']);

const saysNoType = (part: Schema): boolean =>
  part.reference === undefined && Object.keys(part.value).every((each) => BESIDE.has(each));

/** The schema of a name in the document whose spelling as a type is this one. */
export function componentNamed(
  type: string,
  document: Document,
  pascal: (name: string) => string,
): string | undefined {
  const names = [...(document.get('components')?.get('schemas') ?? [])];
  const found = names.find(([name]) => name === type) ?? names.find(([name]) => pascal(name) === type);
  return found && `#${found[1].at.pointer}`;
}

/** The name of a component of the document itself. */
export function componentOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return undefined;
  const [holder, kind, name, ...rest] = tokensOf(reference.slice(1));
  return holder === 'components' && kind === 'schemas' && rest.length === 0 ? name : undefined;
}

/** Where the type that a text names stands. */
export function homeOfName(text: string, module: string, modules: Modules): TypeHome | undefined {
  return homeOfType(typeNode(text), { module, path: [] }, modules);
}

function typeNode(text: string): ts.TypeNode {
  const file = ts.createSourceFile('type.ts', `type T = ${text};`, ts.ScriptTarget.Latest, true);
  return (file.statements[0] as ts.TypeAliasDeclaration).type;
}

function unwrapped(type: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(type) ? unwrapped(type.type) : type;
}

/** The type of the items of a list: `Array<Pet>`, `Pet[]`, a stream of them, a map of them. */
function itemOf(type: ts.TypeNode): ts.TypeNode | undefined {
  if (ts.isArrayTypeNode(type)) return type.elementType;
  if (!ts.isTypeReferenceNode(type)) return undefined;
  return /^(?:Array|ReadonlyArray)$/.test(type.typeName.getText()) ? type.typeArguments?.[0] : undefined;
}

const isNullType = (type: ts.TypeNode): boolean =>
  ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;

function isPlain(type: ts.TypeNode): boolean {
  return (
    ts.isLiteralTypeNode(type) ||
    [
      ts.SyntaxKind.StringKeyword,
      ts.SyntaxKind.NumberKeyword,
      ts.SyntaxKind.BooleanKeyword,
      ts.SyntaxKind.NullKeyword,
      ts.SyntaxKind.UndefinedKeyword,
      ts.SyntaxKind.UnknownKeyword,
    ].includes(type.kind) ||
    /^\(string & \{\}\)$/.test(type.getText())
  );
}
