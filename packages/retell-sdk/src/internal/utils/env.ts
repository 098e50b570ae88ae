type Environment = {
  process?: { env?: Record<string, string | undefined> };
  Deno?: { env?: { get?(name: string): string | undefined } };
};

/** The trimmed value of an environment variable; undefined if it is blank, missing or not readable. */
export const readEnv = (name: string): string | undefined => {
  const { process, Deno }: Environment = globalThis as object;
  try {
    return (process?.env ? process.env[name] : Deno?.env?.get?.(name))?.trim() || undefined;
  } catch {
    return undefined;
  }
};

/** The number in an environment variable; undefined if there is none. */
export const readEnvNumber = (name: string): number | undefined => {
  const value = Number(readEnv(name) ?? NaN);
  return Number.isNaN(value) ? undefined : value;
};

/** The flag in an environment variable (`true` or `1`, `false` or `0`); undefined if it is neither. */
export const readEnvBoolean = (name: string): boolean | undefined => {
  const value = readEnv(name)?.toLowerCase() ?? '';
  return /^(?:true|1)$/.test(value) || (/^(?:false|0)$/.test(value) ? false : undefined);
};
