/** The text that percent-encoding stands for (RFC 3986, 2.1); as it is where what is encoded is no UTF-8. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
