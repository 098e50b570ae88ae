import { diagnostic, type Diagnostic } from '../diagnostics/index.ts';
import { isObject, own, type JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { placeIn, type ConfigContext } from './config-context.ts';

/** Keys of the top level that had another name once. */
const OLDER_NAMES: ReadonlyArray<readonly [older: string, current: string]> = [['package', 'targets']];

/** A config, and what its readers share. */
export type ConfigToRead = { readonly config: JsonObject; readonly context: ConfigContext };

/**
 * The config with today's names for keys that are written with an older one. Findings keep pointing at what the file
 * has. A key under both names is read under the current one; the other is then a key without effect.
 */
export function withCurrentKeys({ config, context }: ConfigToRead): ConfigToRead {
  const renamed = OLDER_NAMES.filter(
    ([older, current]) => isObject(own(config, older)) && own(config, current) === undefined,
  );
  if (renamed.length === 0) return { config, context };
  for (const [older, current] of renamed) {
    const place = placeIn(context, '', older);
    context.report(diagnostic('Config/OlderKey', place, { key: older, current }, { mark: 'key' }));
  }
  const names = new Map(renamed);
  const entries = Object.entries(config).map(([key, value]) => [names.get(key) ?? key, value] as const);
  return {
    config: Object.fromEntries(entries),
    context: { ...context, report: (found) => context.report(asWritten(found, context.file, renamed)) },
  };
}

/** A finding with its places under the names that the file has. */
function asWritten(found: Diagnostic, file: string, renamed: typeof OLDER_NAMES): Diagnostic {
  const written = (place: Place): Place => {
    const [, first = '', ...rest] = place.pointer.split('/');
    const older = place.file === file ? renamed.find(([, current]) => current === first)?.[0] : undefined;
    return older === undefined ? place : { ...place, pointer: ['', older, ...rest].join('/') };
  };
  return {
    ...found,
    ...(found.place && { place: written(found.place) }),
    ...(found.related && { related: found.related.map((each) => ({ ...each, place: written(each.place) })) }),
  };
}
