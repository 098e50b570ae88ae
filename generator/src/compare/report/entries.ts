import { byCodeUnit } from '../../support/collate.ts';
import { changesOf, isSuccessor } from '../causes/index.ts';
import {
  areaOf,
  bumpOf,
  clientPath,
  code,
  doesOf,
  impactOf,
  methodsOf as wireMethods,
  prose,
  symbolOf,
  type Change,
  type Fact,
  type Text,
  type TypeFact,
  type WireFact,
} from '../model/index.ts';
import { proposeRelease, type ReleaseOptions } from '../release/index.ts';
import { rootOf, RULES, type Bump, type Event, type Impact, type Topic } from '../rules/index.ts';
import type { Entry, Section } from './entry.ts';
import { joinAlike, joinMethods } from './join-entries.ts';
import { adviceOf, lineOf } from './sentences.ts';

/** The lines of a release: each root cause once, as the document says it where the document asked for it. */
export function entriesOf(facts: Change, options: ReleaseOptions = {}): readonly Entry[] {
  const changes = changesOf(facts);
  const alone = changes.flatMap(({ wire, api }) => (wire.length > 0 ? [] : api));
  const { version: _, ...rest } = options;
  const section = (change: Change): Section | undefined =>
    SECTION_OF[proposeRelease(change, rest).bump](change.api, change.wire);
  const entries = changes.flatMap((change): Entry[] => {
    const { wire, api } = change;
    const [first] = wire;
    if (first !== undefined) return entryOf(section(change), documentEntry(first, change));
    const own = api.filter((fact) => !isEcho(fact, alone));
    const heading = headingOf(api);
    const listed = heading === undefined ? own : [heading];
    return listed.flatMap((fact) => {
      const group = heading === undefined ? [fact] : [fact, ...api.filter((each) => each !== fact)];
      return entryOf(section({ api: group, wire: [] }), typeEntry(fact, group));
    });
  });
  return inReadingOrder(joinMethods(joinAlike(entries)));
}

type Draft = Omit<Entry, 'section'>;

const entryOf = (section: Section | undefined, draft: Draft): Entry[] =>
  section === undefined ? [] : [{ section, ...draft }];

function documentEntry(wire: WireFact, { api }: Change): Draft {
  const own = adviceOf(wire);
  // What to use instead is known on the types only.
  const better = api.find((fact) => fact.successors !== undefined && adviceOf(fact) !== undefined);
  const ofTypes = better ?? (own === undefined ? api[0] : undefined);
  const advice = ofTypes === undefined ? own : typeAdvice(ofTypes);
  const methods = wireMethods(wire);
  return {
    scope: scopeOf(methods.length > 0 ? methods : typeMethods(api), areaOf(wire)),
    line: wireLine(wire, api),
    api,
    wire,
    ...(advice && { advice }),
  };
}

function typeEntry(fact: TypeFact, api: readonly TypeFact[]): Draft {
  const own = typeAdvice(fact);
  const advice = [...(own ? [own] : []), ...(api.length > 1 ? typeRenames(api) : [])];
  return {
    scope: scopeOf(typeMethods([fact]), 'client'),
    line: lineOf(fact),
    api,
    ...(advice.length > 0 && {
      advice: advice.flatMap((text, i) => (i === 0 ? text : [...prose(' '), ...text])),
    }),
  };
}

function typeRenames([heading, ...api]: readonly TypeFact[]): readonly Text[] {
  return api.flatMap(({ edit }) =>
    edit?.kind === 'type-renamed' && heading?.edit?.kind !== 'type-renamed' ?
      [[...prose('The type '), ...code(edit.from), ...prose(' is now '), ...code(edit.to), ...prose('.')]]
    : [],
  );
}

/** A line that says what to use instead need not be told twice. */
function typeAdvice(fact: TypeFact): Text | undefined {
  const { topic } = RULES[fact.event];
  const isRenamed = fact.edit?.kind === 'method-renamed' || fact.edit?.kind === 'type-renamed';
  return isRenamed && (topic === 'method' || topic === 'type') ? undefined : adviceOf(fact);
}

const comesOrGoes = (fact: TypeFact): boolean => doesOf(fact) !== undefined;

/** What a group of facts with one cause is named after, the first row that fits; the others come with it. */
const HEADINGS: ReadonlyArray<(fact: TypeFact, api: readonly TypeFact[]) => boolean> = [
  ({ event }) => event === 'method-moved',
  (gone, api) => gone.event === 'method-removed' && api.some((next) => isSuccessor(next, gone)),
  (fact) => RULES[fact.event].topic === 'resource' && comesOrGoes(fact),
  (fact) => RULES[fact.event].topic === 'method' && comesOrGoes(fact),
  (gone, api) => doesOf(gone) === 'remove' && api.some((next) => isSuccessor(next, gone)),
];

