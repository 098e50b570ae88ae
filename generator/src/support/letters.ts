/**
 * Letters that tools do not read in a name, for a class of a regular expression with `u`: those beyond the basic plane,
 * which targets before ES2015 refuse, and those of Unicode 16 and 17, which parsers of today take for invalid characters.
 */
export const UNREAD_LETTERS =
  '\\u{10000}-\\u{10ffff}\\u088f\\u0897\\u0c5c\\u0cdc\\u1acf-\\u1add\\u1ae0-\\u1aeb\\u1c89\\u1c8a\\ua7cb-\\ua7cf\\ua7d2\\ua7d4\\ua7da-\\ua7dc\\ua7f1';
