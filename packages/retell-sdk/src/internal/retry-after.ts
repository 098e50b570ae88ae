/** The year that two digits mean: not more than 50 years ahead. */
const fullYear = (digits: string): number => {
  const now = new Date().getUTCFullYear();
  const year = now - (now % 100) + +digits;
  return year > now + 50 ? year - 100 : year;
};

/**
 * Milliseconds since 1970 of an HTTP date (RFC 9110 section 5.6.7); NaN for any other text. The older forms are
 * brought into the form of today, which is what a date writes itself as.
 */
const parseDate = (text: string): number => {
  const date = text
    // That of C's asctime().
    .replace(
      /^(\w{3}) (\w{3}) ([ \d])(\d) (\S{8}) (\d{4})$/,
      (_, name, month, tens, ones, clock, year) => `${name}, ${+tens}${ones} ${month} ${year} ${clock} GMT`,
    )
    // That of RFC 850.
    .replace(
      /^(\w{3})\w*day, (\d\d)-(\w{3})-(\d\d) /,
      (_, name, day, month, year) => `${name}, ${day} ${month} ${fullYear(year)} `,
    );
  // A leap second is over with the one before it.
  const usual = date.replace(/:60 GMT$/, ':59 GMT');
  const time = new Date(usual);
  return time.toUTCString() === usual ? +time : NaN;
};

/**
 * Milliseconds the server asks to wait: `retry-after-ms`, or `Retry-After` in whole seconds or as an HTTP date
 * (RFC 9110 section 10.2.3). A past date means now; anything else counts as absent.
 */
export const retryAfter = (headers: Headers): number | undefined => {
  const exact = headers.get('retry-after-ms') ?? '';
  if (/^\d+(\.\d+)?$/.test(exact)) return Number(exact);
  const text = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : parseDate(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
};
