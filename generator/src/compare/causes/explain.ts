import { tokensOf } from '../../support/json.ts';
import {
  areaOf,
  clientPath,
  doesOf,
  impactOf,
  lastMember,
  methodsOf,
  namesOf,
  ownerOf,
  travels,
  type Cause,
  type TypeFact,
  type WireFact,
} from '../model/index.ts';
import { RULES, sameEvent, type Event, type Topic } from '../rules/index.ts';
import { isMove, movesIn } from './known-operations.ts';
import { compareConfigs, isAffected } from './config-changes.ts';
import { asCause, type ConfigChange, type KnownOperations } from './method-changes.ts';
import { otherCause, type OtherCauses } from './other-causes.ts';
import { remainingCause, type Inputs } from './remaining-cause.ts';
import { otherNames } from './other-names.ts';
import { hasWord } from './name-words.ts';
import { usersOfTypes, type Users } from './users.ts';

/** Everything that may have changed an SDK on purpose. */
export type Causes = OtherCauses &
  Inputs & {
    readonly wire: readonly WireFact[];
    readonly leftOut?: KnownOperations['leftOut'];
  };

/** Says of every fact what asked for it, or marks it as unexplained: then something was lost that nobody gave up. */
export function explainFacts(facts: readonly TypeFact[], causes: Causes): readonly TypeFact[] {
  const { before, after, generator } = causes;
  const sameInputs = before.inputHash === after.inputHash;
  const { leftOut = () => undefined } = causes;
  const known = { moves: movesIn(causes.wire), leftOut };
  const changes = sameInputs ? [] : compareConfigs(before, after, known);
  const named = otherNames(before, after, facts);
  const config = [...named, ...changes].map((each) => ({ ...each, methods: withOwners(each.methods) }));
  // Names that nobody chose are other ones because another generator chose them.
  const isInferred = before.config.inferredResources && after.config.inferredResources;
  const chosen = isInferred && generator !== undefined && generator.before !== generator.after;
  const remaining = remainingCause(causes);
  const users = usersOfTypes(causes.before, causes.after);
  const clues = causes.wire.map(clueOf);
  return facts.map((fact) => {
    const found = causeOf(fact, seenBy(fact, users), { clues, config });
    const isChosen =
      chosen &&
      found?.kind === 'config' &&
      found.by === undefined &&
      !named.some((each) => each.says === found.change);
    const cause =
      isChosen ?
        { kind: 'generator' as const, ...generator }
      : found ?? otherCause(fact, { ...causes, sameInputs }) ?? remaining(fact);
    return cause === undefined ? { ...fact, unexplained: true } : { ...fact, cause };
  });
}

/** What a fact is about, in the words of documents and configs. */
type Seen = {
  readonly fact: TypeFact;
  /** `widget.create`: methods that meet it. */
  readonly methods: ReadonlySet<string>;
  readonly types: readonly string[];
  /** Every name on the way to the subject. */
  readonly path: readonly string[];
};

function seenBy(fact: TypeFact, users: Users): Seen {
  const { subject, next, reach } = fact;
  const named = [subject, ...reach, ...(next ? [next] : [])];
  const methods = new Set(
    named.flatMap((each) => (clientPath(each) === undefined ? [] : [namesOf(each).slice(1).join('.')])),
  );
  const path = namesOf(subject);
  const types = clientPath(subject) === undefined ? path : [];
  for (const type of types) for (const user of users.get(type) ?? []) methods.add(user);
  return { fact, methods, types, path };
}

/** A fact of the documents as a possible reason: what is asked of it for every fact of the types. */
type Clue = WireFact & {
  readonly isDocs: boolean;
  readonly travelsAs: ReturnType<typeof travels>;
  /** The last member on its way. */
  readonly last: string | undefined;
  /** Every name of its places, and of the types that it shows. */
  readonly names: ReadonlySet<string>;
  /** The methods that meet it, each with what it hangs on. */
  readonly methods: readonly string[];
  readonly of: WireFact;
};

