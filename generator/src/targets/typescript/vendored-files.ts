import VENDOR from '../../../../packages/runtime-typescript/vendor.json' with { type: 'json' };
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';

/** Copies of the hand-written runtime with its two names made the client's own. */
export function vendoredFiles(api: Api): readonly FilePlan[] {
  const { files, streaming, moved } = VENDOR;
  const streams = api.resources.some((resource) =>
    resource.methods.some((method) => method.streaming !== undefined),
  );
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  return vendored({ files: [...files, ...(streams ? streaming : [])], moved }, rename);
}
