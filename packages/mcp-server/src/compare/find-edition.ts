import type { ApiSurface } from '../api/types.ts';

/** The edition of a name; `latest` and `previous` are understood, and the start of a version if only one begins so. */
export function findEdition(surfaces: readonly ApiSurface[], name: string): ApiSurface | undefined {
  const wanted = name.trim().replace(/^v(?=\d)/, '');
  if (wanted === 'latest' || wanted === 'current') return surfaces.at(-1);
  if (wanted === 'previous') return surfaces.at(-2);
  const exact = surfaces.find(({ edition }) => edition === wanted);
  if (exact !== undefined || wanted === '') return exact;
  const starting = surfaces.filter(({ edition }) => edition.startsWith(`${wanted}.`));
  return starting.length === 1 ? starting[0] : undefined;
}
