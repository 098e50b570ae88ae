// Runs commands one after the other: one line per step, the output of a step only if it fails or is asked for.
import { spawn } from 'node:child_process';
import { delimiter, isAbsolute, join } from 'node:path';
import { root } from './tools.mjs';

const live = process.stderr.isTTY === true && process.env.CI === undefined;
const started = Date.now();

export function createSteps() {
  const done = [];
  const say = (text) => process.stderr.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
  return {
    /** Exit code of the first step that failed without ending the process. */
    failure: 0,
    /**
     * Runs a command and gives back what it printed. If it fails, ends the process with its exit code, or remembers the
     * code when there is more to do first.
     */
    async run(title, command, { show = false, goOn = false, environment = {} } = {}) {
      const begin = Date.now();
      const timer = live && !show ? tick(title, begin) : undefined;
      if (show) say(`${title}:`);
      const { code, output } = await execute(command, show, environment);
      clearInterval(timer);
      if (code !== 0) {
        say(`✖ ${title} (exit code ${code})`);
        process.stderr.write(output);
        if (!goOn) process.exit(code);
        this.failure ||= code;
        return output;
      }
      done.push(title);
      if (!show) say(`✔ ${title} (${seconds(begin)})`);
      return output;
    },
    note: say,
    finish() {
      say(`${done.length} ${done.length === 1 ? 'step' : 'steps'} in ${seconds(started)}.`);
    },
  };
}

function tick(title, begin) {
  const draw = () => process.stderr.write(`\r\u001b[K… ${title} (${seconds(begin)})`);
  draw();
  return setInterval(draw, 250);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a tool of the workspace, or the program of this Node when the command starts with an absolute path. */
function execute([tool, ...args], show, environment) {
  return new Promise((resolve) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const child = spawn(tool, args, {
      cwd: root,
      env: { ...process.env, ...quiet, ...environment, PATH: path },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // A shell would end a path at its first blank.
      shell: process.platform === 'win32' && !isAbsolute(tool),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 3 : 1), output }));
    process.once('SIGINT', () => child.kill('SIGINT'));
  });
}

/** No tool that is run here may report anything to its maker. */
const quiet = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
};
