/** What names a server: what is written of it, and its place in the list. */
type Described = {
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly index: number;
};

/** Words by which servers are known, and what else they are called. */
const KNOWN_NAMES: ReadonlyArray<readonly [name: string, words: RegExp]> = [
  ['sandbox', /\bsandbox\b/],
  ['staging', /\b(?:staging|stage)\b/],
  ['development', /\b(?:development|dev)\b/],
  ['local', /\b(?:local|localhost)\b/],
  ['test', /\b(?:test|testing)\b/],
  ['demo', /\bdemo\b/],
  ['beta', /\bbeta\b/],
  ['preview', /\bpreview\b/],
  ['production', /\b(?:production|prod|live)\b/],
];

/** Its name since 3.2, a word of its description or host by which everybody knows it, else its place in the list. */
export function serverName({ url, name, description = '', index }: Described): string {
  if (name !== undefined && name.trim() !== '') return name.trim();
  const { hostname } = new URL(url.replace(/\{[\w.-]+\}/g, 'x'));
  // The domain itself says nothing: `.dev` and `.test` are top-level domains.
  const host = hostname === 'localhost' ? hostname : hostname.split('.').slice(0, -2).join('.');
  const known = [description, host].flatMap(
    (text) => KNOWN_NAMES.find(([, words]) => words.test(text.toLowerCase().replaceAll('_', ' ')))?.[0] ?? [],
  );
  return known[0] ?? (index === 0 ? 'production' : `server${index + 1}`);
}

const OLDER_NAMES = ['sandbox', 'staging', 'development', 'local', 'test', 'demo', 'beta', 'production'];

/**
 * What the hosted generator calls it.
 *
 * @param position Its place among those that can be called.
 */
export function olderServerName({ description }: Described, position: number): string {
  if (position === 0) return 'production';
  const text = description?.toLowerCase() ?? '';
  return OLDER_NAMES.find((name) => text.includes(name)) ?? `environment_${position + 1}`;
}
