import type { ModelConfig, ProjectConfig, ResourceConfig } from '../../config/config-types.ts';
import { clientNameOf, wantedClientName } from '../../config/index.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import type { Report } from '../../diagnostics/index.ts';
import type { Casing } from '../../support/case.ts';
import { identifier } from '../../support/case.ts';
import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { RESERVED_WORDS } from '../../support/reserved-words.ts';
import {
  CLIENT_MEMBERS,
  CLIENT_OPTIONS,
  CLIENT_STATICS,
  ERROR_CLASSES,
  TYPE_NAMES,
} from '../../support/runtime-names.ts';
import { ownName, type TypeLock } from '../declare/name-lock.ts';

/** Public names that must not meet: one program-wide table, filled in a fixed order. */
export type Names = {
  readonly clientName: string;
  readonly className: (path: readonly string[]) => string;
  readonly propertyName: (path: readonly string[]) => string;
  /** Names of the folders and the file of a resource, outermost first, without extension. */
  readonly files: (path: readonly string[]) => readonly string[];
  /** A model of the resource at `owner`; an empty path is `$shared`. */
  readonly model: (model: ModelConfig, owner: readonly string[]) => string;
  readonly recursive: (component: string) => string;
  /** A type made for a method (`…Params`, `…Response`) of the resource at `owner`. */
  readonly methodType: (wanted: string, owner: readonly string[], at: Place) => string;
  readonly method: (key: string, owner: readonly string[], at: Place) => string;
  /** An option of the client, which keeps it in a member of the same name. */
  readonly option: (key: string) => string;
  /** All names of types given so far. */
  readonly given: () => TypeLock;
};

/** Members of a resource that a method of that name would hide. */
const RESOURCE_MEMBERS = new Set([
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  '__proto__',
]);

/** Modules beside the resources' own. */
const BARRELS = ['index', 'shared', 'top-level', 'schemas', 'shapes'];

/**
 * Creates the table for one project. Every rename is reported, so none is silent. A type that the lock names keeps that
 * name, whatever comes before it now.
 */
