import { nearest, visible } from '../../diagnostics/index.ts';
import { inspect, inspectable, type InspectRequest, type Spot, type View } from '../../pipeline/inspect.ts';
import { diagnosticsJson, sayDiagnostics } from '../diagnostics-text.ts';
import { shownShellArg } from '../../support/encode.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { inputFiles, type InputOptions } from '../options.ts';
import { createSystem } from '../system.ts';
import { createTerminal, type Terminal } from '../terminal.ts';

/** Shows how the generator understands the inputs. */
export async function runInspect(
  what: string,
  name: string | undefined,
  options: InputOptions,
): Promise<number> {
  const json = options.json === true;
  const terminal = createTerminal({ quiet: json });
  const wanted = inspectable.find((each) => each === what);
  const near = nearest(what, inspectable);
  if (wanted === undefined)
    return refuse(
      `Cannot inspect ${JSON.stringify(what)}`,
      near,
      terminal,
      near === undefined ?
        `Say first what it is: inspect method ${shown(what)}, or inspect model ${shown(
          what,
        )}; inspect api lists all there is.`
      : undefined,
    );
  if (needsName(wanted) && name === undefined)
    return refuse(`Which ${wanted}? Give its name`, undefined, terminal);
  const request: InspectRequest = { ...inputFiles(options), what: wanted, name, target: 'typescript' };
  const run = await inspect(request, createSystem(terminal.progress));
  const { value: view, collector } = run;
  if (view === undefined || collector.stopped()) {
    if (json) terminal.data(jsonDocument('inspect', exitCodes.refused, diagnosticsJson(run)));
    else sayDiagnostics(run, terminal);
    return exitCodes.refused;
  }
  if (view.kind === 'unknown')
    return refuse(
      `There is no ${what} ${JSON.stringify(view.name)}`,
      view.nearest,
      terminal,
      what === 'method' ? '`inspect api` with the same inputs lists all methods.' : undefined,
    );
  terminal.data(
    json ?
      jsonDocument('inspect', exitCodes.fine, view)
    : linesOf(view)
        .map((line) => `${visible(line)}\n`)
        .join(''),
  );
  return exitCodes.fine;
}

const shown = (name: string): string => visible(shownShellArg(name));

function needsName(what: InspectRequest['what']): boolean {
  return what === 'method' || what === 'model';
}

function refuse(problem: string, near: string | undefined, terminal: Terminal, hint?: string): number {
  terminal.say(`${problem}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
  if (hint !== undefined) terminal.say(hint);
  return exitCodes.refused;
}

function linesOf(view: Exclude<View, { kind: 'unknown' }>): readonly string[] {
  switch (view.kind) {
    case 'api':
      return view.resources.flatMap(({ name, methods }) => [
        name,
        ...methods.map((method) => `  ${method.name.slice(name.length).padEnd(28)} ${method.endpoint}`),
      ]);
    case 'files':
      return view.files.map(
        ({ path, kind, from }) => `${path.padEnd(48)} ${kind}${from === undefined ? '' : ` (${from})`}`,
      );
    case 'config':
      return JSON.stringify(view.config, null, 2).split('\n');
    case 'model': {
      const { name, module, document, usedBy, type } = view.model;
      return [
        name,
        `  declared in  src/${module}.ts`,
        `  document     ${spotText(document)}`,
        ...usedBy.map((method, index) => `  ${index === 0 ? 'used by' : '       '}      ${method}`),
        ...JSON.stringify(type, null, 2).split('\n'),
      ];
    }
    case 'method': {
      const { name, endpoint, retry, document, config, params, returns, files } = view.method;
      return [
        name,
        `  endpoint  ${endpoint}`,
        `  document  ${spotText(document)}`,
        `  config    ${spotText(config)}`,
        ...(params === undefined ? [] : [`  params    ${params}`]),
        `  returns   ${returns}`,
        `  retry     ${retry}`,
        ...files.map((path, index) => `  ${index === 0 ? 'files' : '     '}     ${path}`),
      ];
    }
  }
}

function spotText({ file, line, pointer }: Spot): string {
  return `${file}${line === undefined ? '' : `:${line}`}  #${pointer}`;
}
