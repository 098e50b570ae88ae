import type { Command } from 'commander';
import { nearest, visible } from '../../diagnostics/index.ts';

/** Refuses a first word that is no command, and names the command that was meant, if one is like it or begins with it. */
export function refuseUnknownCommands(program: Command): void {
  program.on('command:*', ([given = '']: readonly string[]) => {
    const names = program.commands.map((command) => command.name());
    const meant = names.find((name) => given !== '' && name.startsWith(given)) ?? nearest(given, names);
    const advice = meant === undefined ? '' : ` Did you mean ${meant}?`;
    program.error(`error: there is no command '${visible(given)}'.${advice}`);
  });
}
