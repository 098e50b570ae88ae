import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { Manifest } from '../manifest.ts';
import { conflictPath, originalPath, originalsAttributes } from './custom-paths.ts';
import type { EditedFile, EditKeeper } from './edit-keeper.ts';
import type { KeptEdit } from './hand-written.ts';

/** The text to write over an edited file; undefined when the edit stands in the way (reported). */
export function keepEdit(
  edit: EditedFile,
  keeper: EditKeeper | undefined,
  report: Report,
): string | undefined {
  const { path } = edit;
  const outcome = keeper?.keep(edit);
  switch (outcome?.kind) {
    case 'kept':
      return outcome.text;
    case 'conflict': {
      const lines = outcome.lines
        .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
        .join(', ');
      const hint = `Your file is as it was; the new version is ${conflictPath(
        path,
      )}. Bring its changes into your file and run again with --resolved ${path}.`;
      report(diagnostic('Output/CustomConflict', undefined, { path, lines }, { hint }));
      return undefined;
    }
    default:
      report(diagnostic('Output/EditedFile', undefined, { path }));
      return undefined;
  }
}

/** Path → text of the files that keep the generated forms of edited files, or undefined for those that go. */
export function originalsFor(
  edits: readonly KeptEdit[],
  old: Manifest | undefined,
): ReadonlyMap<string, string | undefined> {
  const wanted = new Map<string, string | undefined>();
  for (const path of old?.edited?.keys() ?? []) wanted.set(originalPath(path), undefined);
  if (wanted.size > 0) wanted.set(originalsAttributes.path, undefined);
  for (const { path, pure } of edits) wanted.set(originalPath(path), pure);
  if (edits.length > 0) wanted.set(originalsAttributes.path, originalsAttributes.text);
  return wanted;
}
