import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { GivenNames } from '../support/given-names.ts';
import type { WrittenConfig } from './keys/index.ts';
import { TYPESCRIPT } from './keys/targets.ts';
import { KEY_NAME, PACKAGE_NAME } from './keys/spellings.ts';
import { readDefault } from './kit/index.ts';

/** Whether npm takes the text as the name of a package. */
export const isPackageName = PACKAGE_NAME.fits;

/** Reports names that no package or class can have. */
export function checkGivenNames({ package: name, client }: GivenNames, report: Report): void {
  if (name !== undefined && !PACKAGE_NAME.fits(name)) refuse('--package-name', name, PACKAGE_NAME.expected);
  if (client !== undefined && !isClientName(client)) refuse('--client-name', client, KEY_NAME.expected);

  function refuse(option: string, value: string, expected: string): void {
    report(diagnostic('Input/NameInvalid', undefined, { option, value: value.slice(0, 120), expected }));
  }
}

const isClientName = (text: string): boolean =>
  text.length <= 100 && /^\p{L}/u.test(text) && KEY_NAME.fits(text);

/** The config as if the names stood in it. */
export function withGivenNames<C extends Pick<WrittenConfig, 'targets' | 'clientSettings'>>(
  written: C,
  { package: packageName, client }: GivenNames,
): C {
  const { targets, clientSettings } = written;
  const target = targets.typescript ?? targets.node ?? readDefault(TYPESCRIPT);
  return {
    ...written,
    ...(packageName !== undefined && { targets: { ...targets, typescript: { ...target, packageName } } }),
    ...(client !== undefined && { clientSettings: { ...clientSettings, defaultClientName: client } }),
  };
}
