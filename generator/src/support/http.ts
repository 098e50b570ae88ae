/** Whether a text is a token of RFC 9110 §5.6.2: what the names of headers, cookies and authentication schemes are. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);
}

/** Names of the Fetch standard, "forbidden request-header", beside those that begin with `Proxy-` or `Sec-`. */
const FORBIDDEN = new Set(
  (
    'accept-charset accept-encoding access-control-request-headers access-control-request-method connection ' +
    'content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer ' +
    'transfer-encoding upgrade via'
  ).split(' '),
);

/** Whether browsers drop a header that a page sets. */
export function isForbiddenInBrowsers(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.has(lower) || /^(?:proxy|sec)-/.test(lower);
}
