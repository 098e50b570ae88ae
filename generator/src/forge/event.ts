import { own, type JsonValue } from '../support/json.ts';

/** The pull request that a workflow runs for. */
export type PullRequestEvent = {
  readonly number: number;
  /** Whether its branch lies in another repository: such a run may read, and not write. */
  readonly isForked: boolean;
};

/**
 * What the payload of a GitHub event says about a pull request (webhook payload `pull_request`); undefined for every
 * other event, and for what is no such payload.
 */
export function pullRequestOf(payload: JsonValue): PullRequestEvent | undefined {
  const request = own(payload, 'pull_request');
  const number = own(request, 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  const [head, base] = ['head', 'base'].map((side) => own(own(own(request, side), 'repo'), 'full_name'));
  return {
    number,
    // The repository of a branch may be gone: then it was another one.
    isForked: typeof head !== 'string' || typeof base !== 'string' || head !== base,
  };
}
