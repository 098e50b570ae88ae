import {
  capital,
  code,
  faceFor,
  plainText,
  prose,
  tickedText,
  type Cause,
  type Fact,
  type Text,
  type TypeFact,
} from '../model/index.ts';
import { fill, fillAdvice } from './fill.ts';
import { adviceHoles, lineHoles, typeHoles } from './type-holes.ts';
import { wireHoles } from './wire-holes.ts';

/** What a fact says, as one sentence. */
export function messageOf(fact: Fact): Text {
  const { says } = faceFor(fact);
  if (fact.view === 'types') return fill(says, typeHoles(fact));
  return [...capital(fill(says, wireHoles(fact))), ...prose('.')];
}

/** Whether the sentence of a fact says what to use instead, where that is known. */
export function saysSuccessor(fact: TypeFact): boolean {
  return faceFor(fact).says.includes('{use}');
}

/** What to do about it, if there is anything to do. */
export function adviceOf(fact: Fact): Text | undefined {
  const { adapt, successor } = faceFor(fact);
  const text = fact.view === 'types' && fact.successors !== undefined ? successor ?? adapt : adapt;
  if (text === undefined) return undefined;
  return fillAdvice(text, fact.view === 'types' ? adviceHoles(fact) : wireHoles(fact));
}

/** The same as a changelog says it: no capital, no full stop. */
export function lineOf(fact: Fact): Text {
  const { says, line, renamed } = faceFor(fact);
  if (fact.view === 'wire') return fill(says, wireHoles(fact));
  const isRename = fact.edit?.kind === 'method-renamed' || fact.edit?.kind === 'type-renamed';
  const own = (isRename ? renamed : undefined) ?? line;
  return own === undefined ? asLine(fill(says, typeHoles(fact))) : fill(own, lineHoles(fact));
}

function asLine(text: Text): Text {
  return text.map((span, i) => {
    if (span.kind === 'code') return span;
    const isEnd = i === text.length - 1 && span.text.endsWith('.');
    const bare = isEnd ? span.text.slice(0, -1) : span.text;
    return { ...span, text: i === 0 ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare };
  });
}

/** A text about a fact as reports that are no Markdown show it. What is read on the wire marks its code. */
export function shownText({ view }: Pick<Fact, 'view'>, text: Text): string {
  return view === 'wire' ? tickedText(text) : plainText(text);
}

/** Whose work a change is. */
export const kindOf = <C extends Cause>(cause: C): C['kind'] | 'document' =>
  cause.kind === 'config' ? cause.by ?? cause.kind : cause.kind;

/** Why the SDK changed. */
export function causeText(cause: Cause): Text {
  switch (cause.kind) {
    case 'wire':
      return messageOf(cause.fact);
    case 'config':
      return [...capital(cause.change), ...prose('.')];
    case 'document':
      return [
        ...prose('The document calls the schema '),
        ...code(cause.before),
        ...prose(' '),
        ...code(cause.after),
        ...prose(' now.'),
      ];
    case 'hand-written':
      return [...prose('Written by hand in '), ...code(cause.file), ...prose('.')];
    case 'generator':
      if (cause.before === cause.after)
        return prose(
          `Document and config are the same: specsmith ${cause.after} was asked for the names of a new package (--new-names), or its rules are others.`,
        );
      return prose(`The generator changed from ${cause.before} to ${cause.after}.`);
  }
}

/** Of a function, what changed: `result`, `argument query`. */
export function partText({ subject }: TypeFact): string | undefined {
  const place = subject.kind === 'value' ? subject.in : undefined;
  return place?.kind === 'argument' ? `argument ${place.name}` : place?.kind;
}
