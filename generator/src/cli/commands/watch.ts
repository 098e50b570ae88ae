import { watch } from 'chokidar';
import { exitCodes } from '../exit-codes.ts';
import { generateOnce, type GenerateTask } from '../generate-once.ts';
import type { PackageOutput } from '../options.ts';

/** Editors save in several steps; a run starts when the files have been quiet for this long. */
const quietMilliseconds = 120;

/** Generates now and after every change of a file that was read, until the user stops it. */
export async function runWatch(
  { options, system, terminal }: Omit<GenerateTask, 'output'>,
  packages: readonly PackageOutput[],
): Promise<number> {
  const named = [options.spec, ...(options.config === undefined ? [] : [options.config]), ...options.overlay];
  const watcher = watch(named, { ignoreInitial: true });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    for (const output of packages) {
      const { files } = await generateOnce({ options, output, system, terminal });
      watcher.add([...files]);
    }
    terminal.say(terminal.colors.dim('Watching for changes. Press Ctrl+C to stop.'));
  };
  let running = run();
  const start = (): void => {
    terminal.say(terminal.colors.dim(`${[...changed].sort().join(', ')} changed`));
    changed.clear();
    running = running.then(run);
  };
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(start, quietMilliseconds);
  });
  await interrupted();
  clearTimeout(timer);
  await Promise.all([watcher.close(), running]);
  return exitCodes.fine;
}

/** Resolves when the user presses Ctrl+C, which is the ordinary end of watching. */
function interrupted(): Promise<void> {
  process.removeAllListeners('SIGINT');
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}
