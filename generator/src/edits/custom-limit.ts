import { diagnostic, type Report } from '../diagnostics/index.ts';
import { customLimitPath, type FileSystem } from '../output/index.ts';
import { own } from '../support/json.ts';

/** How many edited lines the package may carry; undefined when it does not say. */
export function readCustomLimit(root: string, fs: FileSystem, report: Report): number | undefined {
  const path = `${root}/${customLimitPath}`;
  const content = fs.kindOf(path) === 'file' ? fs.read(path) : undefined;
  if (content === undefined) return undefined;
  const limit = own(parse(new TextDecoder().decode(content)), 'maxLines');
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 0) return limit;
  report(diagnostic('Output/CustomLimitInvalid', undefined, { path: customLimitPath }));
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
