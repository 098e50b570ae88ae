import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCheck, type CodeCheck } from '../../../../packages/runtime-mcp/src/check/check-code.ts';
import { MINI_MISTAKES, MINI_RIGHT } from '../../../../packages/runtime-mcp/test/check/data/mini-programs.ts';
import { methodsInConfigOrder } from '../../../src/targets/mcp/method-order.ts';
import { surfaceName } from '../../../src/targets/mcp/surface.ts';
import { buildSources, generateSources } from '../../kit/generate.ts';
import { miniSources } from '../../kit/mini.ts';

const folder = mkdtempSync(join(tmpdir(), 'specsmith-check-'));
let check: CodeCheck;

beforeAll(async () => {
  const { files } = await generateSources(miniSources(), ({ path }) => /^src\/|^package\.json$/.test(path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const api = await buildSources(miniSources());
  const opened = openCheck({
    sdkPackage: '@seedshelf/client',
    clientClass: api.clientName,
    methods: methodsInConfigOrder(api).map(surfaceName),
    from: folder,
    entry: join(folder, 'src/index.ts'),
  });
  if (opened === undefined) throw new Error('The SDK has no declarations');
  check = opened;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('code for an SDK with pages, uploads, streams and parameters of several places', () => {
  test.each(MINI_MISTAKES)('is refused: $name', ({ code, says }) => {
    expect(
      check(code)
        .mistakes.map(({ message }) => message)
        .join('\n'),
    ).toContain(says);
  });

  test.each(MINI_RIGHT)('passes: $name', ({ code }) => {
    expect(check(code).mistakes).toEqual([]);
  });
});
