type Environment = {
  process?: { env?: Record<string, string | undefined> };
  Deno?: { env?: { get?(name: string): string | undefined } };
};

/** The trimmed value of an environment variable; undefined if it is blank, missing or not readable. */
export const readEnv = (name: string): string | undefined => {
  const { process, Deno } = globalThis as Environment;
  try {
    return (process?.env ? process.env[name] : Deno?.env?.get?.(name))?.trim() || undefined;
  } catch {
    return undefined;
  }
};
