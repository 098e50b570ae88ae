import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mini, readTree, repository, specsmith, temporaryFolder, type Run } from '../support/run-program.ts';

/** A folder with a list of two editions of the small API. */
function withEditions(): string {
  const folder = temporaryFolder();
  const list = `editions:
  1.4.0:
    spec: ${JSON.stringify(relativeTo(mini.spec))}
    config: ${JSON.stringify(relativeTo(mini.config))}
    packages: { sdk: typescript }
  1.5.0:
    spec: ${JSON.stringify(relativeTo(mini.spec))}
    overlays: [1.5.0/overlay.yml]
    config: ${JSON.stringify(relativeTo(mini.config))}
    packages: { sdk: typescript }
`;
  write(join(folder, 'spec/seeds/editions/index.yml'), list);
  write(
    join(folder, 'spec/seeds/editions/1.5.0/overlay.yml'),
    `overlay: 1.0.0
info: { title: Edition 1.5.0, version: 1.5.0 }
actions:
  - target: $.paths['/seeds'].get
    update: { description: Told by the overlay. }
`,
  );
  // Paths are relative to the list; the inputs are laid beside it.
  for (const [path, text] of Object.entries(readTree(join(repository, 'spec/mini'))))
    write(join(folder, 'spec/seeds', path), text);
  return folder;
}

function relativeTo(input: string): string {
  return `../${input.slice(join(repository, 'spec/mini/').length)}`;
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** Generates an edition into `out` of the folder. */
function generate(edition: string, cwd: string, ...more: readonly string[]): Run {
  return specsmith(['generate', '--edition', edition, '-o', 'out', ...more], { cwd });
}

describe('generate --edition', () => {
  test('writes every package of the edition into a folder of its own', () => {
    const folder = withEditions();
    expect(generate('1.4.0', folder)).toMatchObject({ code: 0, stdout: '' });
    const plain = specsmith(['generate', '-s', mini.spec, '-c', mini.config, '-o', 'plain'], { cwd: folder });
    expect(plain.code).toBe(0);
    const [edition, own] = [readTree(join(folder, 'out/sdk')), readTree(join(folder, 'plain'))];
    expect(Object.keys(edition)).toEqual(Object.keys(own));
    expect(edition['src/client.ts']).toBe(own['src/client.ts']);
  });

  test('is repeatable and can be checked', () => {
    const folder = withEditions();
    expect(generate('1.4.0', folder).code).toBe(0);
    expect(generate('1.4.0', folder, '--check')).toMatchObject({ code: 0, stdout: '' });
    expect(generate('1.5.0', folder, '--check').code).toBe(4);
  });

  test.each([
    ['by name, from the top', 'spec/..', '1.5.0'],
    ['by name, from a folder below', 'spec/seeds', '1.5.0'],
    ['by its folder', '.', 'spec/seeds/editions/1.5.0'],
    ['by a list and a name', '.', 'spec/seeds/editions/index.yml#1.5.0'],
  ])('%s', (_, start, edition) => {
    const folder = withEditions();
    const cwd = join(folder, start);
    expect(generate(edition, cwd)).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'out/sdk/src/resources/seeds/seeds.ts'), 'utf8')).toContain(
      'Told by the overlay.',
    );
  });

  test('an unknown name is refused with the known ones and the nearest', () => {
    const folder = withEditions();
    const { code, stdout, stderr } = generate('1.5', folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no edition 1.5; there are 1.4.0, 1.5.0. Did you mean 1.5.0?');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('without a list, that is said', () => {
    const { code, stderr } = generate('1.5.0', temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('no list of editions was found for 1.5.0');
  });

  test('cannot be combined with a document', () => {
    const { code, stderr } = generate('1.4.0', withEditions(), '-s', mini.spec);
    expect(code).toBe(2);
    expect(stderr).toContain('--spec');
  });
});
