import { crudOf, isAction, wordsOf } from './words.ts';

/** A part of a path whose name is a type or a function of a service, as OData writes them. */
export type Qualified = {
  /** The name without namespace and arguments. */
  readonly name: string;
  /** Whether it is called; else the things before it are taken as things of this type. */
  readonly isCall: boolean;
};

/** Reads a segment of a path; undefined for any other. */
export type QualifiedReader = (segment: string, verb: string) => Qualified | undefined;

const DOTTED = /^((?:[\p{L}_][\p{L}\p{N}_]*\.)+)([\p{L}_][\p{L}\p{N}_]*)(\([^()]*\))?$/u;
const CALLED = /^([\p{L}_][\p{L}\p{N}_]*)\((?:\s*[\p{L}_][\p{L}\p{N}_]*\s*=[^(),]*,?)*\)$/u;

/**
 * Finds the namespaces of a document: what several names behind the first segment of a path are written with.
 *
 * `…/messages/acme.mail.forward` calls `forward`, `…/members/acme.mail.group` are the members that are groups, and
 * `…/messages/delta()` calls `delta`.
 */
export function qualifiedReader(paths: readonly string[]): QualifiedReader {
  const names = new Map<string, Set<string>>();
  for (const path of paths)
    for (const segment of path.split('/').slice(2)) {
      const [, namespace, name = ''] = DOTTED.exec(segment) ?? [];
      if (namespace === undefined) continue;
      names.set(namespace, (names.get(namespace) ?? new Set()).add(name));
    }
  return (segment, verb) => {
    const [, namespace = '', name = '', brackets] = DOTTED.exec(segment) ?? [];
    const isKnown = (names.get(namespace)?.size ?? 0) > (namespace.split('.').length > 2 ? 1 : 2);
    if (isKnown || (name !== '' && brackets !== undefined))
      return { name, isCall: brackets !== undefined || verb !== 'get' };
    const [, called] = CALLED.exec(segment) ?? [];
    if (called === undefined) return undefined;
    const [first] = wordsOf(called);
    // `beds(row={row})` is a thing and which one.
    const isFunction = segment.endsWith('()') || crudOf(first) !== undefined || isAction(first);
    return isFunction ? { name: called, isCall: true } : undefined;
  };
}

/** `/acme.farm.v1.BarnService/Sweep`: the service and the call of an RPC, as gRPC and Connect write them. */
export function rpcOf(path: string): { readonly service: string; readonly call: string } | undefined {
  const [, service, call] =
    /^\/?(?:[\p{L}_][\p{L}\p{N}_]*\.)+(\p{Lu}[\p{L}\p{N}_]*)\/(\p{Lu}[\p{L}\p{N}_]*)$/u.exec(path) ?? [];
  if (service === undefined || call === undefined) return undefined;
  return { service: service.replace(/(?<=.)(?:Service|API)$/, ''), call };
}

/** Takes `providers/Acme.Farm` out of a path: whose the resource is says nothing about what it is. */
export const withoutProvider = (segments: readonly string[]): readonly string[] =>
  segments.filter((segment, at) => {
    const [own, next] =
      segment.toLowerCase() === 'providers' ? [segments[at + 1], segments[at + 2]] : ['', ''];
    const isOfProvider = segments[at - 1]?.toLowerCase() === 'providers' && segments[at + 1] !== undefined;
    return !(isNamespace(own) && next !== undefined) && !(isOfProvider && isNamespace(segment));
  });

const isNamespace = (segment: string | undefined): boolean =>
  /^\p{Lu}[\p{L}\p{N}]*(?:\.\p{Lu}[\p{L}\p{N}]*)+$/u.test(segment ?? '');
