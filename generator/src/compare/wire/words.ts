import { InternalError } from '../../support/internal-error.ts';
import { endpointText } from './compare-operations.ts';
import type { WireEvent } from './event.ts';
import type { WireOperation } from './model.ts';
import { code, listWords } from './type-words.ts';

/** How many methods a sentence names before it counts the rest. */
const NAMED = 3;

/** Fills the holes of a rule's text. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = words[hole];
    if (value === undefined) throw new InternalError(`no words for {${hole}} in "${text}"`);
    return value;
  });
}

/** What a sentence calls the thing that changed: its name, its owner, and who takes or returns it. */
export function subjectWords(
  event: WireEvent,
  operations: readonly WireOperation[],
  total: number,
): Readonly<Record<string, string>> {
  const names = operations.flatMap(({ methods, verb, path }) =>
    methods.length > 0 ? methods.map(shortName) : [endpointText({ verb, path })],
  );
  const methods = some([...new Set(names)].map(code));
  const calls = operations.flatMap(({ methods: list, verb, path }) =>
    list.length > 0 ? list.map((name) => `client.${name}()`) : [endpointText({ verb, path })],
  );
  const { anchor, seat } = event;
  const [status, path] = inAnswer(event);
  const owner = ownerWords(event, methods, status);
  const where =
    path === '' ? owner
    : anchor.kind === 'component' ? code(`${anchor.name}.${path}`)
    : `${code(path)} ${anchor.kind === 'params' ? 'in' : 'of'} ${owner}`;
  return {
    seat,
    // The body itself has no name among the params; a header is named after the answer that carries it.
    name: path === '' ? owner : code(path),
    owner,
    where,
    taker:
      'name' in anchor ? owner
      : operations.length === total && total > 1 ? 'every method'
      : names.length > 1 ? `each of ${methods}`
      : methods,
    call: some([...new Set(calls)].map(code)),
    endpoint: listWords(operations.map((operation) => code(endpointText(operation)))),
  };
}

/** The status of an error, and the way to the value inside it: `(404).code`. */
function inAnswer({ anchor, path }: WireEvent): readonly [status: string, path: string] {
  const [, status, inside] = (anchor.kind === 'result' && /^\((\w+)\)\.?(.*)$/s.exec(path)) || [];
  return status === undefined ? ['', path] : [status, inside ?? ''];
}

function ownerWords({ anchor, seat }: WireEvent, methods: string, status: string): string {
  switch (anchor.kind) {
    case 'component':
      return code(anchor.name);
    case 'params':
      return seat === 'body' ? `the body of ${methods}` : `${methods} params`;
    case 'result':
      if (status !== '') return `the ${status} answer of ${methods}`;
      return seat === 'header' ? `the answer of ${methods}` : `the result of ${methods}`;
    case 'operation':
      return methods;
    case 'hook': {
      const [kind = '', ...name] = anchor.name.split(' ');
      return `the ${kind} ${code(name.join(' '))}`;
    }
  }
}

function shortName(method: string): string {
  return method.split('.').at(-1) ?? method;
}

function some(words: readonly string[]): string {
  if (words.length <= NAMED + 1) return listWords(words);
  return `${words.slice(0, NAMED).join(', ')} and ${words.length - NAMED} others`;
}
