import fs from 'node:fs';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { describe, expect, inject, it } from 'vitest';
import { sdkFolder } from './support/app.ts';

const allFiles = (): string[] =>
  fs
    .readdirSync(sdkFolder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(sdkFolder(), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );

const textOf = (file: string): string => fs.readFileSync(path.join(sdkFolder(), file), 'utf8');

type Manifest = Readonly<Record<string, unknown>>;

const manifest = (): Manifest => JSON.parse(textOf('package.json')) as Manifest;

describe('the tarball', () => {
  it('is right in the eyes of publint', async () => {
    const data = fs.readFileSync(inject('tarball'));
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    const { messages } = await publint({ pack: { tarball } });
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([]);
  });

  it('has types that match its code in the eyes of attw', async () => {
    const result = await checkPackage(
      createPackageFromTarballData(new Uint8Array(fs.readFileSync(inject('tarball')))),
    );
    expect(result.types === false ? ['no types'] : result.problems).toEqual([]);
  });

  it('installs nothing else and runs nothing', () => {
    const { dependencies = {}, scripts, devDependencies } = manifest();
    expect({ dependencies, scripts, devDependencies }).toEqual({ dependencies: {} });
  });

  it('has the files that its maps and exports name', () => {
    const files = new Set(allFiles());
    const missing = allFiles()
      .filter((file) => file.endsWith('.map'))
      .flatMap((file) => {
        const { sources } = JSON.parse(textOf(file)) as { sources: string[] };
        return sources.map((source) => path.posix.join(path.posix.dirname(file), source));
      })
      .filter((file) => !files.has(file));
    expect(missing).toEqual([]);
    for (const name of files)
      if (/^(core|resources)\/.*\.d\.ts$/.test(name)) {
        const base = name.replace('.d.ts', '');
        expect(files).toContain(`${base}.js`);
        expect(files).toContain(`${base}.mjs`);
        expect(files).toContain(`${base}.d.mts`);
      }
  });

  it('tells nothing about the machine it was built on', () => {
    const traces = [process.cwd(), path.dirname(sdkFolder()), '/home/', '/Users/', 'file://'];
    const found = allFiles().flatMap((file) =>
      traces.filter((trace) => textOf(file).includes(trace)).map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
  });

  it('stays below its size budget, apart from what agents read', () => {
    const files = allFiles().filter((file) => !/^(?:AGENTS\.md$|skills\b)/.test(file));
    const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(sdkFolder(), file)).size, 0);
    const lines = files
      .filter((file) => /\.d\.m?ts$/.test(file))
      .reduce((sum, file) => sum + textOf(file).split('\n').length, 0);
    expect(bytes).toBeLessThan(1_650_000);
    expect(lines).toBeLessThan(21_300);
  });
});
