/** Whether a text is a token of RFC 9110 §5.6.2: what the names of headers, cookies and authentication schemes are. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);
}
