import { visible } from '../../diagnostics/index.ts';
import { checkRelease, release, type ReleaseCheck, type ReleaseRequest } from '../../pipeline/release.ts';
import { sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { jsonDocument } from '../json-document.ts';
import { packageExitCode, sayPackage } from '../package-report.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `release`, as commander gives them. */
export type ReleaseOptions = ReleaseRequest & {
  readonly check?: boolean;
  readonly json?: boolean;
  readonly migration?: string;
};

/**
 * Gives a package the version and the changelog entry that its changes deserve, or with `--check` says whether the
 * version it has is big enough.
 */
export async function runRelease(options: ReleaseOptions): Promise<number> {
  endOnInterrupt();
  const terminal = createTerminal({ quiet: false });
  const system = createSystem(terminal.progress);
  const { data, colors } = terminal;
  const say = options.json === true ? () => undefined : terminal.say;
  const json = (exitCode: number, content: object): void => {
    if (options.json === true) data(jsonDocument('release', exitCode, content));
  };
  if (options.check === true) {
    const checked = await checkRelease(options, system);
    sayDiagnostics(checked, terminal);
    if (checked.value === undefined) return exitCodes.refused;
    const { from = null, to = null, claimed, deserved, fits } = checked.value;
    const code = fits ? exitCodes.fine : exitCodes.breaking;
    json(code, { from, to, claimed, deserved, fits });
    say(checkText(checked.value, colors));
    return code;
  }
  const started = performance.now();
  const run = await release(options, system);
  sayDiagnostics(run, terminal);
  const { value } = run;
  if (value === undefined) return exitCodes.refused;
  if (value.bump === 'none') {
    json(exitCodes.fine, { bump: 'none', version: value.version ?? null, reasons: [] });
    say('Nothing changed that users would notice.');
    return exitCodes.fine;
  }
  const { bump, version, changelog, commit, reasons, raised } = value;
  if (raised.kind === 'config')
    terminal.say(
      `${visible(raised.config)}: version ${version}. Generate the package to bring it everywhere.`,
    );
  if (raised.kind === 'generated') {
    const place = { out: options.out, inputs: raised.inputs };
    sayPackage(raised.run, place, Math.round(performance.now() - started), terminal);
    const code = packageExitCode(raised.run);
    if (code !== exitCodes.fine) return code;
  }
  json(exitCodes.fine, { bump, version, changelog, commit, reasons });
  if (options.json !== true) data(changelog);
  say(`${colors.green('✔')} ${visible(options.out)}: ${value.from ?? '?'} → ${version} (${bump})`);
  return exitCodes.fine;
}

/** Changes that are named before the rest is counted. */
const NAMED = 4;

function checkText(
  { from = '?', to = '?', claimed, deserved, fits, heaviest }: ReleaseCheck,
  colors: Terminal['colors'],
): string {
  const mark = fits ? colors.green('✔') : colors.red('✖');
  const allows = claimed === 'none' ? 'allows no change' : `allows a ${claimed} change`;
  const rest = heaviest.length - NAMED;
  return [
    deserved === 'none' ?
      `${mark} ${from} → ${to}: nothing changed that users would notice.`
    : `${mark} ${from} → ${to} ${allows}; what changed deserves ${deserved}.`,
    ...heaviest.slice(0, NAMED).map((message) => `  ${visible(message)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ].join('\n');
}
