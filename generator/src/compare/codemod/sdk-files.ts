import { posix } from 'node:path';
import {
  endingOf,
  isJavaScript,
  isTypeScript,
  withoutEnding,
  withoutIndex,
  type PackageFiles,
} from '../types/index.ts';

/** One version of the SDK as an app sees it: files of a folder that need not be there. */
export type SdkFiles = {
  /** Names under which it can be imported. */
  readonly names: readonly string[];
  /** The same, and those that only the other version has: nothing installed may stand in for it. */
  readonly reserved: readonly string[];
  /** Where its files stand, with a slash at the end. */
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  /** The file of its root module. */
  readonly entry: string | undefined;
  /** The file behind an import: of an app by name, of the SDK itself by path. */
  readonly find: (specifier: string, from: string) => string | undefined;
  /** What `require` gives: the module, and at once what it exports as default. */
  readonly required: string | undefined;
};

const ENDINGS = ['.d.ts', '.d.mts', '.d.cts', '.ts', '.tsx', '.mts', '.cts'];

/** Puts a package where an app would find it. */
export function sdkFiles(
  files: PackageFiles,
  { names, reserved }: Pick<SdkFiles, 'names' | 'reserved'>,
  folder: string,
): SdkFiles {
  const root = `${folder}/node_modules/${names[0] ?? ''}/`;
  const texts = new Map(
    [...files.texts].filter(([path]) => isTypeScript(path)).map(([path, text]) => [root + path, text]),
  );
  const main = files.modules.get('');
  const entry = main === undefined ? undefined : root + main;
  const fileAt = (base: string): string | undefined => {
    const bare = isJavaScript(base) ? withoutEnding(base) : base;
    return [base, ...[bare, base, `${base}/index`].flatMap((each) => ENDINGS.map((end) => each + end))].find(
      (path) => texts.has(path),
    );
  };
  const below = (module: string): string | undefined => {
    const known = files.modules.get(withoutIndex(withoutEnding(module)));
    if (known !== undefined) return root + known;
    return (entry && fileAt(posix.join(posix.dirname(entry), module))) ?? fileAt(root + module);
  };
  const required = entry && `${root}required.d.cts`;
  if (entry !== undefined && required !== undefined)
    texts.set(required, requireText(`./${entry.slice(root.length)}`));
  return {
    names,
    reserved,
    root,
    texts,
    entry,
    required,
    find: (specifier, from) => {
      if (from.startsWith(root) && specifier.startsWith('.'))
        return fileAt(posix.join(posix.dirname(from), specifier));
      const name = names.find((each) => specifier === each || specifier.startsWith(`${each}/`));
      return name === undefined ? undefined : below(specifier.slice(name.length + 1));
    },
  };
}

/** Whether an import is one of the SDK, be it there or not. */
export function isOfSdk(specifier: string, from: string, { reserved, root }: SdkFiles): boolean {
  return (
    reserved.some((name) => specifier === name || specifier.startsWith(`${name}/`)) ||
    (from.startsWith(root) && specifier.startsWith('.'))
  );
}

function requireText(entry: string): string {
  return [
    `import type * as all from ${JSON.stringify(
      withoutEnding(entry) + endingOf(entry).replace('.d', '').replace('ts', 'js'),
    )};`,
    'type All = typeof all;',
    'declare const both: All extends { default: infer Main } ? All & Main : All;',
    'export = both;',
    '',
  ].join('\n');
}
