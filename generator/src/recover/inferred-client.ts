import type { ClientOpt, ProjectConfig } from '../config/index.ts';
import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { FoundClient } from './package-model.ts';

/** Whether the addresses of a package are those that its document gives, by the same names. */
export function sameServers(
  environments: FoundClient['environments'],
  inferred: ProjectConfig['environments'] | undefined,
): boolean {
  const listed = inferred?.map(({ name, url, server }) => `${name} ${server?.template ?? url}`);
  return listed?.join('\n') === environments.map((each) => each.join(' ')).join('\n');
}

/**
 * Whether the options of a package are those that follow from the document: a config that lists them would keep them from
 * following a later one.
 *
 * @param opts As a config lists them; without those that follow in any case.
 */
export function sameOptions(opts: JsonObject, inferred: readonly ClientOpt[] | undefined): boolean {
  const known = (inferred ?? []).filter(
    ({ tokenSetting, isCallable }) => tokenSetting === undefined && isCallable !== true,
  );
  return (
    known.length === Object.keys(opts).length &&
    known.every((each) => {
      const opt = own(opts, each.key);
      return isObject(opt) && isSame(opt, each);
    })
  );
}

function isSame(opt: JsonObject, { readEnv, auth, serverVariable, default: preset }: ClientOpt): boolean {
  const written = (...path: readonly string[]): JsonValue | undefined =>
    path.reduce<JsonValue | undefined>((value, name) => own(value, name), opt);
  const pairs: ReadonlyArray<readonly [written: JsonValue | undefined, inferred: JsonValue | undefined]> = [
    [written('read_env'), readEnv],
    [written('auth', 'security_scheme'), auth?.scheme],
    [written('auth', 'role') ?? 'value', auth?.role ?? 'value'],
    [written('server_variable'), serverVariable],
  ];
  const isPreset = preset === undefined || serverVariable !== undefined;
  const isSent = ['send_in_header', 'send_as_query_param'].some((name) => written(name) !== undefined);
  return isPreset && !isSent && pairs.every(([one, other]) => one === other);
}
