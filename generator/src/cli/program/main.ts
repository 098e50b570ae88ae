import { Argument, Command, CommanderError, Option } from 'commander';
import { TARGETS } from '../../plan/targets.ts';
import { loadBuild } from '../../machine/assets.ts';
import { examplesOf } from '../examples.ts';
import { exitCodes, type Ending } from '../exit-codes.ts';
import { initCommand } from '../init-options.ts';
import {
  ALLOW_REMOVAL,
  OVERWRITE_EDITS,
  REF_ROOT,
  RESOLVED,
  versionArgument,
  withInputs,
} from '../inputs.ts';
import { refuseUnknownCommands } from './refuse-unknown-commands.ts';
import { addDocs } from './docs-command.ts';
import { reportBug } from '../report-bug.ts';
import { addGitHubCommands } from './github-commands.ts';
import { addCustomImport, addWorkspaceCommands } from './workspace-commands.ts';

/** Runs the command line and resolves to the exit code. Only this module and its folder know the process. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', ignoreClosedPipe);
  const ending: Ending = { code: exitCodes.fine };
  try {
    await createProgram(ending).parseAsync([...argv], { from: 'user' });
    return ending.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.refused;
    const { refuseLink } = await import('../refuse-link.ts');
    return refuseLink(error) ?? reportBug(error, loadBuild().version);
  }
}

/** The commands, their options and what they run. */
export function createProgram(ending: Ending): Command {
  const program = new Command('specsmith')
    .description('Makes an SDK package from an OpenAPI document and a stainless.yml.')
    .version(loadBuild().version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showHelpAfterError('Run the command with --help to see its options.')
    .addHelpText('after', examplesOf('specsmith'));
  addInit(program, ending);
  addGenerate(program, ending);
  addWorkspaceCommands(program, ending);
  addDocs(program, ending);
  addLint(program, ending);
  addInspect(program, ending);
  addCustom(program, ending);
  addSchema(program, ending);
  addExplain(program, ending);
  addDiff(program, ending);
  addParity(program, ending);
  addRelease(program, ending);
  addMigrate(program, ending);
  addGitHubCommands(program, ending);
  refuseUnknownCommands(program);
  return program;
}

function addInit(program: Command, ending: Ending): void {
  initCommand(program).action(async (file, options) => {
    ending.code = await (await import('../commands/init.ts')).runInit(file, options);
  });
}

function addGenerate(program: Command, ending: Ending): void {
  withInputs(program.command('generate'))
    .description('write the package, or with --check only compare it')
    .option(
      '-o, --out <folder>',
      'folder of the package; without it that of the workspace, or sdks/typescript where there is none; needed for inputs that are not those of the workspace',
    )
    .option('--check', 'write nothing; exit with 4 if the package is not what the inputs produce')
    .addOption(new Option('--watch', 'generate again whenever an input changes').conflicts(['check', 'json']))
    .option(...OVERWRITE_EDITS)
    .option(...RESOLVED)
    .option(...ALLOW_REMOVAL)
    .option(
      '--code-samples <file>',
      'write a copy of the document with x-codeSamples there, and nothing else',
    )
    .option('--no-report', 'do not compare the package with its last generation')
    .addOption(
      new Option(
        '--keep-going',
        'leave out operations with a fault even if the package has shipped methods for them',
      ).conflicts('strict'),
    )
    .option(
      '--since <side>',
      'a published package whose methods may not get lost, such as npm:name@version; for a first run',
    )
    .addOption(
      new Option(
        '--release-version <version>',
        'the version that the package gets; without it that of the config or the document, and never one below that of the package',
      ).argParser(versionArgument),
    )
    .option(
      '--new-names <name...>',
      'give what has these published names those of a new package: all, or names such as pets.getAll',
    )
    .option(
      '--sdk <folder>',
      'the TypeScript package whose names are kept, for a package about it (--target mcp); without it that of the workspace',
    )
    .option('--prune-names', 'forget the names of published types that are gone')
    .addOption(
      new Option('--target <id>', 'kind of package; without it those of the workspace').choices(TARGETS),
    )
    .addHelpText('after', examplesOf('generate'))
    .action(async (options) => {
      ending.code = await (await import('../commands/generate.ts')).runGenerate(options);
    });
}

function addLint(program: Command, ending: Ending): void {
  withInputs(program.command('lint'))
    .description('list everything that is wrong or doubtful in the inputs')
    .addHelpText('after', examplesOf('lint'))
    .action(async (options) => {
      ending.code = await (await import('../commands/lint.ts')).runLint(options);
    });
}

function addInspect(program: Command, ending: Ending): void {
  withInputs(program.command('inspect'))
    .description('show how the generator understands the inputs')
    .argument('[what]', 'api, method, model, config or files', 'api')
    .argument('[name]', 'of the method (call.createPhoneCall) or model')
    .addHelpText('after', examplesOf('inspect'))
    .action(async (what, name, options) => {
      ending.code = await (await import('../commands/inspect.ts')).runInspect(what, name, options);
    });
}

function addCustom(program: Command, ending: Ending): void {
  const custom = program
    .command('custom')
    .description('show the edits that generated files of a package carry')
    .option('-o, --out <folder>', 'folder of the package; needed, but for import')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examplesOf('custom'))
    .action(async ({ out, ...options }: { out?: string; json?: boolean }, command: Command) => {
      if (out === undefined) command.error("error: required option '-o, --out <folder>' not specified");
      ending.code = await (await import('../commands/custom.ts')).runCustom({ ...options, out });
    });
  addCustomImport(custom, ending);
}

