import {
  faceFor,
  lastMember,
  lastName,
  ownerOf,
  symbolOf,
  type HeadArgument,
  type Subject,
  type TypeFact,
} from '../model/index.ts';
import type { Shape } from '../rules/index.ts';
import { partText } from './sentences.ts';

/** Code before and after a change. */
export type Snippet = { readonly before: string; readonly after: string };

type Maker = (fact: TypeFact, member: string) => Snippet | undefined;

const text = (value: string | undefined): string => value ?? 'unknown';
const bare = (name: string): string => (name.endsWith('()') ? name.slice(0, -2) : name);

/** The code that shows a change, by its shape. */
const MAKERS: Readonly<Record<Shape, Maker>> = {
  'call replaced': (fact) => ({
    before: `await ${symbolOf(fact.subject)}(/* … */);`,
    after: replacement(fact, (name) => `await ${bare(name)}(/* … */);`),
  }),
  'name replaced': (fact) =>
    // Whoever imports it chooses its name.
    lastName(fact.subject) === 'default' ? undefined : (
      {
        before: `${symbolOf(fact.subject)}(/* … */);`,
        after: replacement(fact, (name) => `${name};`),
      }
    ),
  'type replaced': ({ before, after, edit }) => {
    const renamed = edit?.kind === 'type-renamed' ? edit : undefined;
    const [from, to] = [before ?? renamed?.from, after ?? renamed?.to];
    return from === undefined || to === undefined ?
        undefined
      : { before: `let value: ${from};`, after: `let value: ${to};` };
  },
  arguments: ({ subject, heads, edit }) =>
    heads && calls(subject, heads, edit?.kind === 'argument-moved' ? [edit.from, edit.to] : undefined),
  awaited: ({ subject }) => ({ before: resultOf(subject, ''), after: resultOf(subject, 'await ') }),
  'no longer awaited': ({ subject }) => ({
    before: resultOf(subject, 'await '),
    after: resultOf(subject, ''),
  }),
  'type only': ({ subject }) => {
    const name = subject.kind === 'export' ? subject.path.join('.') : symbolOf(subject);
    return { before: `const value = ${name};`, after: `let value: ${name};` };
  },
  'result dropped': ({ subject, before }) => ({
    before: `const result: ${text(before)} = await ${symbolOf(subject)}(/* … */);`,
    after: `await ${symbolOf(subject)}(/* … */);`,
  }),
  'member demanded': (fact, member) => sent(fact, '/* … */', `/* … */ ${member}: …`),
  'member dropped': (fact, member) => {
    const [next, ...others] = fact.successors ?? [];
    return sent(
      fact,
      `/* … */ ${member}: …`,
      next === undefined ? '/* … */' : `/* … */ ${next}: …`,
      others.map((name) => ` // or ${name}`).join(''),
    );
  },
  'value dropped': (fact, member) => {
    const gone = fact.values?.find((value) => value.startsWith("'")) ?? '…';
    const next = fact.edit?.kind === 'value-renamed' ? `'${fact.edit.to}'` : '…';
    return sent(fact, `/* … */ ${member}: ${gone}`, `/* … */ ${member}: ${next}`);
  },
  'member unread': (_, member) => ({
    before: `result.${member}`,
    after: `// ${member} is no longer returned`,
  }),
  'undefined handled': (_, member) => handled(member, 'undefined'),
  'null handled': (_, member) => handled(member, 'null'),
  'type changed': (fact, member) => {
    if (partText(fact) !== undefined) return partChanged(fact);
    // A whole type has no line of code that shows it.
    return symbolOf(fact.subject).includes('.') ?
        { before: `${member}: ${text(fact.before)}`, after: `${member}: ${text(fact.after)}` }
      : undefined;
  },
};

/** Code before and after, where the change can be shown in a line. */
export function snippetOf(fact: TypeFact): Snippet | undefined {
  const { shows } = faceFor(fact);
  const { subject } = fact;
  const member =
    subject.kind === 'value' ? lastMember(subject.steps) ?? lastName(subject) : lastName(subject);
  return shows && MAKERS[shows](fact, member);
}

const isOfClient = (subject: Subject): boolean => ownerOf(subject).kind === 'client';

const resultOf = (subject: Subject, keyword: string): string =>
  `const result = ${keyword}${symbolOf(subject)}(/* … */);`;

const handled = (member: string, nothing: string): Snippet => ({
  before: `use(result.${member});`,
  after: `if (result.${member} !== ${nothing}) use(result.${member});`,
});

/** Calls with the arguments of both heads; those at `filled` stand for nothing. */
function calls(
  subject: Subject,
  { before, after }: NonNullable<TypeFact['heads']>,
  [from, to]: readonly [from: number, to: number] = [0, 0],
): Snippet {
  const names = (list: readonly HeadArgument[]): readonly string[] => list.map(({ name }) => name);
  const start = isOfClient(subject) ? 'await ' : '';
  const call = (list: readonly string[]): string => `${start}${symbolOf(subject)}(${list.join(', ')});`;
  return {
    before: call(names(before)),
    after: call(names(after).map((name, i) => (i >= from && i < to ? 'undefined' : name))),
  };
}

/** A whole argument or result that has another type. What is inside it is shown by no line of code. */
function partChanged({ subject, before, after }: TypeFact): Snippet | undefined {
  if (subject.kind !== 'value' || subject.steps.length > 0) return undefined;
  const place = subject.in;
  const start = isOfClient(subject) ? 'await ' : '';
  const line = (type: string): string =>
    place?.kind === 'argument' ?
      `const ${place.name}: ${type} = …;`
    : `const result: ${type} = ${start}${symbolOf(subject)}(/* … */);`;
  return { before: line(text(before)), after: line(text(after)) };
}

function replacement({ next, successors = [] }: TypeFact, show: (name: string) => string): string {
  const names = next === undefined ? successors : [symbolOf(next)];
  return names.length === 0 ? '// no replacement' : names.map(show).join('\n// or\n');
}

const IDENTIFIER = /^[\w$]+$/;

/**
 * Code that passes members: in a call where they are params of the method, in a value of their type where they are not.
 * Undefined where the way to the member cannot be written as one.
 */
function sent({ subject, reach }: TypeFact, before: string, after: string, remark = ''): Snippet | undefined {
  const path = symbolOf(subject).split('.');
  if (!path.every((name) => IDENTIFIER.test(name))) return undefined;
  const [type = '', ...inside] = path;
  const method = reach.find(({ kind }) => kind === 'client');
  if (method !== undefined && type.endsWith('Params')) {
    const call = (members: string): string =>
      inside.slice(0, -1).reduceRight((inner, name) => `{ ${name}: ${inner} }`, `{ ${members} }`);
    return {
      before: `await ${symbolOf(method)}(${call(before)});`,
      after: `await ${symbolOf(method)}(${call(after)});${remark}`,
    };
  }
  return inside.length === 1 ?
      {
        before: `const value: ${type} = { ${before} };`,
        after: `const value: ${type} = { ${after} };${remark}`,
      }
    : undefined;
}
