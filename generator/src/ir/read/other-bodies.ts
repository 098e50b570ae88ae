import type { OtherBody } from '../model/body.ts';
import type { Candidate } from './candidate.ts';
import { behind } from './file-types.ts';
import { uploadIn } from './form-fields.ts';
import { isRange, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { standardBody } from './standard-body.ts';

/** Media types that are made of values, in one way or another. */
const MADE: ReadonlySet<MediaFamily> = new Set<MediaFamily>(['json', 'form', 'form-data']);

/**
 * The other media types in which a caller may send a request: those that are made of the same values as the chosen one,
 * and those that are finished text or bytes. What would need types of its own is not among them, nor are ranges, which
 * no header can say.
 */
export function otherBodies(
  chosen: Candidate,
  candidates: readonly Candidate[],
  required: boolean,
  context: MethodContext,
): readonly OtherBody[] {
  const found = new Map<string, OtherBody>();
  for (const candidate of candidates) {
    const { name } = candidate;
    const isMade = MADE.has(candidate.family);
    const isKnown = found.has(name) || name === chosen.name || isRange(name);
    if (isKnown || (isMade && !isSameForm(candidate, chosen, context))) continue;
    const body = standardBody(candidate, context);
    const isFinished = body.media === 'text' || body.media === 'binary';
    if (isMade || isFinished) found.set(name, { ...body, required, isSame: isMade });
  }
  return [...found.values()];
}

/** Whether two media types are made of the same members, without a file, which is written differently in each. */
function isSameForm(candidate: Candidate, chosen: Candidate, context: MethodContext): boolean {
  const { types } = context;
  const target = behind(candidate.type, types.modelType);
  const [a, b] = [candidate, chosen].map(({ media }) => media.get('schema'));
  return (
    MADE.has(chosen.family) &&
    target.kind === 'object' &&
    uploadIn(candidate.type, context) === candidate.type &&
    a !== undefined &&
    (candidate.type === chosen.type || JSON.stringify(a.written) === JSON.stringify(b?.written)) &&
    candidate.media.get('encoding') === undefined
  );
}
