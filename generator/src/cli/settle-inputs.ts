import { CommanderError, type Command } from 'commander';
import { diagnostic, visible } from '../diagnostics/index.ts';
import { addressName, isAddress } from '../load/index.ts';
import type { FoundInputs, NamedInputs } from '../pipeline/find-inputs.ts';
import type { Run } from '../pipeline/run.ts';
import type { System } from '../pipeline/system.ts';
import { TARGETS } from '../plan/targets.ts';
import { diagnosticsJson, sayDiagnostics } from './diagnostics-text.ts';
import { exitCodes } from './exit-codes.ts';
import { jsonDocument } from './json-document.ts';
import { inputFiles, type InputOptions, type PackageOutput } from './options.ts';
import { createSystem } from './system.ts';
import { createTerminal } from './terminal.ts';

/** The options of a command that reads inputs, before anything is found. */
type Given = {
  readonly edition?: string;
  readonly spec?: string;
  readonly specHeader?: readonly string[];
  readonly allowRemoteRefs?: readonly string[];
  readonly watch?: boolean;
  /** False: none, also if one is found. */
  readonly config?: string | false;
  readonly workspace?: string;
  readonly out?: string;
  readonly target?: string;
  readonly codeSamples?: string;
  readonly check?: boolean;
  readonly json?: boolean;
};

/** Fills in what the options leave open: an edition stands for its inputs, others are found where they usually are. */
export async function settleInputs(command: Command): Promise<void> {
  // A copy: what is settled is written into the original.
  const given = { ...command.opts<Given>() };
  const system = createSystem();
  if (given.edition === undefined) await settleFound(command, given, system);
  else await settleEdition(command, given.edition, system);
}

async function settleEdition(command: Command, wanted: string, system: System): Promise<void> {
  const { findEarlierRelease } = await import('../pipeline/earlier-releases.ts');
  const found = findEarlierRelease(wanted, system);
  if (found.kind === 'missing') {
    command.error(
      `error: ${found.message}${found.hint === undefined ? '' : `. Did you mean ${found.hint}?`}`,
    );
  } else {
    const { spec, config, overlays, packages } = found.release;
    const { out } = command.opts<Given>();
    command.setOptionValue('spec', spec).setOptionValue('config', config).setOptionValue('overlay', overlays);
    await obtain(command, command.opts<Given>(), spec);
    if (!makesPackages(command)) return;
    if (out === undefined) refuseWithoutFolder(command);
    settlePackages(
      command,
      packages.map(([folder, target]) => ({ folder: `${out}/${folder}`, target })),
    );
  }
}

async function settleFound(command: Command, given: Given, system: System): Promise<void> {
  const { spec, config, workspace, out, target = TARGETS[0] } = given;
  const needsFolder = makesPackages(command) && given.codeSamples === undefined;
  const isWhole = spec !== undefined && config !== undefined && (out !== undefined || !needsFolder);
  const run = isWhole && workspace === undefined ? undefined : await search(system, { workspace, spec });
  const found = run?.value;
  if (run !== undefined && (found === undefined || run.collector.stopped())) refuse(command, given, run);
  const settled = {
    spec: spec ?? found?.spec,
    config: config === false ? undefined : config ?? found?.config,
  };
  command.setOptionValue('spec', settled.spec).setOptionValue('config', settled.config);
  const isOpen = needsFolder && out === undefined && (found?.packages.length ?? 0) === 0;
  const around = isOpen ? await packagesAround(settled.config, system) : found?.packages ?? [];
  const packages = out === undefined ? wantedPackages(around, given.target) : [{ folder: out, target }];
  if (needsFolder) {
    if (packages.length === 0) refuseWithoutFolder(command);
    settlePackages(command, packages)
      .setOptionValue('top', found?.top)
      .setOptionValue('besides', sdkFolders(found?.packages ?? []));
  }
  if (run !== undefined) sayFound(command, given, run, needsFolder ? packages : []);
  if (settled.spec !== undefined) await obtain(command, given, settled.spec);
  if (given.allowRemoteRefs !== undefined)
    await obtainReferred(command, given, given.allowRemoteRefs, system);
}

