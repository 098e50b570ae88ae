const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?<month>[A-Z][a-z]{2})';
const TIME = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)';

// The form of today, that of RFC 850, and that of C's asctime().
const DATES = [
  `${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT`,
  `${LONG_DAY}, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT`,
  `${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})`,
];

/** The year that two digits mean: not more than 50 years ahead. */
const fullYear = (digits: string): number => {
  if (digits.length === 4) return +digits;
  const now = new Date().getUTCFullYear();
  const year = now - (now % 100) + +digits;
  return year > now + 50 ? year - 100 : year;
};

/** Milliseconds since 1970 of an HTTP date (RFC 9110 section 5.6.7); undefined for any other text. */
const parseDate = (text: string): number | undefined => {
  const parts = DATES.map((form) => new RegExp(`^${form}$`).exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const { year = '', month = '', day, hour, minute, second } = parts;
  const index = MONTHS.indexOf(month);
  const date = new Date(Date.UTC(fullYear(year), index, Number(day)));
  // The 31st of a short month would be a day of the next one; a name that is none has the index -1.
  if (date.getUTCMonth() !== index) return undefined;
  return date.setUTCHours(Number(hour), Number(minute), Number(second));
};

/**
 * Milliseconds the server asks to wait: `retry-after-ms`, or `Retry-After` in whole seconds or as an HTTP date
 * (RFC 9110 section 10.2.3). A past date means now; anything else counts as absent.
 */
export const retryAfter = (headers: Headers): number | undefined => {
  const exact = headers.get('retry-after-ms') ?? '';
  if (/^\d+(\.\d+)?$/.test(exact)) return Number(exact);
  const text = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = parseDate(text);
  return date === undefined ? undefined : Math.max(date - Date.now(), 0);
};
