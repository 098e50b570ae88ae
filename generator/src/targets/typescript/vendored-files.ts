import VENDOR from '../../../../packages/runtime-typescript/vendor.json' with { type: 'json' };
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';
import { choosesCredentials } from './security-info.ts';

/** Copies of the hand-written runtime with its two names made the client's own. */
export function vendoredFiles(api: Api): readonly FilePlan[] {
  const { files, streaming, security, moved } = VENDOR;
  const streams = api.resources.some((resource) =>
    resource.methods.some((method) => method.streaming !== undefined),
  );
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  const chosen = [...files, ...(streams ? streaming : []), ...(choosesCredentials(api) ? security : [])];
  return vendored({ files: chosen, moved }, rename);
}
