import type { CheckedInput } from '../check/index.ts';
import type { ResourceConfig } from '../config/index.ts';
import type { Report } from '../diagnostics/index.ts';
import { emptyNameLock, nameApi, readApi, type Api, type NameLock } from '../ir/index.ts';
import { typescriptNames } from '../targets/typescript/names/index.ts';

/** The API of checked inputs, under the names of the TypeScript SDK: those are what every kind of package talks about. */
export async function buildApi(
  input: CheckedInput,
  report: Report,
  lock: NameLock = emptyNameLock,
): Promise<Api> {
  const toLatin = await latinWriter(input);
  return nameApi(
    readApi(input, report),
    (casing, rules) => typescriptNames(casing, rules, toLatin),
    lock,
    report,
  );
}

/** Files of packages that nobody uses yet have names that every file system and shell takes; the table is large. */
async function latinWriter({ config }: CheckedInput): Promise<((words: string) => string) | undefined> {
  if (config.rules.set !== 'openapi' || !config.resources.some(isForeign)) return undefined;
  const { default: anyAscii } = await import('any-ascii');
  return anyAscii;
}

const isForeign = ({ key, subresources }: ResourceConfig): boolean =>
  /[^\0-\x7f]/.test(key) || subresources.some(isForeign);
