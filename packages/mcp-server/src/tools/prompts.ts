import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { ServerInfo } from '../api/types.ts';
import type { ToolGroup } from './groups.ts';

const text = z.string().max(4000);

/** Offers prompts for what people come with: something to do, an error, a new version. */
export function registerPrompts(server: McpServer, { brand }: ServerInfo, tools: readonly ToolGroup[]): void {
  const add = (
    name: string,
    title: string,
    argument: string,
    about: string,
    say: (given: string) => string,
  ): void => {
    server.registerPrompt(
      name,
      { title, description: title, argsSchema: z.object({ [argument]: text.describe(about) }) },
      (given) => {
        const value = String(given[argument] ?? '');
        return { messages: [{ role: 'user', content: { type: 'text', text: say(value) } }] };
      },
    );
  };
  const look = 'Look methods and fields up with search_docs before you use them; names are not guessable.';
  if (tools.includes('code')) {
    add('do_with_api', `Do something with the ${brand} API`, 'task', 'What is to be done', (task) =>
      [
        `Do this with the ${brand} API: ${task}`,
        ...(tools.includes('docs') ? [look] : []),
        'Write one program for execute that makes all calls and returns only what is needed. Before it changes data, say what will change.',
      ].join('\n'),
    );
  }
  if (!tools.includes('docs')) return;
  add('write_code', `Write a program that uses the ${brand} SDK`, 'task', 'What the program is for', (task) =>
    [
      `Write a program with the ${brand} SDK: ${task}`,
      look,
      'Use only what the documentation shows, and say which pages you used.',
    ].join('\n'),
  );
  add(
    'explain_error',
    `Explain an error of the ${brand} API`,
    'error',
    'The error as it was shown',
    (error) =>
      [
        `Explain this error of the ${brand} API and how it is mended:`,
        error,
        'Search for the error itself and for the method it came from with search_docs.',
      ].join('\n\n'),
  );
  add('upgrade', `Upgrade to the newest ${brand} SDK`, 'from', 'The version in use, e.g. 1.2.0', (from) =>
    [
      `A program uses version ${from} of the ${brand} SDK. Say what has to change for the newest one.`,
      'Use diff_versions and deprecations; ask for the resources that the program uses with expand.',
    ].join('\n'),
  );
}
