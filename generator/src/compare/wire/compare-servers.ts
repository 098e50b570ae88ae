import type { CheckedInput } from '../../check/index.ts';
import { asArray, asString, join, own } from '../../support/json.ts';
import type { WireEvent } from '../model/index.ts';
import type { Event } from '../rules/index.ts';

/** Where requests go: the config's environments, which win, or the document's servers; the first is the default. */
export function compareServers(before: CheckedInput, after: CheckedInput): readonly WireEvent[] {
  const [old, next] = [serversOf(before), serversOf(after)];
  const at = (event: Event, from: string | undefined, to: string | undefined): WireEvent => ({
    event,
    anchor: { kind: 'operation' },
    path: [],
    before: { file: before.document.at.file, pointer: join('', 'servers') },
    after: { file: after.document.at.file, pointer: join('', 'servers') },
    ...(from !== undefined && { oldValue: from }),
    ...(to !== undefined && { newValue: to }),
  });
  const [from, to] = [old[0], next[0]];
  const isChanged = from !== undefined && to !== undefined && from !== to;
  const changed = isChanged ? [at('server-changed', from, to)] : [];
  const rest = (list: readonly string[]): readonly string[] => (isChanged ? list.slice(1) : list);
  return [
    ...changed,
    ...rest(next)
      .filter((url) => !old.includes(url))
      .map((url) => at('server-added', undefined, url)),
    ...rest(old)
      .filter((url) => !next.includes(url))
      .map((url) => at('server-removed', url, undefined)),
  ];
}

function serversOf({ document, config }: CheckedInput): readonly string[] {
  const urls = config.environments.map(({ url }) => url);
  // Where callers say where the API is, what the document says of that comes first.
  const isOpen = config.usualEnvironment === undefined;
  const listed = asArray(own(document.value, 'servers')).flatMap(
    (server) => asString(own(server, 'url')) ?? [],
  );
  return [
    ...new Set(
      (isOpen ? [...listed.slice(0, 1), ...(urls.length > 0 ? urls : listed)] : urls).map((url) =>
        url.replace(/\/+$/, ''),
      ),
    ),
  ];
}
