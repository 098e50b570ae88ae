import type { LeftOut } from '../check/index.ts';
import { stops, visible } from '../diagnostics/index.ts';
import { shownShellArg } from '../support/encode.ts';
import type { InputFiles } from '../load/index.ts';
import type { GenerateResult } from '../pipeline/generate-request.ts';
import type { Run } from '../pipeline/run.ts';
import { countsText, diagnosticsJson, notesText, sayDiagnostics } from './diagnostics-text.ts';
import { exitCodes } from './exit-codes.ts';
import { jsonDocument } from './json-document.ts';
import { paintDiffLine } from './paint-diff.ts';
import type { Terminal } from './terminal.ts';

/** A run that makes a package; the value is missing when nothing was written. */
export type PackageRun = Run<GenerateResult>;

/** Codes that are about edits by hand only. */
const editCodes: ReadonlySet<string> = new Set([
  'Output/EditedFile',
  'Output/CustomConflict',
  'Output/CustomCodeLimit',
]);

/** How the process ends after the run. */
export function packageExitCode({ value, collector }: PackageRun): number {
  if (value?.kind === 'compared' && value.drift.length > 0) return exitCodes.drift;
  if (value !== undefined) return exitCodes.fine;
  const isAboutEdits = collector
    .list()
    .filter(stops)
    .every(({ code }) => editCodes.has(code));
  return isAboutEdits ? exitCodes.editConflict : exitCodes.refused;
}

/** What `--json` prints about the run. */
export function packageJson(run: PackageRun, milliseconds: number): string {
  const { kind: result, selection, ...files } = run.value ?? { kind: 'refused' };
  const content = { result, ...files, ...selection, ...diagnosticsJson(run), milliseconds };
  return jsonDocument('generate', packageExitCode(run), content);
}

/** What a package was made from, and where. */
export type PackagePlace = { readonly out: string; readonly inputs: InputFiles };

/** Tells people what the run found and did. */
export function sayPackage(
  run: PackageRun,
  { out, inputs }: PackagePlace,
  milliseconds: number,
  terminal: Terminal,
): void {
  const { value, collector } = run;
  const { colors } = terminal;
  sayDiagnostics(run, terminal, { grouped: value !== undefined });
  if (value?.kind === 'compared') showDrift(value, terminal);
  const mark = packageExitCode(run) === exitCodes.fine ? colors.green('✔') : colors.red('✖');
  const time = colors.dim(`(${milliseconds} ms)`);
  terminal.say(`${mark} ${visible(out)}: ${summary(value)}. ${countsText(collector)} ${time}`);
  if (value !== undefined) {
    const lost = leftOutText(value);
    if (lost !== undefined) terminal.say(`  ${colors.yellow(lost)}`);
    terminal.say(`  ${colors.dim(rulesText(value))}`);
  }
  const notes = notesText(collector, inputs);
  if (notes !== undefined) terminal.say(`  ${colors.dim(notes)}`);
  if (value?.kind === 'compared' && value.drift.length > 0)
    terminal.say('  Next: the same command without --check, then commit what it writes');
  // Who makes a package for the first time does not know yet what to do with it.
  if (value?.kind === 'written' && value.created.includes('package.json'))
    terminal.say(`  Next: ${nextSteps(out, value.created)}`);
}

/** What makes the package one that can be used; a library is installed into an application. */
function nextSteps(out: string, created: readonly string[]): string {
  const build = `cd ${shownShellArg(out)} && npm install && npm run build`;
  if (!created.includes('src/client.ts')) return build;
  // npm takes a path for one only if it says so.
  const folder = /^(?:\.{0,2}[\\/]|[A-Za-z]:)/.test(out) ? out : `./${out}`;
  return `${build}; then, where it is used, npm install ${shownShellArg(`${folder}/dist`)}`;
}

const CHOSEN_BY: Readonly<Record<GenerateResult['rules']['by'], string>> = {
  option: 'by --rules',
  key: 'by the config',
  form: 'by the form of the config; --rules or the key rules says otherwise',
};

const OTHER_KINDS = [
  ['path', 'path', ''],
  ['webhook', 'webhook', ''],
  ['callback', 'callback', ''],
  ['method', 'method', ' of the config'],
  ['model', 'model', ' of the config'],
  ['published', 'endpoint', ' of the published package'],
] as const;

/** `3 of 468 operations left out, 1 method of the config left out`; undefined where there is nothing to say. */
function leftOutText({ selection: { operations, leftOut } }: GenerateResult): string | undefined {
  const count = (kind: LeftOut['kind']): number => leftOut.filter((each) => each.kind === kind).length;
  const texts = [
    ...(count('operation') > 0 ? [`${count('operation')} of ${operations} operations left out`] : []),
    ...OTHER_KINDS.flatMap(([kind, noun, from]) =>
      count(kind) > 0 ? [`${count(kind)} ${noun}${count(kind) === 1 ? '' : 's'}${from} left out`] : [],
    ),
  ];
  return texts.length === 0 ? undefined : texts.join(', ');
}

/** Which rules held for what the inputs leave open, and why. */
function rulesText({ rules: { set, by } }: GenerateResult): string {
  return `Rules: ${set}, chosen ${CHOSEN_BY[by]}`;
}

function summary(made: GenerateResult | undefined): string {
  switch (made?.kind) {
    case undefined:
      return 'nothing was written';
    case 'compared':
      return made.drift.length === 0 ?
          `up to date, ${filesText(made.unchanged)}`
        : `${filesText(made.drift.length)} ${made.drift.length === 1 ? 'differs' : 'differ'}`;
    case 'written': {
      const { created, updated, removed, unchanged } = made;
      const written = created.length + updated.length;
      const changed =
        written + removed.length === 0 ?
          '0 files changed'
        : `${filesText(written)} written, ${removed.length} removed`;
      return `${changed}, ${unchanged} unchanged`;
    }
  }
}

function filesText(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

const signs = { missing: '+', different: '~', stale: '-' } as const;

function showDrift(
  { drift }: Extract<GenerateResult, { kind: 'compared' }>,
  { data, outColors }: Terminal,
): void {
  for (const file of drift) {
    data(`${signs[file.kind]} ${outColors.bold(file.path)} (+${file.added} −${file.removed})\n`);
    for (const line of (file.diff ?? '').split('\n').slice(0, -1))
      data(`${paintDiffLine(line, outColors)}\n`);
  }
}
