import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { createApp, runJson, type App } from './support/app.ts';
import { expectRoundTrip, ROUND_TRIP } from './support/round-trip.ts';

const REPORT =
  'const report = (value) => console.log(JSON.stringify(value));\nconst SERVER = process.env.SERVER;\n';

const LOAD = {
  esm: {
    root: "import Retell, * as sdk from 'retell-sdk';",
    load: 'const load = (name) => import(name);',
  },
  cjs: {
    root: "const Retell = require('retell-sdk'); const sdk = Retell;",
    load: 'const load = async (name) => require(name);',
  },
};

type Format = keyof typeof LOAD;

const FORMATS: readonly Format[] = ['esm', 'cjs'];

const FILE: Readonly<Record<Format, string>> = { esm: 'app.mjs', cjs: 'app.cjs' };

const nodeApp = (format: Format, body: string): App =>
  createApp(`node-${format}`, {
    [FILE[format]]: `${LOAD[format].root}\n${LOAD[format].load}\n${REPORT}\n${body}\n`,
  });

const outcome = (format: Format, body: string, env: Readonly<Record<string, string>> = {}) =>
  runJson(nodeApp(format, body), [FILE[format]], { env });

const ERRORS = [
  'APIConnectionError',
  'APIConnectionTimeoutError',
  'APIError',
  'APIUserAbortError',
  'AuthenticationError',
  'BadRequestError',
  'ConflictError',
  'InternalServerError',
  'NotFoundError',
  'PermissionDeniedError',
  'RateLimitError',
  'RetellError',
  'UnprocessableEntityError',
];

describe.each(FORMATS)('a Node app in %s format', (format) => {
  let server: ApiServer;
  beforeEach(async () => void (server = await startApiServer()));
  afterEach(() => server.close());

  it('talks to the API', async () => {
    expectRoundTrip(await outcome(format, ROUND_TRIP, { SERVER: server.url }), server);
  });

  it('finds the same names at the root and as statics', async () => {
    const reported = await outcome(
      format,
      `report({
        names: ${JSON.stringify(ERRORS)}.filter((name) => sdk[name] !== Retell[name] || !sdk[name]),
        functions: [typeof sdk.APIPromise, typeof sdk.toFile, typeof Retell.toFile],
        root: [sdk.default === Retell || sdk.default === Retell.default, sdk.Retell === Retell.Retell],
        timeout: Retell.DEFAULT_TIMEOUT,
      });`,
    );
    expect(reported).toEqual({
      names: [],
      functions: ['function', 'function', 'function'],
      root: [true, true],
      timeout: 60000,
    });
  });

  it('gets the same classes through every sub path', async () => {
    const reported = await outcome(
      format,
      `const paths = {
        client: 'Retell', 'core/error': 'APIError', error: 'APIError', 'core/api-promise': 'APIPromise',
        'api-promise': 'APIPromise', 'core/uploads': 'toFile', uploads: 'toFile',
      };
      const run = async () => {
        const different = [];
        for (const [path, name] of Object.entries(paths))
          for (const end of ['', '.js', '.mjs'])
            if ((await load('retell-sdk/' + path + end))[name] !== sdk[name]) different.push(path + end);
        const client = new Retell({ apiKey: 'k' });
        const { APIResource } = await load('retell-sdk/core/resource');
        const { Call } = await load('retell-sdk/resources/call');
        const { Voice } = await load('retell-sdk/resources/index');
        const { Agent } = await load('retell-sdk/resources');
        const { VERSION } = await load('retell-sdk/version');
        return {
          different,
          resources: [
            client.call instanceof Call, client.call instanceof APIResource,
            client.voice instanceof Voice, client.agent instanceof Agent,
          ],
          promise: client.get('/x').catch(() => {}) instanceof Promise,
          version: typeof VERSION,
        };
      };
      run().then(report);`,
    );
    expect(reported).toEqual({
      different: [],
      resources: [true, true, true, true],
      promise: true,
      version: 'string',
    });
  });

  it('has the resource classes as statics, as the types say', async () => {
    const reported = await outcome(
      format,
      `const client = new Retell({ apiKey: 'k' });
      report([client.call instanceof Retell.Call, client.phoneNumber instanceof Retell.PhoneNumber,
        client.mcpTool.constructor === Retell.McpTool]);`,
    );
    expect(reported).toEqual([true, true, true]);
  });

  it('cannot reach what is internal', async () => {
    const reported = await outcome(
      format,
      `Promise.all(['internal/core', 'internal/headers', 'client-base', 'src/client'].map((path) =>
        load('retell-sdk/' + path).then(() => path, (error) => error.code))).then(report);`,
    );
    expect(reported).toEqual(Array(4).fill('ERR_PACKAGE_PATH_NOT_EXPORTED'));
  });

  it('may read package.json', async () => {
    const app = createApp('manifest', {
      'app.cjs': "console.log(JSON.stringify(require('retell-sdk/package.json')));",
    });
    expect(await runJson(app, ['app.cjs'])).toMatchObject({ name: 'retell-sdk', sideEffects: false });
  });
});

describe('the CommonJS root', () => {
  it('can be called and constructed and stands for the class', async () => {
    const reported = await outcome(
      'cjs',
      `class Own extends Retell { hello() { return 'hello'; } }
      const [made, called, own] = [new Retell({ apiKey: 'a' }), Retell({ apiKey: 'b' }), new Own({ apiKey: 'c' })];
      report({
        keys: [made.apiKey, called.apiKey, own.apiKey, own.withOptions({ apiKey: 'd' }).hello()],
        instances: [made, called, own].map((x) => x instanceof Retell && x instanceof Retell.default),
        name: Retell.name,
        isESModule: Retell.__esModule,
        constructors: [made.constructor === Retell.Retell, own.constructor === Own],
      });`,
    );
    expect(reported).toEqual({
      keys: ['a', 'b', 'c', 'hello'],
      instances: [true, true, true],
      name: 'Retell',
      isESModule: true,
      constructors: [true, true],
    });
  });

  it('shows its names to static analysis when an ES module imports it', async () => {
    const app = createApp('interop', {
      'app.mjs': `import Callable, { Retell, APIError, NotFoundError, toFile } from '../node_modules/retell-sdk/index.js';
console.log(JSON.stringify([new Callable({ apiKey: 'k' }) instanceof Retell, NotFoundError.prototype instanceof APIError,
  typeof toFile]));`,
    });
    expect(await runJson(app, ['app.mjs'])).toEqual([true, true, 'function']);
  });
});

describe('stack traces', () => {
  it('point into the shipped sources when source maps are on', async () => {
    const app = createApp('trace', {
      'app.mjs': `import Retell from 'retell-sdk';
try { new Retell({ apiKey: 'k' }).call.retrieve(''); } catch (error) { console.log(JSON.stringify(error.stack)); }`,
    });
    const stack = await runJson(app, ['--enable-source-maps', 'app.mjs']);
    expect(stack).toContain('src/resources/call.ts:');
  });
});
