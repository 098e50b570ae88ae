import type { CheckedInput } from '../../check/index.ts';
import type { Api } from '../../ir/index.ts';
import type { Positions } from '../../load/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { Place } from '../../support/place.ts';
import { compareOperations, endpointText } from './compare-operations.ts';
import { createSchemaComparer } from './compare-schemas.ts';
import { compareHooks } from './compare-hooks.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import type { WireEvent } from './event.ts';
import { fingerprint } from './fingerprint.ts';
import { bySeverity, type FindingPlace, type WireFinding } from './finding.ts';
import { matchOperations, type OperationPair } from './match-operations.ts';
import type { WireOperation } from './model.ts';
import { pointAt } from './points.ts';
import { readWebhooks } from './read-hooks.ts';
import { readOperations } from './read-operations.ts';
import { AREA_OF, ruleFor, type WireRule } from './rules/index.ts';
import { fill, subjectWords } from './words.ts';

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
  readonly rule: WireRule;
  readonly operations: WireOperation[];
  /** Whether a type of the SDK shows it on one of the ways to it. */
  readonly isTyped: boolean;
};

/** What changed for programs that speak HTTP, worst first; every root cause once. */
export function compareDocuments(
  before: DocumentSide,
  after: DocumentSide,
  options: CompareDocumentsOptions = {},
): readonly WireFinding[] {
  const pairs = matchOperations(readOperations(before), readOperations(after));
  const reached = new Map<string, Reached>();
  const add = (event: WireEvent, operation: WireOperation | undefined): void => {
    const rule = ruleFor(event.event, event.direction);
    if (rule === undefined || (options.withoutDocs === true && rule.severity === 'docs')) return;
    const key = rootCause(event, rule);
    const known = reached.get(key) ?? { event, rule, operations: [], isTyped: false };
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
  const total = pairs.length;
  return [...reached.values()].map((each) => findingOf(each, { before, after, total })).sort(worstFirst);
}

function eventsOf(
  pair: OperationPair,
  compare: ReturnType<typeof createSchemaComparer>,
): readonly WireEvent[] {
  const base = { seat: 'none', direction: 'none', anchor: { kind: 'operation' }, path: '' } as const;
  switch (pair.kind) {
    case 'removed':
      return [
        {
          ...base,
          event: pair.before.deprecated ? 'endpoint-removed-deprecated' : 'endpoint-removed',
          before: pair.before.at,
          oldValue: endpointText(pair.before),
        },
      ];
    case 'added':
      return [{ ...base, event: 'endpoint-added', after: pair.after.at, newValue: endpointText(pair.after) }];
    case 'both':
      return [
        ...compareOperations(pair.before, pair.after, compare),
        ...compareSecurity(pair.before, pair.after),
        ...compareHooks(pair.before.callbacks, pair.after.callbacks, compare),
      ];
  }
}

/** What makes two events one: the same change of the same written value. */
function rootCause(
  { event, direction, before, after, path, oldValue, newValue, words }: WireEvent,
  rule: WireRule,
): string {
  const place = (at: Place | undefined): string => (at === undefined ? '' : `${at.file}#${at.pointer}`);
  const way = rule.severity === 'docs' ? '' : direction;
  // Credentials and servers are written once for all operations that do not say otherwise.
  const name = before === undefined || after === undefined ? path : '';
  return JSON.stringify([
    event,
    way,
    place(before),
    place(after),
    name,
    oldValue,
    newValue,
    words?.['change'],
  ]);
}

type Sides = { readonly before: DocumentSide; readonly after: DocumentSide; readonly total: number };

function findingOf(
  { event, rule, operations, isTyped }: Reached,
  { before, after, total }: Sides,
): WireFinding {
  const words = { ...subjectWords(event, operations, total), ...event.words };
  const code = fill(rule.code, words);
  const line = fill(rule.says, words);
  const methods = [...new Set(operations.flatMap((operation) => operation.methods))];
  const [first] = operations;
  const { direction, oldValue, newValue, path } = event;
  return {
    code,
    severity: rule.severity,
    bump: isTyped || rule.bump !== 'major' ? rule.bump : 'minor',
    area: areaOf(event),
    ...(direction !== 'none' && rule.severity !== 'docs' && { direction }),
    sentence: `${capital(line)}.`,
    message: `${capital(line)}.`,
    symbol: symbolOf(event, first),
    line,
    ...(event.before && { before: placeOf(event, event.before, before) }),
    ...(event.after && { after: placeOf(event, event.after, after) }),
    ...(first !== undefined && { operation: endpointText(first) }),
    methods,
    ...(event.anchor.kind === 'component' && { owner: event.anchor.name }),
    ...(path !== '' && { property: path }),
    ...(oldValue !== undefined && { oldValue }),
    ...(newValue !== undefined && { newValue }),
    ...(rule.adapt !== undefined && { howToAdapt: fill(rule.adapt, words) }),
    fingerprint: fingerprint([
      code,
      'name' in event.anchor ? event.anchor.name : first?.methods[0] ?? (first ? endpointText(first) : ''),
      path,
      JSON.stringify([oldValue, newValue]),
    ]),
  };
}

function symbolOf({ anchor, path }: WireEvent, operation: WireOperation | undefined): string {
  if (anchor.kind === 'component') return path === '' ? anchor.name : `${anchor.name}.${path}`;
  if (anchor.kind === 'hook') return [anchor.name, path].filter((part) => part !== '').join(' ');
  const [method] = operation?.methods ?? [];
  const owner =
    method !== undefined ? `client.${method}`
    : operation === undefined ? ''
    : endpointText(operation);
  return [owner, path].filter((part) => part !== '').join(' ') || 'servers';
}

function areaOf({ event, seat, anchor }: WireEvent): WireFinding['area'] {
  // What comes in has neither a method nor a type.
  if (anchor.kind === 'hook') return 'operation';
  if (event.startsWith('credential') || event.startsWith('scope')) return 'security';
  if (event.startsWith('server')) return 'server';
  return event.includes('status') ? 'response' : AREA_OF[seat];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeOf(event: WireEvent, at: Place, { input, positions }: DocumentSide): FindingPlace {
  const place = pointAt(event, at, input.document);
  const found = positions?.find(place, 'key');
  return {
    file: place.file,
    pointer: place.pointer,
    ...(found !== undefined && { line: found.line, column: found.column }),
  };
}

function worstFirst(a: WireFinding, b: WireFinding): number {
  return (
    bySeverity(a, b) ||
    byCodeUnit((a.after ?? a.before)?.pointer ?? '', (b.after ?? b.before)?.pointer ?? '') ||
    byCodeUnit(a.code, b.code)
  );
}
