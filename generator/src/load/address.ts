/** What the document is called that comes from the standard input. */
export const STANDARD_INPUT = '<standard input>';

/** Whether an input is named by a web address, not by a path. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name);
}

/** Whether an input has no place on the disk, and so no files beside it. */
export function isApart(name: string): boolean {
  return name === STANDARD_INPUT || isAddress(name);
}

/**
 * Whether a reference leads to a web address of a host that everybody can name. What leads to this machine or into a
 * private network, or is no web address at all, is no published schema.
 *
 * @param from The file or address that it stands in.
 */
export function isPublicAddress(reference: string, from: string): boolean {
  const base = isAddress(from) ? from : undefined;
  if (!URL.canParse(reference, base)) return false;
  const { protocol, hostname } = new URL(reference, base);
  const isHostName =
    /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(?:local|localhost|internal)$/i.test(hostname);
  return /^https?:$/.test(protocol) && isHostName;
}

/** The address as it is shown and kept: without user, query and fragment, which may hold secrets. */
export function addressName(address: string): string {
  if (!URL.canParse(address)) return address.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
