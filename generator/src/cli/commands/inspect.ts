export async function runInspect(what: string, name: string | undefined, options: unknown): Promise<number> {
  void [what, name, options];
  return 2;
}
