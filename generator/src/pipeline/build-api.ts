import type { CheckedInput } from '../check/index.ts';
import type { Report } from '../diagnostics/index.ts';
import { emptyNameLock, nameApi, readApi, type Api, type NameLock } from '../ir/index.ts';
import { typescriptNames } from '../targets/typescript/names/index.ts';

/** The API of checked inputs, under the names of the TypeScript SDK: those are what every kind of package talks about. */
export function buildApi(input: CheckedInput, report: Report, lock: NameLock = emptyNameLock): Api {
  return nameApi(readApi(input, report), typescriptNames, lock, report);
}
