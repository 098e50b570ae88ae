import { InvalidArgumentError, Option, type Command } from 'commander';
import { examplesOf } from '../examples.ts';
import type { Ending } from '../exit-codes.ts';

const PACKAGES = ['-p, --package <folder...>', 'folders of the packages, relative to this one'] as const;
const OUTPUTS = [
  '--outputs <file>',
  'add the results there as name=value lines, such as $GITHUB_OUTPUT',
] as const;
const JSON_DOCUMENT = ['--json', 'print one JSON document on stdout'] as const;

/** `github`: the steps of a workflow; each is a command that does the same anywhere. */
export function addGitHubCommands(program: Command, ending: Ending): void {
  const github = program
    .command('github')
    .description('steps of a workflow on GitHub: report, comment, pull request')
    .addHelpText('after', examplesOf('github'));
  github
    .command('report')
    .description('write what packages have become since a commit, as Markdown and as pages')
    .requiredOption(...PACKAGES)
    .requiredOption('--base <commit>', 'what to compare with, such as the base of a pull request')
    .requiredOption('-o, --out <folder>', 'where report.md and a page for each package go')
    .addOption(
      new Option('--fail-on <weight>', 'exit with 6 for such changes')
        .choices(['breaking', 'never'])
        .default('never'),
    )
    .option(...OUTPUTS)
    .option(...JSON_DOCUMENT)
    .action(async (options) => {
      ending.code = await (await import('../commands/github.ts')).runReport(options);
    });
  github
    .command('comment')
    .description('write a report below a pull request, or bring the one that stands there up to date')
    .argument('<file>', 'the report, in Markdown')
    .addOption(
      new Option('--pull-request <number>', 'without it the one that the workflow runs for').argParser(
        numberOf,
      ),
    )
    .option('--marker <html>', 'first line, by which the comment is found again', '<!-- specsmith -->')
    .option(...OUTPUTS)
    .option(...JSON_DOCUMENT)
    .action(async (file, options) => {
      ending.code = await (await import('../commands/github.ts')).runComment(file, options);
    });
  github
    .command('pull-request')
    .description('commit what was generated to a branch of its own and open a pull request for it')
    .requiredOption(...PACKAGES)
    .option('--branch <name>', 'branch for the changes', 'specsmith/update')
    .option('--base <name>', 'branch to merge into; without it the one that the repository shows first')
    .option('--dry-run', 'only say what would be done')
    .option(...OUTPUTS)
    .option(...JSON_DOCUMENT)
    .action(async (options) => {
      ending.code = await (await import('../commands/github.ts')).runPullRequest(options);
    });
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write the number of the pull request, such as 12.');
}
