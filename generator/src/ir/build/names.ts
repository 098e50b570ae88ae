import type { ModelConfig, ProjectConfig, ResourceConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import type { Report } from '../../diagnostics/index.ts';
import type { Casing } from '../../support/case.ts';
import { identifier } from '../../support/case.ts';
import type { Place } from '../../support/place.ts';

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
};

/** Names the generated modules use for themselves or that TypeScript reserves. */
const RESERVED_TYPES = new Set(
  (
    'APIPromise APIResource RequestOptions Uploadable PagePromise Stream Array Record Date Promise String Number Boolean Object ' +
    'Function Symbol Error Response Request Headers File Blob FormData Map Set ReadonlyArray Partial Required Omit Pick Shared ' +
    'any unknown never void undefined null string number boolean object symbol bigint ClientOptions'
  ).split(' '),
);

/** Members every client has; a resource or method of that name would hide one. */
const CLIENT_MEMBERS = new Set(
  (
    'constructor prototype baseURL maxRetries timeout logger logLevel fetchOptions fetch get post put patch delete getAPIList request ' +
    'withOptions buildURL buildRequest defaultQuery defaultHeaders authHeaders fetchWithTimeout _options idempotencyHeader toJSON toString valueOf'
  ).split(' '),
);
const RESOURCE_MEMBERS = new Set([
  'constructor',
  '_client',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  '__proto__',
]);

/** Modules beside the resources' own. */
const BARRELS = ['index', 'shared', 'top-level', 'schemas', 'shapes'];

/** Creates the table for one project. Every rename is reported, so none is silent. */
export function createNames(casing: Casing, config: ProjectConfig, report: Report): Names {
  const clientName = identifier(casing.pascal(config.client.name) || 'Client');
  const taken = new Set<string>([...RESERVED_TYPES, clientName]);
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
  // Types of top-level resources meet in the client's namespace; types of a subresource meet its parent's and siblings'.
  const scopes = new Map<string, Set<string>>();
  const scope = (path: readonly string[]): Set<string> => {
    const key = path.join('.');
    const known = scopes.get(key) ?? new Set(RESERVED_TYPES);
    scopes.set(key, known);
    return known;
  };
  const claim = (wanted: string, owner: readonly string[], at: Place): string => {
    const outer = owner.length <= 1 ? taken : scope(owner.slice(0, -1));
    const inner = scope(owner);
    const name = unique(identifier(wanted || 'Type'), new Set([...outer, ...inner]), at);
    outer.add(name);
    inner.add(name);
    return name;
  };
  const membersOf = (owner: string): Set<string> => {
    const known =
      members.get(owner) ?? new Set(owner === '' || owner === '$client' ? CLIENT_MEMBERS : RESOURCE_MEMBERS);
    members.set(owner, known);
    return known;
  };
  const claimMember = (wanted: string, owner: string, at: Place): string => {
    const used = membersOf(owner === '$client' ? '' : owner);
    const name = unique(identifier(wanted || 'call'), used, at);
    used.add(name);
    return name;
  };
  const seat = (resources: readonly ResourceConfig[], parents: readonly string[]): void => {
    const siblings = new Set(RESERVED_TYPES);
    const usedFiles = new Set(
      parents.length === 0 ? BARRELS : ['index', fileNames.get(parents.join('.')) ?? ''],
    );
    for (const resource of resources) {
      const path = [...parents, resource.key];
      const key = path.join('.');
      const wanted = identifier(casing.pascal(resource.key));
      // The class of a subresource may share its name with a type of its parent; siblings may not.
      const used = parents.length === 0 ? taken : siblings;
      const name = unique(wanted, used, resource.at);
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
    model: (model, owner) => claim(casing.pascal(model.key), owner, model.at),
    recursive: (component) => claim(casing.pascal(component), [], config.at),
    methodType: claim,
    method: (key, owner, at) => claimMember(casing.camel(key), owner.join('.'), at),
  };
}