export function createNames(
  casing: Casing,
  config: ProjectConfig,
  report: Report,
  lock: TypeLock = {},
): Names {
  const clientName = clientNameOf(config, casing);
  const wantedClient = wantedClientName(config, casing);
  if (clientName !== wantedClient) {
    const at = { file: config.at.file, pointer: config.inferred ? '/info/title' : '/organization' };
    report(diagnostic('Name/Collision', at, { name: wantedClient, renamed: clientName }));
  }
  const given: Record<string, Record<string, string>> = {};
  const taken = takenOnClient(clientName, config);
  const classes = new Map<string, string>();
  const properties = new Map<string, string>();
  const fileNames = new Map<string, string>();
  const members = new Map<string, Set<string>>();

  const unique = (wanted: string, used: ReadonlySet<string>, at: Place): string => {
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    if (name !== wanted) report(diagnostic('Name/Collision', at, { name: wanted, renamed: name }));
    return name;
  };
  const choose = (
    mark: string,
    wanted: string,
    owner: readonly string[],
    used: Set<string>,
    at: Place,
  ): string => {
    const key = owner.join('.');
    const names = (given[key] ??= {});
    let own = mark;
    for (let i = 2; Object.hasOwn(names, own); i++) own = `${mark} ${i}`;
    const locked = ownName(lock, key, own);
    const isFree = locked !== undefined && !used.has(locked);
    const name = isFree ? locked : unique(wanted, new Set([...used, ...lockedBeside(owner, lock)]), at);
    if (locked !== undefined && !isFree)
      report(diagnostic('Name/LockBroken', at, { name: locked, renamed: name, reason: 'the name is taken' }));
    names[own] = name;
    return name;
  };
  // Types of top-level resources meet in the client's namespace; types of a subresource meet its parent's and siblings'.
  const scopes = new Map<string, Set<string>>();
  const scope = (path: readonly string[]): Set<string> => {
    const key = path.join('.');
    const known = scopes.get(key) ?? new Set(TYPE_NAMES);
    scopes.set(key, known);
    return known;
  };
  const claim = (wanted: string, owner: readonly string[], at: Place, mark = wanted): string => {
    const outer = owner.length <= 1 ? taken : scope(owner.slice(0, -1));
    const inner = scope(owner);
    const name = choose(mark, identifier(wanted || 'Type'), owner, new Set([...outer, ...inner]), at);
    outer.add(name);
    inner.add(name);
    return name;
  };
  const membersOf = (owner: string): Set<string> => {
    const known =
      members.get(owner) ?? new Set([...RESOURCE_MEMBERS, ...(owner === '' ? CLIENT_MEMBERS : [])]);
    members.set(owner, known);
    return known;
  };
  const claimMember = (wanted: string, owner: string, at: Place): string => {
    const used = membersOf(owner === '$client' ? '' : owner);
    const name = unique(identifier(wanted || 'call'), used, at);
    used.add(name);
    return name;
  };
  const options = new Map<string, string>();
  for (const { key } of config.client.opts) {
    const at = { file: config.at.file, pointer: join('/client_settings/opts', key) };
    const wanted = identifier(casing.camel(key));
    const name = claimMember(isBinding(wanted) ? wanted : `${wanted}Option`, '', at);
    options.set(key, name);
  }
  const seat = (resources: readonly ResourceConfig[], parents: readonly string[]): void => {
    const siblings = new Set(TYPE_NAMES);
    const usedFiles = new Set(
      parents.length === 0 ? BARRELS : ['index', fileNames.get(parents.join('.')) ?? ''],
    );
    for (const resource of resources) {
      const path = [...parents, resource.key];
      const key = path.join('.');
      const wanted = identifier(casing.pascal(resource.key));
      // The class of a subresource may share its name with a type of its parent; siblings may not.
      const used = parents.length === 0 ? taken : siblings;
      const name = choose(`resource ${resource.key}`, wanted, parents, used, resource.at);
      used.add(name);
      scope(path).add(name);
      classes.set(key, name);
      const file = unique(casing.kebab(resource.key) || 'resource', usedFiles, resource.at);
      usedFiles.add(file);
      fileNames.set(key, file);
      properties.set(key, claimMember(casing.camel(resource.key), parents.join('.'), resource.at));
      seat(resource.subresources, path);
    }
  };
  seat(
    config.resources.filter((resource) => resource.inTypescript),
    [],
  );

  return {
    clientName,
    className: (path) => classes.get(path.join('.')) ?? 'Resource',
    files: (path) => path.map((_, i) => fileNames.get(path.slice(0, i + 1).join('.')) ?? 'resource'),
    propertyName: (path) => properties.get(path.join('.')) ?? 'resource',
    model: (model, owner) => claim(casing.pascal(model.key), owner, model.at, `model ${model.key}`),
    recursive: (component) => claim(casing.pascal(component), [], config.at, `schema ${component}`),
    methodType: (wanted, owner, at) => claim(wanted, owner, at),
    given: () => given,
    option: (key) => options.get(key) ?? key,
    method: (key, owner, at) => claimMember(casing.camel(key), owner.join('.'), at),
  };
}

/** Names that a type of a top-level resource or its class cannot have: the client holds both beside its own members. */
function takenOnClient(clientName: string, config: ProjectConfig): Set<string> {
  return new Set([
    ...TYPE_NAMES,
    ...RESERVED_WORDS,
    ...CLIENT_STATICS,
    ...ERROR_CLASSES,
    ...config.typescript.customExports.flatMap(({ statics }) => statics),
    `${clientName}Error`,
    clientName,
  ]);
}

/** Whether a parameter of the client's constructor can have the name, beside the options that every client takes. */
function isBinding(name: string): boolean {
  return !CLIENT_OPTIONS.has(name) && !RESERVED_WORDS.has(name) && name !== 'options';
}

/** Locked names of the types that a type of this resource could hide or be hidden by. */
function lockedBeside(owner: readonly string[], lock: TypeLock): readonly string[] {
  const scopesOf = (path: readonly string[]): readonly string[] => [
    path.join('.'),
    path.slice(0, -1).join('.'),
  ];
  const own = scopesOf(owner);
  return Object.entries(lock).flatMap(([other, names]) =>
    scopesOf(other === '' ? [] : other.split('.')).some((scope) => own.includes(scope)) ?
      Object.values(names)
    : [],
  );
}
