import { lastName, symbolOf, type Exported, type Subject } from '../model/index.ts';
import { similarity } from '../wire/index.ts';
import type { Draft } from './draft.ts';
import { withoutSuffix } from './module-paths.ts';

/** Adds to what is gone what has come in its place: a member of the same type, or a value, with a name that shares most words. */
export function withRenames(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.event === 'property-removed' && draft.way === 'request') return withProperty(draft, drafts);
    return draft.event === 'value-removed' ? withValue(draft, drafts) : draft;
  });
}

/**
 * Adds to the types that are named after a method what they are called now that the method has another name:
 * `CallCreateParams` of `call.create` is `CallDialParams` of `call.dial`.
 */
export function withMethodTypes(drafts: readonly Draft[]): readonly Draft[] {
  const fresh = new Set(
    drafts.flatMap(({ event, subject }) => (event === 'type-added' ? [symbolOf(subject)] : [])),
  );
  const renames = drafts.flatMap(({ edit }) => (edit?.kind === 'method-renamed' ? [edit] : []));
  return drafts.map((draft) => {
    const { event, subject } = draft;
    if (event !== 'type-removed' || subject.kind !== 'export') return draft;
    const [next, ...others] = renames
      .map(({ from, to }) => afterMethod(subject, from, to))
      .filter((name) => name !== undefined && fresh.has(symbolOf(name)));
    if (next === undefined || others.length > 0) return draft;
    const edit = { kind: 'type-renamed', from: subject.path.join('.'), to: next.path.join('.') } as const;
    return { ...draft, successors: [symbolOf(next)], edit };
  });
}

/** What follows the name of the method in the names of its types. */
const ENDINGS = ['Params', 'Response'];

function afterMethod(type: Exported, from: string, to: string): Exported | undefined {
  const [name, owners] = [type.path.at(-1) ?? '', type.path.slice(0, -1)];
  const ending = ENDINGS.find((end) => name.endsWith(end));
  const [old, next] = [from, to].map((method) => pascal(method.split('.').at(-1) ?? '') + (ending ?? ''));
  return ending !== undefined && old !== undefined && name.endsWith(old) ?
      { ...type, path: [...owners, name.slice(0, -old.length) + (next ?? '')] }
    : undefined;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Whether both are members of one thing. */
function areSiblings(a: Subject, b: Subject): boolean {
  const parent = (subject: Subject): string =>
    subject.kind === 'value' ? symbolOf({ ...subject, steps: subject.steps.slice(0, -1) }) : '';
  return a.kind === 'value' && b.kind === 'value' && parent(a) === parent(b);
}

const isNewMember = ({ event, way }: Draft): boolean =>
  way === 'request' && (event === 'property-added' || event === 'property-added-required');

function withProperty(draft: Draft, drafts: readonly Draft[]): Draft {
  const own = lastName(draft.subject);
  const names = drafts
    .filter(
      (other) =>
        isNewMember(other) &&
        areSiblings(other.subject, draft.subject) &&
        plain(other.after) === plain(draft.before) &&
        sharesWords(own, lastName(other.subject)),
    )
    .map(({ subject }) => lastName(subject));
  const [only] = names;
  if (only === undefined) return draft;
  const edit = names.length === 1 ? ({ kind: 'property-renamed', from: own, to: only } as const) : undefined;
  return { ...draft, successors: names, edit };
}

function withValue(draft: Draft, drafts: readonly Draft[]): Draft {
  const added = drafts.find(
    ({ event, way, subject }) =>
      event === 'value-added' && way === draft.way && symbolOf(subject) === symbolOf(draft.subject),
  );
  const [gone, ...others] = texts(draft.values);
  const candidates = texts(added?.values).filter((value) => sharesWords(gone, value));
  const [only] = candidates;
  if (gone === undefined || others.length > 0 || only === undefined) return draft;
  const edit =
    // What callers read is compared somewhere; only a person knows where.
    candidates.length === 1 && draft.way === 'request' ?
      ({ kind: 'value-renamed', property: lastName(draft.subject), from: gone, to: only } as const)
    : undefined;
  return { ...draft, successors: candidates.map((value) => `'${value}'`), edit };
}

const plain = (type = ''): string => withoutSuffix(type, ' | null');

/** Literals that are texts, without their quotes. */
function texts(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => (value.startsWith("'") ? [value.slice(1, -1)] : []));
}

function sharesWords(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const path = (name: string): string => `/${dashed(name).replaceAll('_', '-')}`;
  return similarity(path(a), path(b)) >= 0.5;
}

/** `createPhoneCall` → `create-Phone-Call` */
export function dashed(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2');
}
