import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Shard } from '../commands/build.ts';
import { examplesOf } from '../examples.ts';
import type { Ending } from '../exit-codes.ts';
import { ALLOW_REMOVAL, OVERWRITE_EDITS, REF_ROOT, RESOLVED, withInputs } from '../inputs.ts';

/** The commands about workspaces: packages in repositories of their own. */
export function addWorkspaceCommands(program: Command, ending: Ending): void {
  addBuild(program, ending);
  addStatus(program, ending);
  addShow(program, ending);
  addAutoconfig(program, ending);
}

function addBuild(program: Command, ending: Ending): void {
  program
    .command('build')
    .description('generate every package of a workspace in its repository, commit and push it')
    .option(
      '-w, --workspace <path...>',
      'specsmith.json or workspace.json, or its folder, several of them for many APIs; without it the one around this folder',
    )
    .addOption(
      new Option('--all', 'all workspaces that lie side by side around this folder').conflicts('workspace'),
    )
    .addOption(
      new Option('--shard <part/of>', 'only this part of the workspaces, such as 2/4').argParser(shardOf),
    )
    .option('-s, --spec <file>', 'OpenAPI document, instead of that of the workspace')
    .option('-c, --config <file>', 'stainless.yml, instead of that of the workspace')
    .option(...REF_ROOT)
    .option('-t, --targets <target...>', 'only these packages: typescript, mcp, docs')
    .option('-o, --output <folder>', 'folder of the one package that is built')
    .option('--branch <name>', 'branch of the package; without it that of this repository')
    .option('--trunk-branch <name>', 'branch that releases come from; without it the one that origin shows')
    .option('--commit <message>', 'commit the package; auto stands for a message that says what changed')
    .option('--push', 'push the branch; the trunk is never forced')
    .addOption(
      new Option(
        '--check',
        'write nothing; exit with 4 if a package is not what its inputs produce',
      ).conflicts(['commit', 'push', 'dryRun']),
    )
    .addOption(new Option('--dry-run', 'only say what would be built where').conflicts(['commit', 'push']))
    .option('--fail-on-unconfigured', 'refuse if an operation has no method and is not left out on purpose')
    .option('--strict', 'what would be left out because of a fault is an error')
    .option(...OVERWRITE_EDITS)
    .option(...RESOLVED)
    .option(...ALLOW_REMOVAL)
    .option('--ssh', 'clone owner/name over ssh')
    .option('--git-host <address>', 'where owner/name is', 'https://github.com')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examplesOf('build'))
    .action(async (options) => {
      ending.code = await (await import('../commands/build.ts')).runBuild(options);
    });
}

function addStatus(program: Command, ending: Ending): void {
  withWorkspace(program.command('status'))
    .description('say how each package of a workspace stands, and what to do next')
    .option('--git-host <address>', 'where owner/name is', 'https://github.com')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examplesOf('status'))
    .action(async (options) => {
      ending.code = await (await import('../commands/status.ts')).runStatus(options);
    });
}

function addShow(program: Command, ending: Ending): void {
  withWorkspace(program.command('show'))
    .description('show the report of the last build')
    .argument('[id]', 'of an earlier build, such as bd_0007')
    .addOption(
      new Option('--renderer <form>', 'form of the report').choices(['text', 'markdown']).default('text'),
    )
    .option('--base <id>', 'an earlier build: what it had already is not shown again')
    .option('--marker <html>', 'first line of the Markdown report, for a comment that is found again')
    .option('--workflow-run-url <address>', 'the run that the Markdown report links to')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examplesOf('show'))
    .action(async (id, options) => {
      ending.code = (await import('../commands/show.ts')).runShow(id, options);
    });
}

function addAutoconfig(program: Command, ending: Ending): void {
  withInputs(program.command('autoconfig'))
    .description('add methods to stainless.yml for operations that have none; comments stay')
    .option('--write', 'change the file; without it what would be added is shown')
    .option('-F, --force', 'write even if the file has changes that are not committed')
    .addHelpText('after', examplesOf('autoconfig'))
    .action(async (options) => {
      ending.code = await (await import('../commands/autoconfig.ts')).runAutoconfig(options);
    });
}

/** `custom import`, below `custom`. */
export function addCustomImport(custom: Command, ending: Ending): void {
  withWorkspace(custom.command('import'))
    .description('take over the code of people that a workspace of the hosted service tracks')
    .option('--dry-run', 'only say what would be taken over')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examplesOf('customImport'))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals();
      ending.code = await (await import('../commands/custom-import.ts')).runCustomImport(options);
    });
}

function withWorkspace(command: Command): Command {
  return command.option(
    '-w, --workspace <path>',
    'specsmith.json or workspace.json, or its folder; without it the one around this folder',
  );
}

function shardOf(text: string): Shard {
  const [part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new InvalidArgumentError('Write the part and how many there are, such as 2/4.');
}
