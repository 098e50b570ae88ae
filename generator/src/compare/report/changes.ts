import {
  areaOf,
  clientPath,
  codeOf,
  impactOf,
  ownerOf,
  plainText,
  prose,
  symbolOf,
  wireSymbol,
  methodsOf as wireMethods,
  type Change,
  type Fact,
  type Text,
  type TypeFact,
} from '../model/index.ts';
import { RULES, type Impact, type Topic } from '../rules/index.ts';
import { impactOfChange } from '../causes/index.ts';
import { adviceOf, causeText, kindOf, messageOf, shownText } from './sentences.ts';

/** One root cause as reports of every form show it. */
export type ShownChange = {
  /** Of the fact that says it best: the document's, else the worst one of the types. */
  readonly code: string;
  readonly severity: Impact;
  readonly symbol: string;
  readonly message: Text;
  /** What else it means, a line each. */
  readonly details: readonly Text[];
};

/** A change as the JSON report lists it: its facts are elsewhere, in `wire` by fingerprint and in `api` by index. */
export type ChangeSummary = Omit<ShownChange, 'message' | 'details'> & {
  readonly message: string;
  readonly howToAdapt?: string;
  readonly cause: 'document' | 'config' | 'generator' | 'hand-written' | 'unexplained' | 'unknown';
  /** Every method that meets the change, `client.widget.create`. */
  readonly methods: readonly string[];
  readonly wire: readonly string[];
  readonly api: readonly number[];
};

/** Methods that a line names before it counts the rest. */
const NAMED = 6;

const isHeavy = (impact: Impact): boolean => impact === 'breaking' || impact === 'risky';
const asShown = (fact: Fact): Text =>
  fact.view === 'wire' ? messageOf(fact) : prose(plainText(messageOf(fact)));

/** The change as people read it. */
export function shownChange(change: Change): ShownChange {
  const mark =
    causeOf(change) === 'unexplained' ? [prose('Nothing in the document or the config asks for this.')] : [];
  return { ...headingOf(change), details: [...mark, ...detailsOf(change)] };
}

function headingOf(change: Change): Omit<ShownChange, 'details'> {
  const head = headOf(change);
  return {
    code: codeOf(head),
    severity: impactOfChange(change),
    symbol: head.view === 'wire' ? wireSymbol(head) : symbolOf(head.subject),
    message: messageOfChange(change),
  };
}

/** The fact that says it best. */
function headOf({ wire, api }: Change): Fact {
  const head = wire[0] ?? api.find(isOfMethodOrResource) ?? api[0];
  if (head === undefined) throw new RangeError('a change consists of at least one fact');
  return head;
}

const HEADS = new Set<Topic | undefined>(['method', 'endpoint', 'resource']);

function isOfMethodOrResource({ event }: TypeFact): boolean {
  return HEADS.has(RULES[event].topic) || event === 'method-deprecated' || event === 'method-reactivated';
}

/** What happened, as one sentence: of several facts with one cause, the cause. */
export function messageOfChange(change: Change): Text {
  const { wire, api } = change;
  const cause = wire.length === 0 && api.length > 1 ? api[0]?.cause : undefined;
  return cause === undefined ? asShown(headOf(change)) : causeText(cause);
}

/** The lines below a change: what it means in the other direction, for callers, and which methods meet it. */
function detailsOf(change: Change): readonly Text[] {
  const { wire, api } = change;
  const [first] = wire;
  const head = headOf(change);
  const more: readonly Fact[] = [
    ...wire,
    ...(first === undefined ? api : (
      api.filter((each) => isHeavy(impactOf(each)) && tellsMore(each, impactOf(first)))
    )),
  ];
  const texts = new Map<string, Text>([[shownKey(messageOfChange(change)), []]]);
  for (const fact of more) {
    const text = asShown(fact);
    if (!texts.has(shownKey(text))) texts.set(shownKey(text), text);
  }
  const lines = [...texts.values()].slice(1);
  const said = new Set([head, ...more].flatMap(methodsSaid));
  const methods = methodsOf(change);
  const isNew = methods.some((method) => !said.has(method));
  const reached = isHeavy(impactOfChange(change)) && isNew ? [prose(`Reaches ${listed(methods)}.`)] : [];
  return [...lines, ...reached];
}

const shownKey = (text: Text): string => JSON.stringify(text.map(({ kind, text: words }) => [kind, words]));

/** Methods that the sentence about a fact names. */
function methodsSaid(fact: Fact): readonly string[] {
  const codes = messageOf(fact).flatMap(({ kind, text }) => (kind === 'code' ? [text] : []));
  const isPart = fact.view === 'types' && fact.subject.kind === 'value' && fact.subject.in !== undefined;
  const own = isPart ? [symbolOf(ownerOf(fact.subject))] : [];
  return [...own, ...codes.flatMap((text) => (text.endsWith('()') ? [text.slice(0, -2)] : []))];
}

/** What callers notice is worth a line where it weighs more than what is sent, or is about the names of types. */
function tellsMore(api: TypeFact, wire: Impact): boolean {
  return RULES[api.event].topic === 'type' || (impactOf(api) === 'breaking' && wire !== 'breaking');
}

function listed(names: readonly string[]): string {
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

function causeOf({ wire, api: [first] }: Change): ChangeSummary['cause'] {
  const [head] = wire;
  if (head !== undefined) return head.askedBy ?? (areaOf(head) === 'config' ? 'config' : 'document');
  const kind = first?.cause && kindOf(first.cause);
  if (kind === 'wire') return 'document';
  return kind ?? (first?.unexplained === true ? 'unexplained' : 'unknown');
}

/** Every method that meets the change. */
function methodsOf({ wire, api }: Change): readonly string[] {
  const names = [
    ...wire.flatMap((fact) => wireMethods(fact).map((name) => `client.${name}`)),
    ...api.flatMap((fact) =>
      [...(isOfMethod(fact) ? [fact.subject] : []), ...fact.reach].flatMap((each) =>
        (
          clientPath(each) !== undefined &&
          (each.kind !== 'value' || each.steps.every((step) => 'name' in step))
        ) ?
          [symbolOf(each)]
        : [],
      ),
    ),
  ];
  return [...new Set(names)];
}

const CALLED = new Set<Topic | undefined>(['method', 'endpoint', 'deprecation', 'argument', 'result']);

/** Whether the subject of a fact is a method, not another member of the client. */
function isOfMethod({ event, subject }: TypeFact): boolean {
  const isPart = subject.kind === 'value' && subject.in !== undefined;
  return isPart || CALLED.has(RULES[event].topic) || symbolOf(subject).split('.').length > 2;
}

/** The change as reports list it beside all facts. */
export function summaryOf(change: Change, api: readonly TypeFact[]): ChangeSummary {
  const { message, ...heading } = headingOf(change);
  const head = headOf(change);
  const [first] = change.api;
  const heavy = first !== undefined && impactOf(first) === heading.severity ? first : undefined;
  const [advice, of] = adviceFor(heavy) ?? adviceFor(head) ?? [];
  return {
    severity: heading.severity,
    code: heading.code,
    symbol: heading.symbol,
    message: shownText({ view: 'wire' }, message),
    cause: causeOf(change),
    methods: methodsOf(change),
    ...(advice && of && { howToAdapt: shownText(of, advice) }),
    wire: change.wire.map(({ fingerprint }) => fingerprint),
    api: change.api.map((fact) => api.indexOf(fact)),
  };
}

function adviceFor(fact: Fact | undefined): readonly [Text, Fact] | undefined {
  const advice = fact && adviceOf(fact);
  return fact && advice ? [advice, fact] : undefined;
}