function clueOf(wire: WireFact): Clue {
  const { before, after, anchor, components = [] } = wire;
  const places = [before, after].flatMap((place) => (place === undefined ? [] : tokensOf(place.pointer)));
  return {
    ...wire,
    isDocs: impactOf(wire) === 'docs',
    travelsAs: travels(wire),
    last: lastMember(wire.path),
    names: new Set([...places, ...components, ...(anchor.kind === 'component' ? [anchor.name] : [])]),
    methods: withOwners(methodsOf(wire)),
    of: wire,
  };
}

type Fit = (seen: Seen, wire: Clue) => boolean;

const both =
  (...fits: readonly Fit[]): Fit =>
  (seen, wire) =>
    fits.every((fit) => fit(seen, wire));

const told =
  (...events: readonly Event[]): Fit =>
  (_, { event }) =>
    events.some((each) => sameEvent(each, event));

/** Names with what they hang on: `call.web.create` also is of `call.web` and of `call`. */
function withOwners(names: readonly string[]): readonly string[] {
  const all = names.flatMap((name) => {
    const words = name.split('.');
    return words.map((_, index) => words.slice(0, index + 1).join('.'));
  });
  return [...new Set(all)];
}

const reaches: Fit = (seen, wire) => wire.methods.some((name) => seen.methods.has(name));
const sameMember: Fit = ({ path }, { last }) => last === path.at(-1);
const sameOwner: Fit = ({ types }, { anchor }) => anchor.kind === 'component' && types.includes(anchor.name);

/** The change is about something that the subject is a part of: the whole type, the whole body, a member above. */
const isAbove: Fit = ({ path }, { anchor, last, path: way }) => {
  if (last !== undefined) return path.includes(last);
  return way.length === 0 && (anchor.kind !== 'component' || path.includes(anchor.name));
};

/** Credentials, servers, operations and settings of the client are no payload. */
const isPayload: Fit = (_, wire) => !['operation', 'server', 'security', 'config'].includes(areaOf(wire));
const isSent: Fit = (_, wire) => isPayload(_, wire) && wire.travelsAs === 'request';
const isRead: Fit = (_, wire) => isPayload(_, wire) && wire.travelsAs !== 'request';

/** The place of the change, or a type that it shows, has the name of the type. */
const mentions: Fit = ({ types }, { names }) => types.some((name) => names.has(name));

/** Credentials and servers are options of the client. */
const isClientWide: Fit = ({ path, fact }, wire) =>
  ['security', 'server'].includes(areaOf(wire)) &&
  (path.includes('ClientOptions') || (ownerOf(fact.subject).kind === 'client' && path.length === 2));

/** Arguments are parameters; their names are the config's business. */
const isArgument: Fit = ({ fact: { subject } }, wire) =>
  subject.kind === 'value' && subject.in?.kind === 'argument' && areaOf(wire) === 'parameter';

/** What a value is, or how it is written, is another thing now. */
const ANOTHER_TYPE = new Set<Event>([
  'type-changed',
  'type-opened',
  'type-widened',
  'type-narrowed',
  'type-generalized',
  'type-specialized',
  'media-type-changed',
  'media-type-added',
  'media-type-removed',
]);
const anotherType: Fit = (_, { event }) => ANOTHER_TYPE.has(event);

/** Something that is sent came, went, or has to be there. */
const comesOrGoes: Fit = (_, wire) =>
  doesOf(wire) !== undefined ||
  told(
    'property-became-required',
    'property-became-optional',
    'body-became-required',
    'body-became-optional',
  )(_, wire);

/** The answer as a whole is another one. */
const isAnswer: Fit = (seen, wire) =>
  wire.seat === 'body' || RULES[wire.event].area === 'response' || anotherType(seen, wire);

/** The config says so by name. */
const CONFIG = 'config';
type Search = ReadonlyArray<Fit | typeof CONFIG>;

