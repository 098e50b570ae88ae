import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The examples of the SDK. */
export const examples = fileURLToPath(new URL('../../../retell-sdk/examples', import.meta.url));

/** How an example ended. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type Settings = { readonly api: string; readonly key: string };

const redirect = new URL('redirect-fetch.mjs', import.meta.url).href;

function start(file: string, args: readonly string[], { api, key }: Settings): ChildProcess {
  return spawn(process.execPath, ['--import', redirect, '--import', 'tsx', file, ...args], {
    cwd: examples,
    env: {
      PATH: process.env.PATH,
      API: 'https://api.retellai.com',
      SERVER: api,
      RETELL_API_KEY: key,
      POLL_SECONDS: '0',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs an example as its first lines say, up to its end. */
export async function runExample(file: string, args: readonly string[], settings: Settings): Promise<Ended> {
  const child = start(file, args, settings);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** An example that serves. */
export type Serving = {
  /** What it printed before it was stopped. */
  readonly stop: () => Promise<string>;
  readonly url: string;
};

/** Starts an example that serves, and waits for the address that it prints. */
export async function serveExample(
  file: string,
  args: readonly string[],
  settings: Settings,
): Promise<Serving> {
  const child = start(file, args, settings);
  let [stdout, stderr] = ['', ''];
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const closed = new Promise((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const address = /^Listening on (\S+)\n/m.exec(stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('close', () => reject(new Error(`${file} ended: ${stderr}`)));
  });
  const stop = async (): Promise<string> => {
    child.kill();
    await closed;
    return stdout + stderr;
  };
  return { url, stop };
}
