import { createCollector } from '../../src/diagnostics/index.ts';
import { openDocument, type Document } from '../../src/document/index.ts';
import { createProject, DEFAULT_LIMITS, memoryReader, parseDocument } from '../../src/load/index.ts';

/** The document `openapi.yaml` among texts in memory, unchecked. */
export function documentOf(files: Readonly<Record<string, string>>): Document {
  const context = {
    reader: memoryReader(files),
    limits: DEFAULT_LIMITS,
    report: createCollector().report,
    remember: () => undefined,
    allowFolders: [],
  };
  const text = files['openapi.yaml'] ?? '';
  const root = parseDocument({ file: 'openapi.yaml', text, bytes: new TextEncoder().encode(text) }, context);
  if (root === undefined) throw new Error('the test document is broken');
  return openDocument(createProject(root, context));
}
