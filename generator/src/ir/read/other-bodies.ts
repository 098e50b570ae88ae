import { diagnostic } from '../../diagnostics/index.ts';
import type { Place } from '../../support/place.ts';
import type { OtherBody, RequestBody } from '../model/body.ts';
import type { ParamsTree, OtherBodyTree } from '../model/tree.ts';
import type { Candidate } from './candidate.ts';
import { behind } from './file-types.ts';
import { uploadIn } from './form-fields.ts';
import { isRange, type MediaFamily } from './media-types.ts';
import type { MethodContext } from './method-context.ts';
import { standardBody } from './standard-body.ts';

/** Media types that are made of values, in one way or another. */
const MADE: ReadonlySet<MediaFamily> = new Set<MediaFamily>(['json', 'form', 'form-data']);

/** The other media types of a request, and those among them that no call can name. */
export type Others = { readonly offered: readonly OtherBody[]; readonly ranges: readonly string[] };

/**
 * The other media types in which a caller may send a request: those that are made of the same values as the chosen one,
 * those that are finished text or bytes, and those with types of their own. A range that no header can say is none.
 */
export function otherBodies(
  chosen: Candidate,
  candidates: readonly Candidate[],
  usual: Pick<RequestBody, 'contentType' | 'required'>,
  context: MethodContext,
): Others {
  const offered = new Map<string, OtherBody>();
  const ranges: string[] = [];
  for (const candidate of candidates.filter((each) => each !== chosen)) {
    const body = standardBody(candidate, context);
    const { contentType } = body;
    if (contentType === usual.contentType || offered.has(contentType)) continue;
    const isSame = MADE.has(candidate.family) && isSameForm(candidate, chosen, context);
    if (isRange(contentType)) ranges.push(candidate.name);
    else offered.set(contentType, { ...body, required: usual.required, isSame });
  }
  return { offered: [...offered.values()], ranges };
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

/**
 * The other bodies with the arguments that they take, where those are not the usual ones: `{ body }` beside the parameters
 * for finished text or bytes, the members of the body for everything else.
 */
export function withParams(
  others: readonly OtherBody[],
  paramsOf: (body: OtherBody) => ParamsTree | undefined,
): readonly OtherBodyTree[] {
  return others.map((other) => {
    if (other.isSame) return other;
    // Who asks for the media type gives the body.
    const params = paramsOf({ ...other, required: true });
    const isFinished = other.media === 'text' || other.media === 'binary';
    const isPlain = params?.members.some((each) => each.origin === 'body' && each.publicName === 'body');
    return isFinished && isPlain === true ? other : { ...other, ...(params && { params }) };
  });
}

/** Says which media types of a body callers cannot ask for, and why. */
export function reportNotOffered(
  { ranges, offered, reason }: Others & { readonly reason: string | undefined },
  at: Place,
  { report }: MethodContext,
): void {
  const say = (others: readonly string[], why: string): void => {
    if (others.length > 0)
      report(diagnostic('Body/TypeNotOffered', at, { others: others.join(', '), reason: why }));
  };
  say(ranges, 'a request has a media type, not a range of them');
  if (reason !== undefined)
    say(
      offered.map(({ contentType }) => contentType),
      reason,
    );
}
