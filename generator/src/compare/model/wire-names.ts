import { faceOf, RULES, type Way } from '../rules/index.ts';
import type { Operation, WireFact } from './fact.ts';
import { pathText } from './subject.ts';

/** `POST /create-widget` */
export function endpointText({ verb, path }: Pick<Operation, 'verb' | 'path'>): string {
  return `${verb.toUpperCase()} ${path}`;
}

/** The methods of the SDK that a change reaches: `widget.create`. */
export function methodsOf({ operations }: Pick<WireFact, 'operations'>): readonly string[] {
  return [...new Set(operations.flatMap(({ methods }) => methods))];
}

/** The way to the changed value, with the status of the answer that it is in: `(404).code`. */
export function wayText({ anchor, path }: Pick<WireFact, 'anchor' | 'path'>): string {
  const status = anchor.kind === 'result' ? anchor.status : undefined;
  return pathText(status === undefined ? path : [{ part: `(${status})` }, ...path]);
}

/** What changed, as the SDK calls it: `Widget.count`, `client.widget.create label`; else the operation. */
export function wireSymbol(fact: Pick<WireFact, 'anchor' | 'path' | 'operations'>): string {
  const { anchor, operations } = fact;
  const path = wayText(fact);
  if (anchor.kind === 'component') return [anchor.name, path].filter(isThere).join('.');
  if (anchor.kind === 'hook') return [anchor.is, anchor.name, path].filter(isThere).join(' ');
  const [operation] = operations;
  const [method] = operation?.methods ?? [];
  const owner =
    method !== undefined ? `client.${method}`
    : operation === undefined ? ''
    : endpointText(operation);
  return [owner, path].filter(isThere).join(' ') || 'servers';
}

const isThere = (text: string): boolean => text !== '';

/** What a change is about. */
export type Area =
  | 'operation'
  | 'parameter'
  | 'body'
  | 'property'
  | 'response'
  | 'header'
  | 'security'
  | 'server'
  | 'config';

/** Which part of the API a change is about. */
export function areaOf({ event, seat, anchor }: WireFact): Area {
  // What comes in has neither a method nor a type.
  if (anchor.kind === 'hook') return 'operation';
  return RULES[event].area ?? seat ?? 'operation';
}

/** Which way the changed value travels; undefined for texts and for what is not a payload. */
export function travels(fact: WireFact): Way | undefined {
  return faceOf('wire', fact.event, fact.way)?.impact === 'docs' ? undefined : fact.way;
}
