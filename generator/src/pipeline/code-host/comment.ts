import { diagnostic } from '../../diagnostics/index.ts';
import { commentText, isMarker, type ForgeOutcome } from '../../forge/index.ts';
import { DEFAULT_LIMITS, readSource } from '../../load/index.ts';
import { withoutInput, type Run } from '../run.ts';
import type { System } from '../system.ts';
import { asked, codeHost, eventOf } from './place.ts';

/** A report that is to stand below a pull request. */
export type CommentRequest = {
  /** File with the Markdown text. */
  readonly file: string;
  /** Without it, the pull request that the workflow runs for. */
  readonly pullRequest?: number | undefined;
  /** First line, by which the comment is found again. */
  readonly marker: string;
};

/** What became of the comment; for a pull request from another repository nothing is written. */
export type CommentResult =
  | Exclude<ForgeOutcome, { kind: 'refused' }>
  | { readonly kind: 'from-fork'; readonly number: number };

/** Writes a report below a pull request, or brings the one that stands there up to date. */
export function commentOn(request: CommentRequest, system: System): Promise<Run<CommentResult>> {
  return withoutInput<CommentResult>(async ({ collector: { report } }) => {
    const { file, marker } = request;
    if (!isMarker(marker)) {
      report(diagnostic('GitHub/MarkerInvalid', undefined, { marker }));
      return undefined;
    }
    const source = readSource(file, {
      reader: system.reader,
      limits: DEFAULT_LIMITS,
      report,
      remember: () => undefined,
    });
    const event = eventOf(system);
    const number = request.pullRequest ?? event?.number;
    if (source === undefined) return undefined;
    if (number === undefined) {
      report(diagnostic('GitHub/NoPullRequest', undefined, {}));
      return undefined;
    }
    if (event?.number === number && event.isForked) {
      report(diagnostic('GitHub/FromFork', undefined, { number: String(number) }));
      return { kind: 'from-fork', number };
    }
    const host = codeHost(system, report);
    if (host === undefined) return undefined;
    const body = commentText(marker, source.text, 'The rest did not fit; the run has the whole report.');
    system.progress(`Writing below pull request ${number}`);
    return asked('write a comment', host, report, () => host.hub.comment(number, body));
  });
}
