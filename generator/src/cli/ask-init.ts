import { input, select } from '@inquirer/prompts';
import type { InitAnswers } from '../pipeline/init/draft.ts';
import type { InitStart } from '../pipeline/init/init.ts';
import { clientNameFault, licenseFault, packageNameFault } from './init-values.ts';

/** Where questions are asked: the terminal if nothing else is said. */
type Streams = { readonly input?: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Asks for what a document does not say; undefined when the user stops. Questions are on stderr. */
export async function askInit(
  { suggested, methods }: Pick<InitStart, 'suggested' | 'methods'>,
  context: Streams = { output: process.stderr },
): Promise<InitAnswers | undefined> {
  const judged =
    (fault: (text: string) => string | undefined) =>
    (text: string): true | string =>
      fault(text) ?? true;
  try {
    const packageName = await input(
      {
        message: 'Name of the npm package',
        ...(suggested.packageName !== undefined && { default: suggested.packageName }),
        validate: judged(packageNameFault),
      },
      context,
    );
    const clientName = await input(
      {
        message: 'Name of the client class',
        default: suggested.clientName,
        validate: judged(clientNameFault),
      },
      context,
    );
    const license = await input(
      {
        message: 'License, an SPDX identifier (empty: none)',
        ...(suggested.license !== undefined && { default: suggested.license }),
        validate: (text) => text === '' || judged(licenseFault)(text),
      },
      context,
    );
    const resources = await select(
      {
        message: `Resources and their ${methods} methods`,
        choices: [
          {
            value: 'inferred',
            name: 'follow the document',
            description: 'New operations get methods by themselves.',
          },
          {
            value: 'listed',
            name: 'are listed in the config',
            description: 'To choose and to change their names.',
          },
        ],
      } as const,
      context,
    );
    return { packageName, clientName, ...(license !== '' && { license }), resources };
  } catch (error) {
    // Ctrl+C, or the end of the input.
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined;
    throw error;
  }
}
