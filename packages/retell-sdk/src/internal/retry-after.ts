/**
 * Milliseconds the server asks to wait (`retry-after-ms`, or `Retry-After` in seconds or as a date, RFC 9110
 * section 10.2.3). A past date means now; negative and unreadable values count as absent.
 */
export const retryAfter = (headers: Headers): number | undefined => {
  const exact = parseFloat(headers.get('retry-after-ms') ?? '');
  const text = headers.get('retry-after') ?? '';
  const seconds = Number(text || NaN);
  const ms = Number.isNaN(seconds) ? Math.max(Date.parse(text) - Date.now(), 0) : seconds * 1000;
  return [exact, ms].find((value) => value >= 0 && value < Infinity);
};
