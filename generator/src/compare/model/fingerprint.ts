/** A short name for a change that stays the same in every run: FNV-1a over its parts, twice with different seeds. */
export function fingerprint(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
