/** The targets whose config is kept for other tools. */
export const OTHER_TARGETS = [
  'python',
  'go',
  'java',
  'kotlin',
  'ruby',
  'terraform',
  'php',
  'csharp',
  'cli',
  'sql',
  'openapi',
  'http',
] as const;

/** What `skip` and `only` may name. */
export const LANGUAGE_NAMES: readonly string[] = ['typescript', 'node', ...OTHER_TARGETS];
