import { diagnostic, visible } from '../../diagnostics/index.ts';
import { autoconfig } from '../../pipeline/autoconfig.ts';
import { refusedRun, type Run } from '../../pipeline/run.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { inputFiles, type InputOptions } from '../options.ts';
import { createSystem } from '../system.ts';
import { createTerminal } from '../terminal.ts';

/** Options of `autoconfig`, as commander gives them. */
export type AutoconfigOptions = InputOptions & { readonly write?: boolean; readonly force?: boolean };

/** Shows which methods a config lacks, or adds them. */
export async function runAutoconfig(options: AutoconfigOptions): Promise<number> {
  const terminal = createTerminal({ quiet: options.json === true });
  const system = createSystem(terminal.progress);
  const { config } = options;
  const refuse = (run: Run<unknown>): number => {
    if (options.json === true)
      terminal.data(jsonDocument('autoconfig', exitCodes.refused, diagnosticsJson(run)));
    else sayDiagnostics(run, terminal);
    return exitCodes.refused;
  };
  if (config === undefined)
    return refuse(refusedRun(diagnostic('Init/NoConfig', undefined, { spec: options.spec })));
  const request = {
    inputs: { ...inputFiles(options), config },
    write: options.write === true,
    force: options.force === true,
  };
  const run = await autoconfig(request, system);
  const { value, collector } = run;
  if (value === undefined || collector.stopped()) return refuse(run);
  const { methods, isWritten } = value;
  if (options.json === true) {
    terminal.data(jsonDocument('autoconfig', exitCodes.fine, { ...value, ...diagnosticsJson(run) }));
    return exitCodes.fine;
  }
  for (const each of methods) terminal.data(`${visible(each)}\n`);
  const { say, colors } = terminal;
  const count = `${methods.length} method${methods.length === 1 ? '' : 's'}`;
  if (methods.length === 0)
    say(`${colors.green('✔')} ${visible(config)}: every operation has a method or is left out on purpose`);
  else if (isWritten) say(`${colors.green('✔')} ${visible(config)}: ${count} added`);
  else say(`${visible(config)}: ${count} missing; --write adds them`);
  return exitCodes.fine;
}
