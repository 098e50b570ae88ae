import { describe, expect, it } from 'vitest';
import type { ServerInfo } from '../src/api/types.ts';
import { loadInstructions } from '../src/instructions.ts';
import { readOptions } from '../src/read-options.ts';
import { SERVER_INFO } from '../src/server-info.ts';
import { optionsOf, readWith } from './fixtures/options.ts';

describe('options', () => {
  it('are safe by themselves', () => {
    expect(optionsOf()).toMatchObject({
      tools: ['docs', 'code'],
      transport: 'stdio',
      host: '127.0.0.1',
      port: 3000,
      shareKey: false,
      policy: { reads: true, allow: [], block: [], allowExpressions: [], blockExpressions: [] },
      logFormat: 'json',
      debug: false,
    });
  });

  it.each([
    [['--tools', 'docs'], { tools: ['docs'] }],
    [['--tools=docs,code'], { tools: ['docs', 'code'] }],
    [['--no-tools', 'code'], { tools: ['docs'] }],
    [['--transport', 'http', '--port', '0'], { transport: 'http', port: 0 }],
    [['--socket', '/tmp/x.sock'], { socket: '/tmp/x.sock' }],
    [
      ['--allow', 'call.createPhoneCall', 'delete'],
      { policy: { allow: ['call.createPhoneCall', 'delete'] } },
    ],
    [['--allow', 'a,b', '--allow', 'c'], { policy: { allow: ['a', 'b', 'c'] } }],
    [['--block', 'delete'], { policy: { block: ['delete'] } }],
    [['--code-allow-http-gets=false'], { policy: { reads: false } }],
    [
      ['--code-allowed-methods', '^pet\\.(list|get)$'],
      { policy: { allowExpressions: ['^pet\\.(list|get)$'] } },
    ],
    [['--code-blocked-methods', 'delete'], { policy: { blockExpressions: ['delete'] } }],
    [['--code-timeout', '2', '--code-memory', '8'], { limits: { timeout: 2000, memory: 8 * 1024 * 1024 } }],
    [
      ['--docs-dir', 'docs', '--docs-search-mode', 'local', '--code-execution-mode', 'local'],
      { docsDir: 'docs' },
    ],
    [['--custom-instructions-path', 'x.md', '--stainless-api-key', 'y'], { instructionsPath: 'x.md' }],
    [['--log-format', 'pretty', '--debug'], { logFormat: 'pretty', debug: true }],
  ])('are read from %j', (argv, want) => {
    expect(optionsOf(...argv)).toMatchObject(want);
  });

  it('are read from the environment; flags win', () => {
    const environment = {
      MCP_SERVER_TRANSPORT: 'http',
      MCP_SERVER_PORT: '4000',
      MCP_SERVER_ALLOW: 'pet.create, delete',
      MCP_SERVER_CODE_ALLOW_HTTP_GETS: 'false',
      MCP_SERVER_NO_TOOLS: 'docs',
      MCP_SERVER_DEBUG: 'true',
      MCP_SERVER_CODE_TIMEOUT: '7',
    };
    expect(readWith(['--port', '5000'], environment)).toMatchObject({
      transport: 'http',
      port: 5000,
      tools: ['code'],
      debug: true,
      limits: { timeout: 7000 },
      policy: { reads: false, allow: ['pet.create', 'delete'] },
    });
  });

  it('are not taken from variables that only look like theirs', () => {
    const environment = {
      MCP_SERVER_SERVICE_HOST: '10.0.0.1',
      MCP_SERVER_PORT: 'tcp://10.0.0.1:80',
      MCP_SERVER_HOST: '',
    };
    expect(readWith([], environment)).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });

  it.each([
    [['--tools', 'everything'], /no tools "everything"/],
    [['--port', '70000'], /--port/],
    [['--code-timeout', '0'], /--code-timeout/],
    [['--code-calls', 'many'], /--code-calls/],
  ])('refuse %j', (argv, message) => {
    expect(() => optionsOf(...argv)).toThrow(message);
  });
});

describe('a server that is made without some tools', () => {
  const docsOnly: ServerInfo = { ...SERVER_INFO, tools: ['docs'], instructions: 'Ask first.' };
  const read = (...argv: readonly string[]) =>
    readOptions({ argv, environment: {}, isTerminal: false }, docsOnly).tools;

  it('has the others, and no option adds what it lacks', () => {
    expect(read()).toEqual(['docs']);
    expect(() => read('--tools', 'code')).toThrow('No tools are left: of docs at least one has to stay');
  });

  it('tells clients what the API says, beside the usual', async () => {
    const text = await loadInstructions(docsOnly, ['docs']);
    expect(text).toContain('search_docs');
    expect(text).toContain('\nAsk first.\n');
    expect(await loadInstructions(SERVER_INFO, ['docs'])).not.toContain('Ask first.');
  });
});
