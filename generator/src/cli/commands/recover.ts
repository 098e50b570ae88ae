import { visible } from '../../diagnostics/index.ts';
import { recoverInit, type Recovery, type RecoverRequest } from '../../pipeline/init/recover.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Recovers the config of a published package, and says how much of it. */
export async function runRecover(options: RecoverRequest & { readonly json?: boolean }): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  const run = await recoverInit(options, createSystem(terminal.progress));
  const { value } = run;
  const code = value === undefined ? exitCodes.refused : exitCodes.fine;
  if (options.json === true) {
    const { told, ...facts } = value ?? {};
    const found = told && { ...told, guesses: [...told.guesses.keys()] };
    terminal.data(jsonDocument('init', code, { ...facts, ...found, ...diagnosticsJson(run) }));
    return code;
  }
  sayDiagnostics(run, terminal);
  if (value !== undefined) sayRecovery(value, options.dryRun === true, terminal);
  return code;
}

/** Names that are shown before the rest is counted. */
const SHOWN = 8;

function sayRecovery(recovery: Recovery, isDry: boolean, { colors, command, say, data }: Terminal): void {
  const { files, package: of, told, methods, unused, handWritten, dropped } = recovery;
  for (const { path, text } of files) {
    if (isDry) data(`${path}\n\n${text.split('\n').map(visible).join('\n')}\n`);
    else say(`${colors.green('✔')} ${visible(path)}`);
  }
  say(`  ${visible(`${of.name} ${of.version}, client ${of.client}`)}`);
  const lines: ReadonlyArray<readonly [title: string, names: readonly string[]]> = [
    [`methods ${told.methods} of ${methods}`, told.lostMethods.map((each) => `not in the document: ${each}`)],
    [`models ${told.models}`, told.lostModels.map((each) => `no schema found: ${each}`)],
    ...(told.guesses.size > 0 ? [[`guesses, marked in the config: ${told.guesses.size}`, []] as const] : []),
    ...(dropped.length > 0 ?
      [
        [
          `left out, as the document refuses it: ${dropped.length}`,
          dropped.map((each) => each.join(': ')),
        ] as const,
      ]
    : []),
    [`endpoints of the document without a method: ${unused.length}`, unused],
    ...(handWritten.length > 0 ?
      [['written by hand, to be copied into src/lib', handWritten.map((each) => `src/${each}.ts`)] as const]
    : []),
    [
      'not recovered: transforms of the document, settings of other languages, calls chosen for the README, comments',
      [],
    ],
  ];
  for (const [title, names] of lines) {
    say(`  ${title}`);
    for (const name of names.slice(0, SHOWN)) say(`    ${colors.dim(visible(name))}`);
    if (names.length > SHOWN) say(`    ${colors.dim(`… and ${names.length - SHOWN} more`)}`);
  }
  say(`  Next: ${colors.bold(`${command} lint`)}, then ${colors.bold(`${command} generate`)}`);
}
