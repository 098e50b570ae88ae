import { posix } from 'node:path';
import type { Extra } from '../diagnostics/index.ts';
import { fileOf, isAddress, isApart } from '../load/index.ts';
import { shownShellArg } from '../support/encode.ts';

/**
 * How a reference that leads out of the folder of the document can be followed.
 *
 * @param from The file, or web address, that it stands in.
 */
export function outsideHint(ref: string, from: string): Extra {
  const file = fileOf(ref.split('#')[0] ?? '', from);
  if (file === undefined)
    return { hint: 'Write the path as it is seen from the file of the reference, without a drive or scheme' };
  if (isAddress(file)) return { hint: addressHint(file) };
  if (isApart(from))
    return { hint: 'Save the document beside the files that it refers to, and name it with --spec' };
  const folder = posix.dirname(file);
  if (!posix.relative(posix.dirname(from), file).startsWith('..'))
    return { hint: 'A link leads out of the folder: name where it leads with --ref-root FOLDER' };
  return {
    hint: `Allow the folder with --ref-root ${shownShellArg(
      folder,
    )} if what stands there is no secret, or put a copy beside the document`,
  };
}

function addressHint(address: string): string {
  const { protocol, host } = new URL(address);
  const copy = 'put a copy of it into the folder of the document';
  return /^https?:$/.test(protocol) ?
      `Allow the host with --allow-remote-refs ${shownShellArg(host)}, or ${copy}`
    : `Only https can be fetched: ${copy}`;
}
