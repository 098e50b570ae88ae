/** Folders of an SDK that hold its runtime. What an application imports from there is no part of the API. */
const RUNTIME =
  /^(?:dist\/|src\/)*(?:core|internal|_\w+|shims|client|client-base|pagination|streaming|api-promise|error|uploads|resource|version)(?:\/|\.|$)/;

/** Whether a file is one of the runtime, which every generator writes as it likes. */
export function isOfRuntime(file: string | undefined): boolean {
  return file !== undefined && RUNTIME.test(file);
}

/** What every client has beside the methods of its API. */
const RAW = new Set(
  'get post put patch delete toJSON requestAPIList getUserAgent request getAPIList withOptions buildURL buildRequest fetchWithTimeout'.split(
    ' ',
  ),
);

/** Those of them that documentation tells callers to use. */
export const PUBLIC_RAW = new Set('get post put patch delete withOptions'.split(' '));

/** Whether a way from the client on leads to a method that belongs to no endpoint. */
export function isRaw(name: string): boolean {
  const [, method = '', ...rest] = name.split('.');
  return rest.length === 0 && RAW.has(method);
}
