import VENDOR from '../../../../packages/runtime-typescript/vendor.json' with { type: 'json' };
import type { Api, Method } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { vendored } from '../../plan/vendored.ts';
import { bodyModules } from './body-text.ts';
import { splitParams } from './params-split.ts';
import { choosesCredentials } from './security-info.ts';
import { choosesServers } from './server-info.ts';

/**
 * Copies of the hand-written runtime with its two names made the client's own. What no method of the API uses is left
 * out, and where the standard decides, some files are those of the standard.
 */
export function vendoredFiles(api: Api): readonly FilePlan[] {
  const { files, streaming, optional, standard, moved } = VENDOR;
  const methods = [...api.clientMethods, ...api.resources.flatMap((resource) => resource.methods)];
  const streams = methods.some((method) => method.streaming !== undefined);
  const isStandard = api.facts.rules === 'openapi';
  const replaced = isStandard ? standard.replaced : {};
  const taken = new Set<string>(Object.values(replaced));
  const wanted = new Set(methods.flatMap((method) => modulesOf(method, api)));
  const chosen = [
    ...files.filter((file) => !taken.has(file)),
    ...(streams ? streaming : []),
    ...(isStandard ? standard.files : []),
    ...[...wanted].flatMap((name) => optional[name]),
    ...(choosesServers(api) ? optional.servers : []),
    ...(choosesCredentials(api) ? optional.security : []),
  ];
  const rename = new Map([
    ['SdkClient', `Base${api.clientName}`],
    ['SdkError', `${api.clientName}Error`],
  ]);
  return vendored({ files: [...new Set(chosen)], moved: { ...replaced, ...moved } }, rename);
}

function modulesOf(method: Method, api: Api): ReadonlyArray<keyof typeof VENDOR.optional> {
  const { format } = method.streaming ?? {};
  return [
    ...bodyModules(method, splitParams(method, api), api.facts.rules === 'openapi'),
    ...(format !== undefined && format.kind !== 'events' ? (['lineStreaming'] as const) : []),
  ];
}
