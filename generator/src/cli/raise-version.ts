import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { createCollector, diagnostic } from '../diagnostics/index.ts';
import { createPositions } from '../load/index.ts';
import { manifestPath, nodeFileSystem, parseManifest } from '../output/index.ts';
import type { TargetId } from '../plan/targets.ts';
import { generateOnce } from './commands/generate.ts';
import { exitCodes } from './exit-codes.ts';
import { findingsText } from './findings.ts';
import { NO_SOURCES } from './host.ts';
import type { Terminal } from './terminal.ts';

/** A package and the version it gets. */
export type Raise = {
  readonly folder: string;
  /** The config of a generated package; the one that it was made from if not given. */
  readonly config?: string | undefined;
  readonly from: string | undefined;
  readonly to: string;
};

/** Where a config has the version of its packages. */
const POINTER = '/targets/typescript/options/version';

/**
 * Gives a package its version. A generated one takes it from its config: it is raised there and the package generated
 * again. Any other package has it in its package file. On refusal everything is as before, and the terminal has the reason.
 *
 * @returns An exit code.
 */
export async function raiseVersion(raise: Raise, terminal: Terminal): Promise<number> {
  const { folder, to } = raise;
  const content = nodeFileSystem.read(`${folder}/${manifestPath}`);
  if (content === undefined) {
    writeVersion(folder, to);
    return exitCodes.fine;
  }
  const manifest = parseManifest(new TextDecoder().decode(content));
  const sources = typeof manifest === 'string' ? undefined : manifest.sources;
  const seen = (file: string): string => posix.join(folder.replaceAll('\\', '/'), file);
  const config = raise.config ?? (sources?.config === undefined ? undefined : seen(sources.config));
  const text = config !== undefined && existsSync(config) ? readFileSync(config, 'utf8') : undefined;
  const raised = config !== undefined && text !== undefined ? withVersion(config, text, raise) : undefined;
  if (config === undefined || text === undefined || raised === undefined) return refuse(raise, terminal);
  writeFileSync(config, raised);
  if (sources === undefined) {
    terminal.say(`${config}: version ${to}. Generate the package to bring it everywhere.`);
    return exitCodes.fine;
  }
  const code = await generateAgain(folder, config, { ...sources, spec: seen(sources.spec) }, terminal);
  if (code !== exitCodes.fine) writeFileSync(config, text);
  return code;
}

async function generateAgain(
  folder: string,
  config: string,
  { spec, overlays = [], target }: { spec: string; overlays?: readonly string[]; target: TargetId },
  terminal: Terminal,
): Promise<number> {
  const overlay = overlays.map((each) => posix.join(folder.replaceAll('\\', '/'), each));
  return (await generateOnce({ spec, config, overlay, out: folder, target }, terminal)).code;
}

/** The config with the new version in the place of the old; undefined when it is not the old one that stands there. */
function withVersion(file: string, text: string, { from, to }: Raise): string | undefined {
  const found = createPositions(new Map([[file, text]])).find({ file, pointer: POINTER }, 'value');
  const lines = text.split('\n');
  const line = found === undefined ? undefined : lines[found.line - 1];
  if (found === undefined || line === undefined) return undefined;
  const [start, end] = [found.column - 1, found.column - 1 + found.length];
  const quote = /^['"]/.exec(line.slice(start, end))?.[0] ?? '';
  if (line.slice(start, end) !== `${quote}${from}${quote}`) return undefined;
  lines[found.line - 1] = `${line.slice(0, start)}${quote}${to}${quote}${line.slice(end)}`;
  return lines.join('\n');
}

function refuse({ folder, config, from }: Raise, terminal: Terminal): number {
  const collector = createCollector();
  collector.report(
    diagnostic('Diff/VersionNotInConfig', undefined, {
      package: folder,
      config: config ?? 'its config',
      version: from ?? '',
    }),
  );
  terminal.say(findingsText(collector, NO_SOURCES, terminal.colors, 'all'));
  return exitCodes.refused;
}

function writeVersion(folder: string, version: string): void {
  const path = join(folder, 'package.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/("version":\s*)"[^"]*"/, (_, key: string) => `${key}${JSON.stringify(version)}`),
  );
}