const gone: Fit = (seen, wire) => told('method-removed')(seen, wire) && reaches(seen, wire);
const fresh: Fit = (seen, wire) => told('method-added')(seen, wire) && reaches(seen, wire);
const moved: Fit = (seen, wire) => isMove(wire.event) && reaches(seen, wire);
/** What goes with something that is gone, comes with what is new, and moves with what moved. */
const sameFate: Fit = (seen, wire) => {
  const does = doesOf(seen.fact);
  return (
    does === 'remove' ? gone(seen, wire)
    : does === 'add' ? fresh(seen, wire)
    : moved(seen, wire)
  );
};

const names: Search = [sameFate];
/** The same member of the same component: nothing says more clearly that both are one change. */
const sameSubject: Fit = both(sameMember, sameOwner);
const theMember: Search = [sameSubject, both(sameMember, reaches)];

/**
 * Where the reason for a change of the SDK is looked for, by what the change is about, in this order; the config comes
 * last where it is not named. What has an empty list is never the work of a document.
 */
const SEARCHES: Readonly<Record<Topic, Search>> = {
  package: [],
  member: [isClientWide],
  export: names,
  static: names,
  module: names,
  resource: names,
  method: names,
  endpoint: [moved],
  deprecation: [both((seen, wire) => sameEvent(seen.fact.event, wire.event), reaches)],
  type: [
    (seen, wire) => (doesOf(seen.fact) === 'add' ? fresh : gone)(seen, wire),
    both(isPayload, mentions),
    CONFIG,
    both(isPayload, sameOwner),
    both(isPayload, reaches),
  ],
  argument: [both(isSent, reaches, comesOrGoes), moved, both(isSent, reaches, anotherType)],
  result: [both(isRead, reaches, isAnswer)],
  value: [
    ...theMember,
    both(isPayload, sameOwner, isAbove),
    both(isPayload, reaches, isAbove),
    both(isSent, reaches, isArgument),
    both(isPayload, mentions),
    isClientWide,
  ],
  'member deprecation': theMember,
  text: [both(sameMember, reaches), sameOwner, reaches, mentions],
};

function causeOf(
  fact: TypeFact,
  seen: Seen,
  { clues, config }: { readonly clues: readonly Clue[]; readonly config: readonly ConfigChange[] },
): Cause | undefined {
  const isDocs = impactOf(fact) === 'docs';
  const candidates = clues.filter(
    (each) =>
      // An example shows what else has changed.
      (isDocs || !each.isDocs) &&
      (each.travelsAs === undefined || fact.way === undefined || each.travelsAs === fact.way),
  );
  const { topic } = RULES[fact.event];
  for (const fit of [...(topic === undefined ? [] : SEARCHES[topic]), CONFIG] as const) {
    const cause =
      fit === CONFIG ?
        configCause(fact, seen, config)
      : wireCause(
          fact,
          candidates.filter((each) => fit(seen, each)),
        );
    if (cause !== undefined) return cause;
  }
  return undefined;
}

/** Of the changes that fit, the one that says the same, else one that brings, takes or changes a type like the fact. */
function wireCause(fact: TypeFact, fitting: readonly Clue[]): Cause | undefined {
  const isOfTypes = RULES[fact.event].topic === 'type' || ANOTHER_TYPE.has(fact.event);
  const likeness = (wire: WireFact): number => {
    if (sameEvent(wire.event, fact.event)) return 2;
    const isAlike = doesOf(wire) !== undefined && doesOf(wire) === doesOf(fact);
    return Number(isAlike || (isOfTypes && ANOTHER_TYPE.has(wire.event)));
  };
  const [found] = [...fitting].sort((x, y) => likeness(y) - likeness(x));
  return found && { kind: 'wire', fact: found.of };
}

function configCause(
  fact: TypeFact,
  { methods, types, path }: Seen,
  config: readonly ConfigChange[],
): Cause | undefined {
  const found = config
    .filter(({ affects }) => isAffected(fact, affects))
    .find(
      (each) =>
        each.methods.some((name) => methods.has(name)) ||
        each.types.some((name) => types.includes(name)) ||
        each.values.some((name) => path.includes(name)) ||
        each.words?.some((word) => path.some((name) => hasWord(name, word))) === true ||
        each.types.includes('*'),
    );
  return found && asCause(found);
}
