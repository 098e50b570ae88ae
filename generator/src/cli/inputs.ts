import { InvalidArgumentError, Option, type Command } from 'commander';
import { isVersion } from '../support/version.ts';
import { RULE_SETS } from '../support/rule-set.ts';

/** What commands do that write packages where edits by hand stand in the way. */
export const OVERWRITE_EDITS = [
  '--overwrite-edits',
  'throw away edits that were made by hand in generated files',
] as const;
export const RESOLVED = [
  '--resolved <file...>',
  'edited files that hold their new version already, after a conflict',
] as const;
export const ALLOW_REMOVAL = [
  '--allow-removal <symbol...>',
  'hand-written exports that may vanish, such as Client.verify',
] as const;

/** Which files a document may refer to, for every command that reads one. */
export const REF_ROOT = [
  '--ref-root <folder...>',
  'folders beside or above that of the document whose files references may lead to',
] as const;

/** The options that all commands share. */
export function withInputs(command: Command): Command {
  return command
    .option(
      '-s, --spec <file>',
      'OpenAPI document, JSON or YAML: a file, an https address, or - for the standard input; without it one is looked for',
    )
    .option(
      '--spec-header <header...>',
      "header to fetch the document with, 'Name: value'; $NAME in it stands for an environment variable",
    )
    .addOption(
      new Option(
        '--allow-remote-refs <host...>',
        'hosts, such as schemas.example.com, whose documents references may lead to; https, or http on this machine',
      ).argParser(hostsOf),
    )
    .option(...REF_ROOT)
    .option('-c, --config <file>', 'stainless.yml; without one resources and methods are inferred')
    .option('--no-config', 'use no stainless.yml, also if one is found')
    .option(
      '-w, --workspace <path>',
      'specsmith.json or workspace.json, or its folder; without it they are looked for up to the folder of the repository',
    )
    .addOption(
      new Option('--overlay <file...>', 'OpenAPI overlays to apply to the document, in order').default(
        [],
        'none',
      ),
    )
    .addOption(
      new Option(
        '--rules <set>',
        'what holds where neither document nor config says: the OpenAPI standard, or the habits of the hosted generator',
      ).choices(RULE_SETS),
    )
    .option('--package-name <name>', 'name of the package on npm, whatever the config says')
    .option('--client-name <name>', 'name of the class of the client, whatever the config says')
    .addOption(
      new Option(
        '--edition <name>',
        'an earlier release instead: its name in editions/index.yml, or a path',
      ).conflicts(['spec', 'config']),
    )
    .addOption(patternOption('--include <pattern...>', 'only these operations'))
    .addOption(patternOption('--exclude <pattern...>', 'all operations but these'))
    .option('--strict', 'what would be left out because of a fault is an error')
    .option('--json', 'print one JSON document on stdout')
    .hook('preAction', settleInputs);
}

/** `HOST[:PORT]`, or several with commas between them. */
function hostsOf(text: string, before: readonly string[] | undefined): readonly string[] {
  const hosts = text.split(',').map((each) => each.trim().toLowerCase());
  const isHost = (host: string): boolean =>
    !host.includes('*') &&
    URL.canParse(`https://${host}`) &&
    [new URL(`https://${host}`).host, new URL(`http://${host}`).host].includes(host);
  if (hosts.every(isHost)) return [...(before ?? []), ...hosts];
  throw new InvalidArgumentError('Write HOST, HOST:PORT, or several with commas.');
}

/** The version of a package, by SemVer 2.0.0. */
export function versionArgument(text: string): string {
  if (isVersion(text)) return text;
  throw new InvalidArgumentError('Write a semantic version such as 1.2.3.');
}

/** Which operations are meant: `tag:NAME`, `path:/GLOB` or `x-internal`. */
function patternOption(flags: string, what: string): Option {
  return new Option(flags, `${what}: tag:NAME, path:/GLOB (* within a segment, ** beyond) or x-internal`)
    .argParser((text: string, before: readonly string[] | undefined): readonly string[] => {
      if (/^(?:tag:.+|path:\/.*|x-internal)$/s.test(text)) return [...(before ?? []), text];
      throw new InvalidArgumentError('Write tag:NAME, path:/GLOB or x-internal.');
    })
    .conflicts('edition');
}

/** Finds what the options leave open; only loaded for a command that reads inputs. */
async function settleInputs(command: Command): Promise<void> {
  await (await import('./settle-inputs.ts')).settleInputs(command);
}
