import type { ProjectConfig } from '../config/config-types.ts';

const notice = '// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.';

/** The comment on top of generated files: the owner's header, if there is one, then where the file comes from. */
export function headerOf({ settings }: ProjectConfig): string {
  const own = (settings.fileHeader ?? '').trim();
  if (own === '') return notice;
  // Every kind of line end closes a line comment.
  const lines = own
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `// ${line.replace(/^\s*\/\/ ?/, '')}`.trimEnd());
  return [...lines, notice].join('\n');
}