function addSchema(program: Command, ending: Ending): void {
  program
    .command('schema')
    .description('print the JSON Schema of a config, for editors')
    .addArgument(
      new Argument('[format]', 'stainless.yml or specsmith.json')
        .choices(['stainless', 'specsmith'])
        .default('stainless'),
    )
    .option('-o, --out <file>', 'write it there')
    .addHelpText('after', examplesOf('schema'))
    .action(async (format, options) => {
      ending.code = (await import('../commands/schema.ts')).runSchema(format, options);
    });
}

function addExplain(program: Command, ending: Ending): void {
  program
    .command('explain')
    .description('say what a finding means and what to do about it')
    .argument('[code]', 'for example Config/UnknownKey; without it all codes are listed')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examplesOf('explain'))
    .action(async (code, options) => {
      ending.code = await (await import('../commands/explain.ts')).runExplain(code, options);
    });
}

function addDiff(program: Command, ending: Ending): void {
  program
    .command('diff')
    .description(
      'show what changed between two packages or documents: files, what callers notice, what the wire does',
    )
    .argument(
      '<from>',
      'folder, tarball, npm:name@version, git:REV:path, edition:NAME, or an OpenAPI document',
    )
    .argument('<to>', 'the newer one')
    .option(
      '-p, --package <name>',
      'package of the editions, by its folder or its name on npm; the first one if not given',
    )
    .option('-c, --config <file>', 'stainless.yml of both documents')
    .option('--to-config <file>', 'stainless.yml of the newer document, where it has another one')
    .option(...REF_ROOT)
    .option(
      '-f, --format <forms>',
      'forms of the report, with commas between them: terminal, summary, patch, markdown, json, html, page',
      'terminal',
    )
    .option('--json', 'the same as --format json')
    .option(
      '-o, --out <path>',
      'write the report there; several forms become diff.html, diff.json, … in that folder',
    )
    .option('--no-pager', 'print to the terminal directly')
    .option('--noise', 'show reordered and generated lines too')
    .option('--hunks', 'put every line into the JSON report')
    .option('--link <url>', 'where the Markdown report points for what does not fit')
    .addOption(
      new Option(
        '--fail-on <weight>',
        'exit with 6 if something that heavy changed, or if something changed that nothing asks for',
      ).choices(['breaking', 'risky', 'unexplained']),
    )
    .addHelpText('after', examplesOf('diff'))
    .action(async (from, to, options) => {
      ending.code = await (await import('../commands/diff.ts')).runDiff(from, to, options);
    });
}

function addParity(program: Command, ending: Ending): void {
  program
    .command('parity')
    .description(
      'say how close a package is to another one: names, types, requests, errors, and why they differ',
    )
    .argument(
      '<old>',
      'what applications use: folder, tarball, npm:name@version, git:REV:path or edition:NAME',
    )
    .argument('<new>', 'what is to take its place')
    .option('-s, --spec <file>', 'OpenAPI document of the newer package, for the reasons')
    .option('-c, --config <file>', 'stainless.yml of the newer package')
    .option('-p, --package <folder>', 'package of the editions; the first one if not given')
    .addOption(
      new Option('-f, --format <format>', 'form of the report')
        .choices(['terminal', 'markdown', 'json', 'html'])
        .default('terminal'),
    )
    .option('--json', 'the same as --format json')
    .option('-o, --out <file>', 'write the report there')
    .option('--types-only', 'run nothing of the packages')
    .option('--baseline <file>', 'accepted differences; exit with 6 for a new one or a figure that is worse')
    .option('--write-baseline', 'accept what differs now, in the file of --baseline')
    .option('--reason <text>', 'why what is new in the baseline is accepted')
    .addOption(
      new Option(
        '--fail-on <weight>',
        'exit with 6 if something that heavy differs and is not accepted',
      ).choices(['breaking', 'note']),
    )
    .addHelpText('after', examplesOf('parity'))
    .action(async (from, to, options) => {
      ending.code = await (await import('../commands/parity.ts')).runParity(from, to, options);
    });
}

function addRelease(program: Command, ending: Ending): void {
  program
    .command('release')
    .description('give a package the version and the changelog entry that its changes deserve')
    .requiredOption('-o, --out <folder>', 'folder of the package, with declarations or sources')
    .requiredOption(
      '--since <side>',
      'what was released last: npm:name@version, git:REV:path, folder or tarball',
    )
    .option('--check', 'write nothing; exit with 6 if the version is smaller than the changes deserve')
    .option('-c, --config <file>', 'stainless.yml with the release policy')
    .option('--migration <file>', 'write the migration note there')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examplesOf('release'))
    .action(async (options) => {
      ending.code = await (await import('../commands/release.ts')).runRelease(options);
    });
}

function addMigrate(program: Command, ending: Ending): void {
  program
    .command('migrate')
    .description('adapt the sources of an application to a newer SDK')
    .argument('<folder>', 'of the sources')
    .requiredOption('--from <side>', 'the SDK it was written for, as in diff')
    .requiredOption('--to <side>', 'the SDK it shall use')
    .option('-p, --package <folder>', 'package of the editions')
    .option('--dry-run', 'change no file')
    .addHelpText('after', examplesOf('migrate'))
    .action(async (folder, options) => {
      ending.code = await (await import('../commands/migrate.ts')).runMigrate(folder, options);
    });
}

/** A reader such as `head` may stop early; that is no fault. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.fine);
  throw error;
}
