import {
  code,
  lastName,
  listed,
  ownerOf,
  pathText,
  prose,
  symbolOf,
  type Named,
  type Text,
  type TypeFact,
  type Value,
} from '../model/index.ts';
import { RULES, type Topic } from '../rules/index.ts';
import type { Holes } from './fill.ts';

/** What sentences, advice and lines about the types are filled with. */
export function typeHoles(fact: TypeFact): Holes {
  const { subject, before = '', after = '', values = [] } = fact;
  return {
    it: () => (subject.kind === 'value' && subject.in ? phrase(subject) : code(symbolOf(subject))),
    call: () => called(ownerOf(subject)),
    name: () => prose(nameIn(fact)),
    before: () => prose(before),
    after: () => prose(after),
    values: () => prose(values.join(', ')),
    use: () => useInstead(fact, ' Use ', '.'),
    next: () => code(nextName(fact)),
    nextCall: () => code(nextName(fact)),
    moves: () => prose(isRenamed(fact) ? 'rename' : 'move'),
  };
}

/** The same for advice, where names are code. */
export function adviceHoles(fact: TypeFact): Holes {
  return { ...typeHoles(fact), name: () => code(nameIn(fact)) };
}

/** The same for the line of a changelog, which shows functions as they are called. */
export function lineHoles(fact: TypeFact): Holes {
  const hasUse = (fact.successors ?? []).length > 0;
  const symbol = symbolOf(fact.subject);
  const name = code(isCalled(fact) ? `${symbol}()` : symbol);
  return {
    ...typeHoles(fact),
    // What is followed by more than its name is no line to join.
    it: () => (hasUse ? [...name, { kind: 'prose', text: '' }] : name),
    use: () => useInstead(fact, '; use ', ''),
  };
}

/** What of a function the fact is about, or that it is a function of the client as a whole. */
const OF_FUNCTIONS = new Set<Topic | undefined>([
  'method',
  'endpoint',
  'deprecation',
  'argument',
  'result',
  'text',
]);

/** Whether the subject is something of the client that is called. */
function isCalled({ subject, event }: TypeFact): boolean {
  const isOfFunction = subject.kind === 'value' && subject.in !== undefined;
  return ownerOf(subject).kind === 'client' && (isOfFunction || OF_FUNCTIONS.has(RULES[event].topic));
}

function called(owner: Named): Text {
  const symbol = symbolOf(owner);
  return owner.kind === 'client' ? code(`${symbol}()`) : [...code(symbol), ...prose('()')];
}

function nameIn({ argument, subject }: TypeFact): string {
  return argument ?? lastName(subject);
}

function useInstead({ successors = [] }: TypeFact, start: string, end: string): Text {
  if (successors.length === 0) return [];
  const names = listed(
    successors.map((name) => code(name)),
    'or',
  ).map((span) => (span.kind === 'prose' ? { ...span, text: ' or ' } : span));
  return [...prose(start), ...names, ...prose(end)];
}

function nextName({ next, edit, event }: TypeFact): string {
  const renamed = edit?.kind === 'method-renamed' || edit?.kind === 'type-renamed' ? edit.to : '';
  const name = next === undefined ? renamed : symbolOf(next);
  return RULES[event].topic === 'method' ? `${name}()` : name;
}

/** Whether what is gone and what has taken its place hang on the same thing. */
function isRenamed({ subject, next, edit }: TypeFact): boolean {
  const to =
    next === undefined && edit?.kind === 'method-renamed' ? edit.to : symbolOf(next ?? ownerOf(subject));
  const parent = (name: string): string => name.slice(0, name.lastIndexOf('.'));
  return parent(symbolOf(subject)) === parent(to);
}

/** `The argument query of client.call.list()`, `status in the result of client.call.create()` */
function phrase({ owner, steps, in: place }: Value): Text {
  const what = place?.kind === 'argument' ? `argument ${place.name}` : 'result';
  const path = pathText(steps);
  if (steps.length === 0) return [...prose(`The ${what} of `), ...called(owner)];
  const user = `${symbolOf(owner)}()`;
  const [first, ...rest] = steps;
  if (first !== undefined && 'part' in first && first.part !== '[]')
    return prose(
      first.part.startsWith('(') ? `The ${what}${path} of ${user}` : `${path} in the ${what} of ${user}`,
    );
  const isItem = first !== undefined && 'part' in first;
  const inner = isItem ? pathText(rest) : path;
  const whole = `${isItem ? 'an item of ' : ''}the ${what} of ${user}`;
  return prose(inner === '' ? `A${whole.slice(1)}` : `${inner} in ${whole}`);
}
