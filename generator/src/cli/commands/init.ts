import { visible, type Diagnostic } from '../../diagnostics/index.ts';
import { isAddress } from '../../load/index.ts';
import { clientNameFor, type InitAnswers } from '../../pipeline/init/draft.ts';
import type { InitFile } from '../../pipeline/init/files.ts';
import { finishInit, startInit, type InitStart } from '../../pipeline/init/init.ts';
import { refusedRun, type Run } from '../../pipeline/run.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Options of `init`, as commander gives them. */
export type InitOptions = {
  readonly spec?: string;
  /** The published package that a config is recovered from. */
  readonly from?: string;
  readonly config: string;
  readonly packageName?: string;
  readonly clientName?: string;
  readonly license?: string;
  readonly repo?: string;
  readonly resources?: InitAnswers['resources'];
  readonly out?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly specHeader?: readonly string[];
};

/**
 * Writes a first config for a document; asks for names on a terminal if none is given. A document that is no file is
 * written beside it.
 */
export async function runInit(file: string | undefined, options: InitOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  const system = createSystem(terminal.progress);
  const refuse = (run: Run<unknown>): number => {
    if (options.json === true) terminal.data(jsonDocument('init', exitCodes.refused, diagnosticsJson(run)));
    else sayDiagnostics(run, terminal);
    return exitCodes.refused;
  };
  const named = options.spec ?? file;
  const document = named === undefined ? undefined : await fetchedDocument(named, options);
  if (document !== undefined && 'code' in document) return refuse(refusedRun(document));
  const spec = document?.path ?? named;
  if (options.from !== undefined) {
    const { runRecover } = await import('./recover.ts');
    return runRecover({ ...options, from: options.from, spec, document });
  }
  const run = await startInit({ spec, config: options.config }, system);
  const { value: start, collector } = run;
  if (start === undefined || collector.stopped()) return refuse(run);
  terminal.settle();
  const answers = await answersTo(start, options);
  if (answers === undefined) return exitCodes.stoppedByUser;
  const files = await finishInit(
    start,
    answers,
    { ...options, document },
    { system, report: collector.report },
  );
  const code = files === undefined ? exitCodes.refused : exitCodes.fine;
  if (options.json === true)
    terminal.data(jsonDocument('init', code, { files: files ?? [], ...diagnosticsJson(run) }));
  else {
    const told = collector.list().filter(({ code: each }) => each.startsWith('Init/'));
    sayDiagnostics({ ...run, earlier: [], collector: { ...collector, list: () => told } }, terminal);
    if (files !== undefined) sayFiles(files, start, answers, options, terminal);
  }
  return code;
}

/** A document that is no file, by the name that it will have; undefined for one that is. */
async function fetchedDocument(
  named: string,
  { specHeader = [] }: InitOptions,
): Promise<InitFile | Diagnostic | undefined> {
  if (named !== '-' && !isAddress(named) && specHeader.length === 0) return undefined;
  const { givenInputs, obtainDocument } = await import('../given-inputs.ts');
  const obtained = await obtainDocument(named, { headers: specHeader, environment: process.env });
  if (typeof obtained !== 'string') return obtained;
  const bytes = givenInputs.get(obtained);
  if (!(bytes instanceof Uint8Array)) return undefined;
  const text = new TextDecoder().decode(bytes);
  const path = /^\s*[{[]/.test(text) ? 'openapi.json' : 'openapi.yaml';
  givenInputs.set(path, bytes);
  return { path, text };
}

/** Nothing is asked where somebody gave an answer already, or where nobody is there to give one. */
async function answersTo(start: InitStart, options: InitOptions): Promise<InitAnswers | undefined> {
  const { packageName, clientName, license, repo, resources, yes, json } = options;
  const given = [packageName, clientName, license, repo, resources, yes, json];
  const isAlone = process.stdin.isTTY !== true || process.stderr.isTTY !== true;
  if (!isAlone && given.every((each) => each === undefined))
    return (await import('../ask-init.ts')).askInit(start);
  const { suggested } = start;
  return {
    packageName,
    clientName: clientName ?? clientNameFor(packageName, suggested),
    license: license ?? suggested.license,
    repository: repo,
    resources: resources ?? suggested.resources,
  };
}

function sayFiles(
  files: readonly InitFile[],
  { spec, resources, methods }: InitStart,
  { packageName, clientName }: InitAnswers,
  { dryRun }: InitOptions,
  { colors, command, say, data }: Terminal,
): void {
  for (const { path, text } of files) {
    if (dryRun === true) data(`${path}\n\n${text.split('\n').map(visible).join('\n')}\n`);
    else say(`${colors.green('✔')} ${visible(path)}`);
  }
  say(
    `  ${visible(spec)}: ${count(resources, 'resource')}, ${count(methods, 'method')}, client ${visible(
      clientName,
    )}`,
  );
  if (packageName === undefined)
    say(
      `  The package has no name yet and is kept from publication: set targets.typescript.package_name, or use --package-name.`,
    );
  say(`  Next: ${colors.bold(`${command} generate`)}`);
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
