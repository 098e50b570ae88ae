import type { ClientOpt } from '../../ir/model/facts.ts';
import type { Api } from '../../ir/model/api.ts';

/** The credential that callers of the server bring, and the options of the client beside it that must be given. */
export type Credentials = {
  /** Name of the client's option; absent if the API needs no credential. */
  readonly option?: string;
  /** Whether calls can be made without it, since the client can. */
  readonly keyless?: 'always' | 'environment';
  readonly env: string;
  /** Header that carries the credential beside `Authorization`. */
  readonly header: string;
  /** Variables of credentials that the client reads itself, beside the one that callers bring. */
  readonly supports: readonly string[];
  /** Option → environment variable. */
  readonly others: ReadonlyArray<readonly [option: string, env: string]>;
};

/** How the client of an API gets its credentials. */
export function credentialsOf({ facts, options }: Api): Credentials {
  const { casing } = facts;
  const { envPrefix, name } = facts.client;
  const main =
    options.find(({ auth }) => auth?.role === 'value') ?? options.find(({ auth }) => auth !== undefined);
  const envOf = ({ readEnv, key }: Pick<ClientOpt, 'readEnv' | 'key'>): string =>
    (readEnv ?? `${envPrefix}_${casing.snake(key)}`).toUpperCase().replace(/\W+/g, '_');
  const others = options.filter((opt) => opt !== main && isNeeded(opt) && opt.readEnv === undefined);
  return {
    ...(main !== undefined && { option: main.name }),
    ...(main === undefined ? { keyless: 'always' as const }
    : main.nullable ? { keyless: 'environment' as const }
    : {}),
    supports: options.flatMap((opt) =>
      opt !== main && opt.auth !== undefined && opt.readEnv !== undefined ? [envOf(opt)] : [],
    ),
    env: envOf(main ?? { key: 'api_key' }),
    header: `x-${casing.kebab(name)}-${casing.kebab(main?.key ?? 'api_key')}`.replace(/[^a-z0-9-]/g, ''),
    others: others.map((opt) => [opt.name, envOf(opt)] as const),
  };
}

function isNeeded(opt: ClientOpt): boolean {
  return opt.auth !== undefined || (opt.default === undefined && !opt.nullable);
}
