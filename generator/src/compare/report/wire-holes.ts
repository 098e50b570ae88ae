import type { JsonValue } from '../../support/json.ts';
import {
  code,
  codes,
  endpointText,
  listed,
  literalWords,
  pathText,
  prose,
  type Text,
  type WireFact,
} from '../model/index.ts';
import { limitSays } from '../rules/index.ts';
import { fill, FIXED_HOLES, type Holes } from './fill.ts';

/** How many methods a sentence names before it counts the rest. */
const NAMED = 3;

/** What sentences about the wire are filled with: what changed, who takes or returns it, and what it was and is. */
export function wireHoles(fact: WireFact): Holes {
  const { anchor, operations, isEverywhere, values = [], fields = [], oldValue, newValue, shown } = fact;
  const names = operations.flatMap((each) =>
    each.methods.length > 0 ? each.methods.map(shortName) : [endpointText(each)],
  );
  const methods = some([...new Set(names)], 'method');
  const calls = operations.flatMap((each) =>
    each.methods.length > 0 ? each.methods.map((name) => `client.${name}()`) : [endpointText(each)],
  );
  const path = pathText(fact.path);
  const owner = ownerWords(fact, methods);
  const old = shown?.before ?? [valueText(oldValue)];
  const next = shown?.after ?? [valueText(newValue)];
  return {
    // The body itself has no name among the params; a header is named after the answer that carries it.
    name: () => (path === '' ? owner : code(path)),
    owner: () => owner,
    where: (isSlot) => whereWords(fact, path, owner, isSlot),
    taker: () =>
      anchor.kind === 'component' || anchor.kind === 'hook' ? owner
      : isEverywhere ? prose('every method')
      : names.length > 1 ? [...prose('each of '), ...methods]
      : methods,
    call: () => some([...new Set(calls)]),
    endpoint: () => codes(operations.map(endpointText)),
    old: () => codes(old),
    new: () => codes(next),
    oldText: () => prose(valueText(oldValue)),
    newText: () => prose(valueText(newValue)),
    oldValue: () => literal(oldValue),
    newValue: () => literal(newValue),
    values: () => codes(values),
    type: () => codes(values),
    fields: () => commaList(fields),
    listed: () => [...prose(values.length === 1 ? 'always ' : 'one of '), ...codes(next)],
    with: () => (values.length === 0 ? [] : [...prose(' with an optional '), ...codes(values)]),
    way: () => (isNull(newValue) ? prose('in the usual way') : [...prose('as '), ...codes(next)]),
    now: () => limitNow(fact),
    was: () => was(fact),
    ...FIXED_HOLES,
  };
}

function ownerWords({ anchor, seat }: WireFact, methods: Text): Text {
  switch (anchor.kind) {
    case 'component':
      return code(anchor.name);
    case 'params':
      return seat === 'body' ? [...prose('the body of '), ...methods] : [...methods, ...prose(' params')];
    case 'result': {
      const what =
        anchor.status !== undefined ? `the ${anchor.status} answer of `
        : seat === 'header' ? 'the answer of '
        : 'the result of ';
      return [...prose(what), ...methods];
    }
    case 'operation':
      return methods;
    case 'hook':
      return [...prose(`the ${anchor.is} `), ...code(anchor.name)];
  }
}

function whereWords({ anchor }: WireFact, path: string, owner: Text, isSlot: boolean): Text {
  if (path === '') return owner;
  if (anchor.kind === 'component') return code(`${anchor.name}.${path}`);
  return anchor.kind === 'params' ?
      [...code(path, isSlot ? 'name' : undefined), ...prose(' in '), ...owner]
    : [...code(path), ...prose(' of '), ...owner];
}

function shortName(method: string): string {
  return method.split('.').at(-1) ?? method;
}

function some(names: readonly string[], slot?: 'method'): Text {
  const [first = '', ...others] = names;
  // An endpoint stands for a method that has no name.
  if (others.length === 0) return code(first, first.includes(' ') ? undefined : slot);
  if (names.length <= NAMED + 1) return codes(names);
  return [...commaList(names.slice(0, NAMED)), ...prose(` and ${names.length - NAMED} others`)];
}

function commaList(names: readonly string[]): Text {
  return listed(names.map((name) => code(name))).map((span) =>
    span.kind === 'prose' ? { ...span, text: ', ' } : span,
  );
}

const isNull = (value: JsonValue | undefined): boolean => value === undefined || value === null;

/** A value that is a text or a number of ours, as it is. */
function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Numbers stand for themselves, anything that could be markup is code. */
function literal(value: JsonValue = null): Text {
  return typeof value === 'number' || typeof value === 'boolean' ?
      prose(String(value))
    : code(literalWords(value));
}

/** How much of a schema a sentence shows. */
const SHOWN = 60;

function limitValue(value: JsonValue): Text {
  if (typeof value === 'number') return prose(String(value));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return code(typeof value === 'string' || text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`);
}

/** `now at most 30`, `no longer at most 30` */
function limitNow({ limit, oldValue = null, newValue }: WireFact): Text {
  if (limit === undefined) return [];
  return fill(limitSays(limit, newValue !== undefined), {
    key: () => code(limit.key),
    value: () => limitValue(newValue ?? oldValue),
  });
}

/** ` (was 40)` where there was something before. */
function was({ limit, oldValue, newValue }: WireFact): Text {
  const isThere = limit === undefined ? !isNull(oldValue) : oldValue !== undefined && newValue !== undefined;
  if (oldValue === undefined || !isThere) return [];
  const value = limit === undefined ? code(valueText(oldValue)) : limitValue(oldValue);
  return [...prose(' (was '), ...value, ...prose(')')];
}
