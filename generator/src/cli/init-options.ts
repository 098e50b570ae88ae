import { Option, type Command } from 'commander';
import { examplesOf } from './examples.ts';

/** The command that makes a first config. */
export function initCommand(program: Command): Command {
  return program
    .command('init')
    .description('write a stainless.yml for a document; never replaces a file')
    .argument(
      '[document]',
      'OpenAPI document: a file, an https address, or - for the standard input; without it one is looked for',
    )
    .option('-s, --spec <file>', 'the same as the argument')
    .option(
      '--spec-header <header...>',
      "header to fetch the document with, 'Name: value'; $NAME in it stands for an environment variable",
    )
    .addOption(
      new Option(
        '--from <package>',
        'recover the config of a published SDK: npm:NAME, npm:NAME@VERSION, a folder or a tarball',
      ).conflicts(['packageName', 'clientName', 'license', 'repo', 'resources']),
    )
    .option('-c, --config <file>', 'the config to write', 'stainless.yml')
    .option('--package-name <name>', 'name of the package on npm')
    .option('--client-name <name>', 'name of the client class')
    .option('--license <id>', 'SPDX identifier, such as MIT')
    .option('--repo <owner/name>', 'repository of the package on GitHub')
    .addOption(
      new Option(
        '--resources <how>',
        'whether resources and methods follow the document or are listed in the config',
      ).choices(['inferred', 'listed']),
    )
    .option('-o, --out <folder>', 'folder of the package, if not sdks/typescript')
    .option('-y, --yes', 'ask nothing')
    .option('--dry-run', 'print the files, write none')
    .option('--json', 'print one JSON document on stdout')
    .hook('preAction', refuseMisspelt)
    .addHelpText('after', examplesOf('init'));
}

/** Options whose values become names, and what judges them. */
const JUDGED = [
  ['packageName', '--package-name', 'packageNameFault'],
  ['clientName', '--client-name', 'clientNameFault'],
  ['license', '--license', 'licenseFault'],
  ['repo', '--repo', 'repositoryFault'],
] as const;

async function refuseMisspelt(command: Command): Promise<void> {
  const values = await import('./init-values.ts');
  const given = command.opts<Readonly<Record<string, string | undefined>>>();
  for (const [name, flag, judge] of JUDGED) {
    const value = given[name];
    const fault = value === undefined ? undefined : values[judge](value);
    if (fault !== undefined) command.error(`error: option '${flag}' is not valid. ${fault}`);
  }
}
