import type { ServerInfo } from './api/types.ts';

/** Headers as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The key of a request: found, not sent, or sent in a way that is not understood. */
export type RequestKey =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly message: string };

/** Reads the API key from `Authorization: Bearer` or from the API's own header. */
export function readKey(
  headers: RequestHeaders,
  { apiKeyHeader }: Pick<ServerInfo, 'apiKeyHeader'>,
): RequestKey {
  const authorization = single(headers['authorization']);
  if (authorization !== undefined) {
    const [, scheme = '', value = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(authorization) ?? [];
    if (scheme.toLowerCase() !== 'bearer' || value === '') {
      return {
        kind: 'invalid',
        message: `Use "Authorization: Bearer <API key>" or the header ${apiKeyHeader}`,
      };
    }
    return { kind: 'key', key: value };
  }
  const key = single(headers[apiKeyHeader])?.trim();
  return key === undefined || key === '' ? { kind: 'none' } : { kind: 'key', key };
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
