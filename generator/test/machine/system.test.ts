import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machineSystem } from '../../src/machine/system.ts';
import { temporaryFolder } from '../kit/run-program.ts';

const textOf = (content: { readonly kind: string; readonly bytes?: Uint8Array }): string | undefined =>
  content.bytes && new TextDecoder().decode(content.bytes);

describe('the system of this machine', () => {
  test('reads relative paths from the folder that the caller names', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/api.yaml'), 'openapi: 3.1.0\n');
    const { reader, fs } = machineSystem({ folder, environment: {} });
    expect(textOf(reader.read('docs/api.yaml', 1000))).toBe('openapi: 3.1.0\n');
    expect(textOf(reader.read(join(folder, 'docs/api.yaml'), 1000))).toBe('openapi: 3.1.0\n');
    expect(reader.real('docs/api.yaml')).toBe(join(folder, 'docs/api.yaml'));
    expect(reader.read('api.yaml', 1000).kind).toBe('missing');
    expect(fs.kindOf(join(folder, 'docs'))).toBe('folder');
  });

  test('has what was given before what lies on the disk', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'api.yaml'), 'on the disk');
    const given = new Map([['api.yaml', new TextEncoder().encode('given')]]);
    const { reader } = machineSystem({ folder, environment: {}, given });
    expect(textOf(reader.read('api.yaml', 1000))).toBe('given');
  });

  test('knows the environment of the caller only, and who is alive', () => {
    const environment = { PATH: '/nowhere' };
    const system = machineSystem({ folder: '/', environment });
    expect(system.environment).toBe(environment);
    expect(system.processes.isAlive(process.pid)).toBe(true);
    expect(system.processes.isAlive(2 ** 30)).toBe(false);
  });
});