/** Undefined where facts have nothing in common, or where several would be named. */
function headingOf(api: readonly TypeFact[]): TypeFact | undefined {
  if (api.length < 2) return undefined;
  for (const fits of HEADINGS) {
    const [found, ...others] = api.filter((fact) => fits(fact, api));
    if (found !== undefined) return others.length === 0 ? found : undefined;
  }
  return undefined;
}

/** Methods before what they take, that before what they return; resources by name. */
function inReadingOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ wire, api }: Entry): number => rankOf(wire ?? api[0]);
  return [...entries].sort((a, b) => byCodeUnit(a.scope, b.scope) || rank(a) - rank(b));
}

const OF_METHODS = new Set<Topic | undefined>(['method', 'endpoint', 'deprecation', 'resource']);
const LAST = 4;

function rankOf(fact: Fact | undefined): number {
  if (fact === undefined) return LAST;
  const { topic } = RULES[rootOf(fact.event)];
  if (OF_METHODS.has(topic)) return 0;
  if (topic === 'argument') return 1;
  const isWayless = topic === 'text' || RULES[fact.event][fact.view]?.none !== undefined;
  if (isWayless || fact.way === undefined) return LAST;
  return fact.way === 'request' ? 2 : 3;
}

/** Where arguments change places, the line says so. */
function wireLine(wire: WireFact, api: readonly TypeFact[]): Text {
  const line = lineOf(wire);
  const moved = api.find(({ event }) => event === 'options-argument-moved');
  return moved === undefined || wire.event === 'body-added-optional' ?
      line
    : [
        ...line,
        ...prose(': '),
        ...code(`${symbolOf(moved.subject)}()`),
        ...prose(' takes them before the request options'),
      ];
}

const isHeavy = (impact: Impact): boolean => impact === 'breaking' || impact === 'risky';

/** What servers do differently although callers need no new code; something new is a feature even where it needs care. */
const isNoticed = (wire: WireFact): boolean => isHeavy(impactOf(wire)) && doesOf(wire) !== 'add';

const SECTION_OF: Readonly<
  Record<Bump, (api: readonly TypeFact[], wire: readonly WireFact[]) => Section | undefined>
> = {
  major: () => 'breaking',
  // A type that breaks in a minor still breaks those who compile.
  minor: (api, wire) =>
    api.some((fact) => impactOf(fact) === 'breaking') || wire.some((fact) => bumpOf(fact) === 'major') ?
      'breaking'
    : wire.some(isNoticed) ? 'changes'
    : 'features',
  patch: (api, wire) =>
    wire.some(isNoticed) ? 'changes'
    : [...api, ...wire].every((fact) => impactOf(fact) === 'docs') ? 'docs'
    : 'fixes',
  none: () => undefined,
};

/** Types, resources and modules that come and go with a method need no line of their own. */
function isEcho({ event, subject }: TypeFact, all: readonly TypeFact[]): boolean {
  const symbol = symbolOf(subject);
  switch (event) {
    case 'documentation-changed':
      return clientPath(subject) === undefined && all.some((other) => symbolOf(other.subject) !== symbol);
    case 'resource-added':
      return all.some(({ next }) => next !== undefined && symbolOf(next).startsWith(`${symbol}.`));
    case 'type-added':
    case 'subpath-added':
      return all.some((other) => other.event !== event && bringsTypes(other));
    case 'subpath-removed':
      return all.some((other) => other.event === 'export-removed' || other.event === 'resource-removed');
    default:
      return false;
  }
}

const MOVES = new Set<Event>(['method-moved', 'options-argument-moved']);
const DEMANDS = new Set<Event>(['property-added-required', 'argument-added-required']);

function bringsTypes(fact: TypeFact): boolean {
  const { event } = fact;
  return MOVES.has(event) || (doesOf(fact) === 'add' && !DEMANDS.has(event) && RULES[event].topic !== 'type');
}

function typeMethods(facts: readonly TypeFact[]): readonly string[] {
  return facts.flatMap(({ next, subject, reach }) =>
    [...(next ? [next] : []), subject, ...reach].flatMap((each) =>
      clientPath(each) === undefined ? [] : [symbolOf(each).slice('client.'.length)],
    ),
  );
}

/** The resource that most of the methods belong to. */
function scopeOf(methods: readonly string[], area: string): string {
  if (area === 'security' || area === 'server') return 'client';
  const counts = new Map<string, number>();
  for (const method of methods) {
    const resource = method.includes('.') ? method.slice(0, method.lastIndexOf('.')) : 'client';
    counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  return (
    [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ??
    (area === 'client' || area === 'config' ? 'client' : 'api')
  );
}
