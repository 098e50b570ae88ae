import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Variant = {
  readonly files: readonly string[];
  readonly replaced: Readonly<Record<string, string>>;
};

const root = new URL('../', import.meta.url);

it('lists every module once in vendor.json', () => {
  const {
    files,
    pagination,
    streaming,
    generated,
    optional,
    standard,
    exact,
    texts,
    parameters,
    queryString,
  } = JSON.parse(readFileSync(new URL('vendor.json', root), 'utf8')) as Record<
    'files' | 'streaming' | 'generated',
    readonly string[]
  > & {
    readonly pagination: string;
    readonly parameters: Readonly<Record<string, readonly string[]>>;
    readonly queryString: Readonly<Record<string, string>>;
    readonly optional: Readonly<Record<string, readonly string[]>>;
    readonly standard: Variant;
    readonly exact: Variant & { readonly streaming: Variant['replaced'] };
    readonly texts: Variant;
  };
  const chosen = new Set([
    ...Object.values(optional).flat(),
    ...Object.values(parameters).flat(),
    ...Object.values(queryString),
    ...standard.files,
    ...Object.keys(standard.replaced),
    ...exact.files,
    ...Object.keys(exact.replaced),
    ...Object.keys(exact.streaming),
    ...texts.files,
    ...Object.keys(texts.replaced),
  ]);
  const modules = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  expect(modules.sort()).toEqual(
    [...new Set([...files, pagination, ...streaming, ...generated, ...chosen])].sort(),
  );
});
