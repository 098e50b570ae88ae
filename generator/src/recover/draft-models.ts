import { ts } from 'ts-morph';
import type { Document } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import { byVote, componentNamed, componentOf, keyOfType, type Vote, type Votes } from './match-models.ts';
import type { Modules } from './modules.ts';
import type { FoundMethod, FoundPackage, FoundResource } from './package-model.ts';
import { exportedTypes } from './read-types.ts';
import { typesAt, type Recovered, type Recovery } from './recovery.ts';
import { propertiesOf } from './schema-parts.ts';
import type { Keys } from './spelling.ts';
import { docTag, nameOf } from './syntax.ts';

type Owner = {
  readonly path: string;
  readonly key: string;
  readonly resource: FoundResource | undefined;
};

/** The types of a module that are models: those that no method is the reason for. */
export function draftModels(
  module: string,
  { path, resource }: Owner,
  { found, modules, votes, document, keys }: Recovery,
  told: Recovered,
): JsonObject {
  const own = new Set((resource?.methods ?? []).flatMap((method) => ownTypes(method, resource, keys)));
  const models: Record<string, JsonValue> = {};
  const aliases: Array<readonly [type: string, other: Renamed]> = [];
  if (!modules.isGenerated(module)) return models;
  for (const type of exportedTypes(modules, module)) {
    if (
      /Params(?:Base|NonStreaming|Streaming)?$/.test(type) ||
      own.has(type) ||
      isOtherSide(type, module, modules, votes) ||
      isPage(type, module, modules, found.pages)
    )
      continue;
    const schema = schemaOf(type, module, { votes, document, pascal: keys.casing().pascal });
    const key = keys.keyFor(type, 'pascal');
    const other = schema === undefined ? renamed(type, module, modules) : undefined;
    if (other !== undefined) {
      aliases.push([type, other]);
      continue;
    }
    if (schema === undefined) {
      told.lostModels.push(type);
      continue;
    }
    models[key] = componentOf(schema.pointer) ?? schema.pointer.replaceAll('%', '%25');
    told.homes.set(keyOfType({ module, path: [type] }), `${path}.${key}`);
    told.models += 1;
    typesAt(told, path)[`model ${key}`] = type;
    if (schema.isGuess)
      told.guesses.set(`${pointerOf(path)}/models/${key}`, `recovered: a guess, by its name alone`);
  }
  for (const [type, { type: other, deprecated }] of aliases) {
    const to = keys.keyFor(other, 'pascal');
    if (!Object.hasOwn(models, to)) told.lostModels.push(type);
    else
      models[keys.keyFor(type, 'pascal')] = {
        type: 'alias',
        to,
        ...(deprecated !== undefined && { deprecated }),
      };
  }
  return models;
}

/** `BedInput` beside `Bed` for the same schema: what is sent, where that is not what comes back. */
function isOtherSide(type: string, module: string, modules: Modules, votes: Votes): boolean {
  const base = /^(.+)Input$/.exec(type)?.[1];
  if (base === undefined || !exportedTypes(modules, module).includes(base)) return false;
  const met = (name: string): readonly string[] => [
    ...(votes.get(keyOfType({ module, path: [name] })) ?? new Map<string, Vote>()).keys(),
  ];
  return met(type).some((pointer) => met(base).includes(pointer));
}

/** A type that another one is a second name of. */
type Renamed = { readonly type: string; readonly deprecated?: string };

/** The type that a type is a second name of: `export type Hound = Dog;` */
function renamed(type: string, module: string, modules: Modules): Renamed | undefined {
  const statement = modules
    .tree(module)
    ?.statements.filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === type);
  const target = statement?.type;
  if (statement === undefined || target === undefined || !ts.isTypeReferenceNode(target)) return undefined;
  const other = target.typeArguments === undefined ? nameOf(target.typeName) : undefined;
  const deprecated = docTag(statement, 'deprecated');
  if (other === undefined) return undefined;
  return { type: other, ...(deprecated !== undefined && { deprecated }) };
}

/** The pointer of a resource in the config. */
function pointerOf(path: string): string {
  return `/resources/${path.replaceAll('.', '/subresources/')}`;
}

/** What the types of a method are called that are no models: its response, its failures, its event. */
function ownTypes(
  { kind, name, result }: FoundMethod,
  resource: FoundResource | undefined,
  { casing }: Keys,
): readonly string[] {
  if (kind === 'webhook_unwrap') return result === undefined ? [] : [result];
  const stem = `${casing().singular(resource?.className ?? '')}${casing().pascal(name)}`;
  return [`${stem}Response`, `${stem}Errors`];
}

/** `PetsCursorPage`: a type that only stands for the pages of a method. */
function isPage(type: string, module: string, modules: Modules, pages: FoundPackage['pages']): boolean {
  const text = modules.tree(module)?.text ?? '';
  return pages.some(({ className }) =>
    [`export type ${type} = ${className}<`, `export class ${type} extends ${className}<`].some((each) =>
      text.includes(each),
    ),
  );
}

type Evidence = {
  readonly votes: Votes;
  readonly document: Document;
  readonly pascal: (name: string) => string;
};

/** The schema of a type: the component of its name if it was met there, else where it was met most, else its name alone. */
function schemaOf(
  type: string,
  module: string,
  { votes, document, pascal }: Evidence,
): { readonly pointer: string; readonly isGuess: boolean } | undefined {
  const counts = [...(votes.get(keyOfType({ module, path: [type] })) ?? [])];
  const named = componentNamed(type, document, pascal);
  if (counts.length === 0) return named === undefined ? undefined : { pointer: named, isGuess: true };
  const isNamed = named !== undefined && counts.some(([reference]) => reference === named);
  if (isNamed || (named !== undefined && looksLike(counts, named, document)))
    return { pointer: named, isGuess: false };
  const components = counts.filter(([reference]) => componentOf(reference) !== undefined);
  const referred = counts.filter(([, { isNamed: isReferred }]) => isReferred);
  const candidates = [components, referred].find((each) => each.length > 0) ?? counts;
  const [best] = [...candidates].sort(([, a], [, b]) => byVote(a, b));
  return best && { pointer: best[0], isGuess: false };
}

/** Whether no component was met, and one of the schemas that were has the members of this one: a copy without a name. */
function looksLike(
  counts: ReadonlyArray<readonly [reference: string, vote: Vote]>,
  named: string,
  document: Document,
): boolean {
  const members = (reference: string): string => {
    const place = { file: document.file, pointer: reference.slice(1) };
    const schema = reference.startsWith('#') ? document.elsewhere('schema', place) : undefined;
    return schema === undefined ? '' : [...propertiesOf(schema).keys()].sort().join(' ');
  };
  if (counts.some(([reference]) => componentOf(reference) !== undefined)) return false;
  return members(named) !== '' && counts.some(([reference]) => members(reference) === members(named));
}