/** Everything that references lead to is fetched before the first stage, which then reads it like files. */
async function obtainReferred(
  command: Command,
  { specHeader = [] }: Given,
  hosts: readonly string[],
  system: System,
): Promise<void> {
  const [{ obtainReferences }, { givenInputs, headersOf }] = await Promise.all([
    import('../pipeline/obtain-references.ts'),
    import('./given-inputs.ts'),
  ]);
  const naming = { headers: specHeader, environment: process.env };
  const headers = headersOf(naming);
  await obtainReferences(inputFiles(command.opts<InputOptions>()), hosts, {
    headers: 'list' in headers ? headers.list : [],
    environment: process.env,
    system,
    give: (address, found) => void givenInputs.set(address, found),
  });
}

/** A document that is no file is fetched or read now; what it is called then stands for it. */
async function obtain(command: Command, given: Given, spec: string): Promise<void> {
  const { specHeader: headers = [], watch, allowRemoteRefs } = given;
  const isFile = spec !== '-' && !isAddress(spec);
  if (isFile && headers.length === 0) return;
  const { obtainDocument } = await import('./given-inputs.ts');
  const found =
    watch === true && !isFile ?
      diagnostic('Input/NotWatched', undefined, {
        path: spec === '-' ? 'The standard input' : addressName(spec),
      })
    : await obtainDocument(spec, {
        headers,
        environment: process.env,
        fetchesMore: allowRemoteRefs !== undefined,
      });
  if (typeof found === 'string') command.setOptionValue('spec', found);
  else refuse(command, given, (await import('../pipeline/run.ts')).refusedRun(found));
}

/** What reads files is loaded only where something has to be found. */
async function search(system: System, named: NamedInputs): Promise<Run<FoundInputs>> {
  const { findInputs } = await import('../pipeline/find-inputs.ts');
  return findInputs(system, named);
}

/**
 * Where packages of inputs go that nothing but their names leads to: where those of the workspace go if its config is
 * taken, the usual folder where there is no workspace. The package of a workspace is not replaced by one of other inputs.
 */
async function packagesAround(config: string | undefined, system: System): Promise<readonly PackageOutput[]> {
  const { findInputs, usualPackages, workspaceFiles } = await import('../pipeline/find-inputs.ts');
  if (workspaceFiles(system).length === 0) return usualPackages;
  const { value } = findInputs(system);
  const real = (path: string | undefined): string | undefined => path && system.reader.real(path);
  const isSame = value?.config !== undefined && real(value.config) === real(config);
  return isSame ? value.packages : [];
}

/** Whether the command has a folder of a package among its options. */
function makesPackages(command: Command): boolean {
  return command.options.some(({ long }) => long === '--out');
}

function wantedPackages(
  packages: readonly PackageOutput[],
  target: string | undefined,
): readonly PackageOutput[] {
  return target === undefined ? packages : packages.filter((each) => each.target === target);
}

/** Folders of TypeScript packages, whose names those about them use, whichever of them are made now. */
function sdkFolders(packages: readonly PackageOutput[]): readonly string[] {
  return packages.flatMap(({ target, folder }) => (target === 'typescript' ? [folder] : []));
}

function settlePackages(command: Command, packages: readonly PackageOutput[]): Command {
  return command.setOptionValue('packages', packages);
}

function refuseWithoutFolder(command: Command): never {
  command.error(
    "error: required option '-o, --out <folder>' not specified; what no workspace makes a package of needs a folder, such as --out sdks/typescript",
  );
}

function refuse(command: Command, { json }: Given, run: Run<unknown>): never {
  const terminal = createTerminal({ quiet: json === true });
  if (json === true) terminal.data(jsonDocument(command.name(), exitCodes.refused, diagnosticsJson(run)));
  else sayDiagnostics(run, terminal);
  throw new CommanderError(exitCodes.refused, 'specsmith.inputs', '');
}

/** Says what was found without being named: another file than the one that was meant makes another SDK. */
function sayFound(
  command: Command,
  given: Given,
  run: Run<FoundInputs>,
  packages: readonly PackageOutput[],
): void {
  const terminal = createTerminal({ quiet: given.json === true });
  sayDiagnostics(run, terminal);
  const { spec, config } = command.opts<{ spec?: string; config?: string }>();
  const lines = [
    ...(given.spec === undefined && spec !== undefined ? [`document  ${spec}`] : []),
    ...(given.config === undefined && config !== undefined ? [`config    ${config}`] : []),
    ...(given.out === undefined ? packages.map(({ folder }) => `package   ${folder}`) : []),
  ];
  const { workspace } = run.value ?? {};
  const from = workspace === undefined ? [] : [`named by  ${workspace}`];
  for (const line of lines.length === 0 ? [] : [...lines, ...from])
    terminal.say(`  ${terminal.colors.dim(visible(line))}`);
}
