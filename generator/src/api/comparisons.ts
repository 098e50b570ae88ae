import { renderJson, renderMarkdown } from '../parity/index.ts';
import { diff } from '../pipeline/diff.ts';
import { parity } from '../pipeline/parity.ts';
import { release } from '../pipeline/release.ts';
import { renderReport } from '../pipeline/report.ts';
import { isObject } from '../support/json.ts';
import { placed, resultOf, systemFor } from './settle.ts';
import type {
  Diff,
  DiffFormat,
  DiffRequest,
  Parity,
  ParityRequest,
  Release,
  ReleaseRequest,
  Result,
  Surroundings,
} from './types.ts';

/** See `diff`. What is fetched or unpacked lies in a temporary folder meanwhile. */
export async function diffSides(request: DiffRequest): Promise<Result<Diff>> {
  const { from, to, config, toConfig, formats = [], hunks = false } = request;
  const system = systemFor(request, 'writes');
  const run = await diff(placedSide(from, request), placedSide(to, request), { config, toConfig }, system);
  return resultOf(run, (comparison) => {
    const render = (format: DiffFormat | 'json'): string =>
      textOf(renderReport(comparison, format, { hunks }, system));
    const { bump, version } = comparison.release;
    return {
      report: objectIn(render('json')),
      bump,
      ...(version !== undefined && { version }),
      complete: comparison.gaps.length === 0,
      texts: Object.fromEntries(formats.map((format) => [format, render(format)])),
    };
  });
}

/** See `parity`. */
export async function parityOf(request: ParityRequest): Promise<Result<Parity>> {
  const { from, to, spec, config, typesOnly } = request;
  const system = systemFor(request, 'writes');
  const sides = [placedSide(from, request), placedSide(to, request)] as const;
  const run = await parity(...sides, { spec, config, typesOnly }, system);
  return resultOf(run, (value) => ({
    verdict: value.verdict,
    report: objectIn(renderJson(value, undefined)),
    markdown: renderMarkdown(value, undefined),
  }));
}

/** See `release`. */
export async function releasePackage(request: ReleaseRequest): Promise<Result<Release>> {
  const { out, since, config, write = false } = request;
  const system = systemFor(request, write ? 'writes' : 'reads');
  const asked = { out: placed(out, request), since: placedSide(since, request), config };
  const run = await release(asked, system);
  return resultOf(run, (value) =>
    value.bump === 'none' ?
      { bump: 'none', ...(value.version !== undefined && { version: value.version }) }
    : {
        bump: value.bump,
        version: value.version,
        ...(value.from !== undefined && { from: value.from }),
        changelog: value.changelog,
        commitMessage: value.commit,
      },
  );
}

/** A side that is no path starts nowhere. */
function placedSide(side: string, surroundings: Surroundings): string {
  return /^(?:npm|git|edition):/.test(side) ? side : placed(side, surroundings);
}

const textOf = (rendered: string | Uint8Array): string =>
  typeof rendered === 'string' ? rendered : new TextDecoder().decode(rendered);

function objectIn(json: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json);
  return isObject(value) ? value : {};
}
