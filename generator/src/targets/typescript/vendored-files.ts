import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';

/** Runtime modules every SDK needs, below the runtime's `src/`. A test compares this list with the runtime. */
export const ALWAYS = [
  'client-base',
  'core/api-promise',
  'core/error',
  'core/pagination',
  'core/resource',
  'core/uploads',
  'api-promise',
  'error',
  'pagination',
  'resource',
  'uploads',
] as const;

/** Internals, in the order of the folder. */
export const INTERNALS = [
  'internal/body',
  'internal/client-core',
  'internal/client-options',
  'internal/credentials',
  'internal/detect-platform',
  'internal/errors',
  'internal/form',
  'internal/headers',
  'internal/parse',
  'internal/redirect',
  'internal/request-options',
  'internal/retry-after',
  'internal/retry',
  'internal/to-file',
  'internal/types',
  'internal/uploads',
  'internal/utils/base64',
  'internal/utils/env',
  'internal/utils/log',
  'internal/utils/path',
  'internal/utils/query',
  'internal/utils/sleep',
  'internal/utils/uuid',
  'internal/utils/values',
] as const;

/** Modules that only some APIs need. */
export const STREAMING = ['core/streaming', 'streaming'] as const;

/** Copies of the hand-written runtime with its two names made the client's own. */
export function vendoredFiles(api: Api): readonly FilePlan[] {
  const streams = api.resources.some((resource) =>
    resource.methods.some((method) => method.streaming !== undefined),
  );
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  return [...ALWAYS, ...INTERNALS, ...(streams ? STREAMING : [])].map((module) => ({
    kind: 'vendored',
    path: `src/${module}.ts`,
    source: `src/${module}.ts`,
    rename,
  }));
}
