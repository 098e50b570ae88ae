import { doesOf, symbolOf, type Cause, type TypeFact } from '../model/index.ts';
import { withoutEnding, withoutPrefix } from '../types/index.ts';

/** What may have changed an SDK beside a document and a config. */
export type OtherCauses = {
  /** Versions of the generator, where they are known. */
  readonly generator?: { readonly before: string; readonly after: string };
  /** Whether document and config are the same: then nothing but the generator, or people, can have changed the SDK. */
  readonly sameInputs?: boolean;
  /** Whether the packages have the same list of names. */
  readonly sameNames?: boolean;
  /** Names of the components of both documents. */
  readonly schemas?: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  /** Files of the newer package that hold what people wrote. */
  readonly handWritten?: ReadonlySet<string>;
};

/** The reason for a fact that neither the wire nor the config explains. */
export function otherCause(fact: TypeFact, causes: OtherCauses): Cause | undefined {
  return schemaCause(fact, causes) ?? handWrittenCause(fact, causes) ?? generatorCause(fact, causes);
}

/** A component that only the older document has, and one that only the newer one has, gave the type its names. */
function schemaCause({ event, subject, next }: TypeFact, { schemas }: OtherCauses): Cause | undefined {
  if (event !== 'type-renamed' || schemas === undefined) return undefined;
  if (subject.kind !== 'export' || next?.kind !== 'export') return undefined;
  const [before, after] = [subject.path.at(-1) ?? '', next.path.at(-1) ?? ''];
  const has = (names: ReadonlySet<string>, type: string): boolean =>
    [...names].some((name) => folded(name) === folded(type));
  const isRenamed =
    has(schemas.before, before) &&
    !has(schemas.after, before) &&
    has(schemas.after, after) &&
    !has(schemas.before, after);
  return isRenamed ? { kind: 'document', before, after } : undefined;
}

/** Types are named after components without the signs between their words. */
const folded = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

/** What is new and stands in a file that people wrote or edited. */
function handWrittenCause(fact: TypeFact, { handWritten }: OtherCauses): Cause | undefined {
  const { placeAfter } = fact;
  if (handWritten === undefined || placeAfter === undefined || doesOf(fact) !== 'add') return undefined;
  const file = [...handWritten].find((path) => moduleOf(path) === moduleOf(placeAfter.path));
  return file === undefined ? undefined : { kind: 'hand-written', file };
}

/** `src/lib/webhooks.ts` and `dist/lib/webhooks.d.ts` are the same module. */
function moduleOf(path: string): string {
  return withoutEnding(withoutPrefix(withoutPrefix(path, 'src/'), 'dist/'));
}

/** Modules that come with the generator. What hand-written files export is never its to change. */
const OURS = new Set([
  'core',
  'internal',
  'client-base',
  'error',
  'uploads',
  'pagination',
  'api-promise',
  'resource',
  'resources',
  'streaming',
  'version',
]);

function generatorCause(
  fact: TypeFact,
  { generator, sameInputs = false, sameNames = true, handWritten }: OtherCauses,
): Cause | undefined {
  const { placeBefore, placeAfter, subject } = fact;
  if (generator === undefined) return undefined;
  const isOther = generator.before !== generator.after;
  // The same version makes the same of the same inputs, but for names that it was asked to give anew.
  if (sameInputs && (isOther || !sameNames) && !isTouched(fact, handWritten))
    return { kind: 'generator', ...generator };
  if (!isOther) return undefined;
  const path = placeBefore?.path ?? placeAfter?.path ?? symbolOf(subject);
  const [first = ''] = (moduleOf(path).split('/')[0] ?? '').split('.');
  return OURS.has(first) ? { kind: 'generator', ...generator } : undefined;
}

/** Whether a fact stands in a module that holds what people wrote. */
export function isTouched(
  { placeBefore, placeAfter }: TypeFact,
  handWritten: OtherCauses['handWritten'] = new Set(),
): boolean {
  const touched = new Set([...handWritten].map(moduleOf));
  return [placeBefore, placeAfter].some((place) => place && touched.has(moduleOf(place.path)));
}
