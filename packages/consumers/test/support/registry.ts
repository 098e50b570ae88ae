import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { serveInstalled } from './installed-registry.ts';

const require = createRequire(import.meta.url);

/** A registry of its own, empty but for what is published to it and what this repository has installed. */
export type Registry = {
  readonly url: string;
  /** Settings of npm for a user who may publish. */
  readonly npmrc: string;
  readonly close: () => Promise<void>;
};

/** Starts Verdaccio with its storage in a folder. */
export const startRegistry = async (folder: string): Promise<Registry> => {
  const upstream = await serveInstalled();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  fs.mkdirSync(folder, { recursive: true });
  const config = path.join(folder, 'config.yaml');
  fs.writeFileSync(
    config,
    JSON.stringify({
      storage: path.join(folder, 'storage'),
      auth: { htpasswd: { file: path.join(folder, 'htpasswd'), max_users: 2 } },
      uplinks: { installed: { url: upstream.url, maxage: '1h', fail_timeout: '1h' } },
      // What is published here is nobody else's.
      packages: {
        ...Object.fromEntries(
          ['specsmith', 'retell-sdk', '@retell-ai/*', '@acme/*'].map((name) => [
            name,
            { access: '$all', publish: 'owner' },
          ]),
        ),
        '**': { access: '$all', proxy: 'installed' },
      },
      max_body_size: '100mb',
      web: { enable: false },
      log: { type: 'file', path: path.join(folder, 'log'), level: 'warn' },
    }),
  );
  const verdaccio = path.join(path.dirname(require.resolve('verdaccio/package.json')), 'bin/verdaccio');
  const child = spawn(process.execPath, [verdaccio, '--config', config, '--listen', `127.0.0.1:${port}`], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const token = await signUp(url, () => child.exitCode === null);
  return {
    url,
    npmrc: `registry=${url}\n${url.replace(
      'http:',
      '',
    )}:_authToken=${token}\naudit=false\nfund=false\nupdate-notifier=false\n`,
    close: async () => {
      child.kill();
      upstream.close();
      await ended;
    },
  };
};

/** Makes the user who owns everything here, as soon as somebody answers. */
async function signUp(url: string, isAlive: () => boolean): Promise<string> {
  const user = { name: 'owner', password: 'not-a-secret', type: 'user' };
  while (isAlive()) {
    const response = await fetch(`${url}-/user/org.couchdb.user:owner`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    }).catch(() => undefined);
    if (response?.ok === true) return ((await response.json()) as { token: string }).token;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the registry ended before it answered');
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
