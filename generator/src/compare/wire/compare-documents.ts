import type { CheckedInput } from '../../check/index.ts';
import type { Api } from '../../ir/index.ts';
import type { Positions } from '../../load/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { Place } from '../../support/place.ts';
import {
  codeOf,
  endpointText,
  fingerprint,
  impactOf,
  wayText,
  type DocumentPlace,
  type WireEvent,
  type WireFact,
} from '../model/index.ts';
import { byImpact, faceOf, RULES, limitCode, printedCode, type Face } from '../rules/index.ts';
import { compareOperations } from './compare-operations.ts';
import { createSchemaComparer } from './compare-schemas.ts';
import { compareClients, compareMethodSettings } from './compare-clients.ts';
import { sameValue } from './same-value.ts';
import { compareHooks } from './compare-hooks.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { matchOperations, type OperationPair } from './match-operations.ts';
import type { WireOperation } from './model.ts';
import { pointAt } from './points.ts';
import { readWebhooks } from './read-hooks.ts';
import { readOperations } from './read-operations.ts';

/** One side: a checked document with its config, and the API that was built of them. */
export type DocumentSide = {
  readonly input: CheckedInput;
  readonly api: Api;
  /** Finds the lines of findings, where the texts are at hand. */
  readonly positions?: Positions;
};

/** How to compare. */
export type CompareDocumentsOptions = {
  /** Leave out what only changes texts. */
  readonly withoutDocs?: boolean;
};

/** An event with the operations that it reaches. */
type Reached = {
  readonly event: WireEvent;
  readonly operations: WireOperation[];
  /** Whether a type of the SDK shows it on one of the ways to it. */
  readonly isTyped: boolean;
};

/** What changed for programs that speak HTTP, worst first; every root cause once. */
export function compareDocuments(
  before: DocumentSide,
  after: DocumentSide,
  options: CompareDocumentsOptions = {},
): readonly WireFact[] {
  const pairs = matchOperations(readOperations(before), readOperations(after));
  const reached = new Map<string, Reached>();
  const add = (event: WireEvent, operation: WireOperation | undefined): void => {
    const rule = faceOf('wire', event.event, event.way);
    if (rule === undefined || (options.withoutDocs === true && rule.impact === 'docs')) return;
    const key = rootCause(event, rule);
    const known = reached.get(key) ?? { event, operations: [], isTyped: false };
    // What callers meet in their types says best what it is.
    if (!known.isTyped && event.untyped !== true) Object.assign(known, { event, isTyped: true });
    if (operation !== undefined && !known.operations.includes(operation)) known.operations.push(operation);
    reached.set(key, known);
  };
  const compare = createSchemaComparer();
  for (const pair of pairs)
    for (const event of eventsOf(pair, compare))
      add(event, pair.kind === 'removed' ? pair.before : pair.after);
  for (const event of compareHooks(
    readWebhooks(before.input.document),
    readWebhooks(after.input.document),
    compare,
  ))
    add(event, undefined);
  for (const event of compareServers(before.input, after.input)) add(event, undefined);
  const isSameDocument = (): boolean => sameValue(before.input.document.raw, after.input.document.raw);
  for (const event of compareClients(before.api, after.api, isSameDocument)) add(event, undefined);
  const total = pairs.length;
  return [...reached.values()].map((each) => factOf(each, { before, after, total })).sort(worstFirst);
}

function eventsOf(
  pair: OperationPair,
  compare: ReturnType<typeof createSchemaComparer>,
): readonly WireEvent[] {
  const base = { anchor: { kind: 'operation' }, path: [] } as const;
  switch (pair.kind) {
    case 'removed':
      return [
        {
          ...base,
          event: pair.before.deprecated ? 'deprecated-method-removed' : 'method-removed',
          before: pair.before.at,
          oldValue: endpointText(pair.before),
        },
      ];
    case 'added':
      return [{ ...base, event: 'method-added', after: pair.after.at, newValue: endpointText(pair.after) }];
    case 'both':
      return [
        ...compareOperations(pair.before, pair.after, compare),
        ...compareSecurity(pair.before, pair.after),
        ...compareMethodSettings(pair.before, pair.after),
        ...compareHooks(pair.before.callbacks, pair.after.callbacks, compare),
      ];
  }
}

/** What makes two events one: the same change of the same written value. */
function rootCause(
  { event, way, before, after, anchor, path, oldValue, newValue, limit }: WireEvent,
  { impact }: Face,
): string {
  const place = (at: Place | undefined): string => (at === undefined ? '' : `${at.file}#${at.pointer}`);
  // Credentials and servers are written once for all operations that do not say otherwise.
  const name = before === undefined || after === undefined ? wayText({ anchor, path }) : '';
  return JSON.stringify([
    event,
    impact === 'docs' ? '' : way,
    place(before),
    place(after),
    name,
    oldValue,
    newValue,
    limit && limitCode(limit),
  ]);
}

type Sides = { readonly before: DocumentSide; readonly after: DocumentSide; readonly total: number };

function factOf({ event, operations, isTyped }: Reached, { before, after, total }: Sides): WireFact {
  const { before: from, after: to, untyped: _, ...rest } = event;
  const { anchor, oldValue, newValue } = event;
  const [first] = operations;
  const fact: Omit<WireFact, 'fingerprint'> = {
    ...rest,
    view: 'wire',
    ...(from && { before: placeOf(event, from, before) }),
    ...(to && { after: placeOf(event, to, after) }),
    operations: operations.map(({ verb, path: route, methods }) => ({ verb, path: route, methods })),
    isEverywhere: operations.length === total && total > 1,
    isTyped,
  };
  return {
    ...fact,
    fingerprint: fingerprint([
      printedCode('wire', event.event, event.way, event),
      anchorName(anchor) ?? first?.methods[0] ?? (first ? endpointText(first) : ''),
      wayText(fact),
      JSON.stringify([oldValue, newValue]),
    ]),
  };
}

function anchorName(anchor: WireEvent['anchor']): string | undefined {
  if (anchor.kind === 'hook') return `${anchor.is} ${anchor.name}`;
  return anchor.kind === 'component' ? anchor.name : undefined;
}

function placeOf(event: WireEvent, at: Place, { input, positions }: DocumentSide): DocumentPlace {
  const place = RULES[event.event].area === 'config' ? at : pointAt(event, at, input.document);
  const found = positions?.find(place, 'key');
  return {
    file: place.file,
    pointer: place.pointer,
    ...(found !== undefined && { line: found.line, column: found.column }),
  };
}

function worstFirst(a: WireFact, b: WireFact): number {
  return (
    byImpact(impactOf(a), impactOf(b)) ||
    byCodeUnit((a.after ?? a.before)?.pointer ?? '', (b.after ?? b.before)?.pointer ?? '') ||
    byCodeUnit(codeOf(a), codeOf(b))
  );
}
