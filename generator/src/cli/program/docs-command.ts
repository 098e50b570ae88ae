import { Option, type Command } from 'commander';
import { SITE_FORMATS } from '../../plan/targets.ts';
import { examplesOf } from '../examples.ts';
import type { Ending } from '../exit-codes.ts';
import { withInputs } from '../inputs.ts';

/** The command that writes the reference site: `generate` for that one kind of output. */
export function addDocs(program: Command, ending: Ending): void {
  withInputs(program.command('docs'))
    .description('write the reference site: pages, and the same as Markdown for agents')
    .option('-o, --out <folder>', 'folder of the site; without it that of the workspace')
    .addOption(
      new Option(
        '-f, --format <format>',
        'finished pages, or Markdown for the programs that make sites of it',
      )
        .choices(SITE_FORMATS)
        .default('site'),
    )
    .option(
      '--sdk <folder>',
      'the TypeScript package whose names are used; without it that of the workspace, if there is one',
    )
    .option('--check', 'write nothing; exit with 4 if the site is not what the inputs produce')
    .option('--overwrite-edits', 'throw away edits that were made by hand in the pages')
    .addOption(new Option('--target <id>').default('docs').hideHelp())
    .addHelpText('after', examplesOf('docs'))
    .action(async (options) => {
      ending.code = await (await import('../commands/generate.ts')).runGenerate(options);
    });
}
