import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/server';
import type { EmbeddedMethod, ServerInfo } from '../api/types.ts';
import type { DocsSource } from '../search/docs.ts';

const MARKDOWN = 'text/markdown';

/** Offers the pages of methods and the guides as resources, for clients that let people choose what to read. */
export function registerPages(
  server: McpServer,
  { brand, languages }: ServerInfo,
  load: () => Promise<Pick<DocsSource, 'methods' | 'readmes'>>,
): void {
  const methodUri = (name: string): string => `docs://methods/${encodeURIComponent(name)}`;
  const nameOf = ({ qualified }: EmbeddedMethod): string => qualified.replace(/^client\./, '');
  server.registerResource(
    'method',
    new ResourceTemplate('docs://methods/{name}', {
      list: async () => ({
        resources: (await load()).methods.map((method) => ({
          uri: methodUri(nameOf(method)),
          name: nameOf(method),
          title: method.qualified,
          description: (method.summary || method.description).slice(0, 200),
          mimeType: MARKDOWN,
        })),
      }),
      complete: {
        name: async (start) =>
          (await load()).methods
            .map(nameOf)
            .filter((name) => name.startsWith(start))
            .slice(0, 100),
      },
    }),
    {
      title: `Methods of the ${brand} API`,
      description: 'One page for each method of the SDK',
      mimeType: MARKDOWN,
    },
    async (uri, { name }) => {
      const wanted = decodeURIComponent(String(name));
      const method = (await load()).methods.find((own) => nameOf(own) === wanted);
      if (method === undefined) throw new Error(`There is no method ${wanted.slice(0, 100)}`);
      return {
        contents: [{ uri: uri.href, mimeType: MARKDOWN, text: method.markdown ?? method.description }],
      };
    },
  );
  for (const language of languages) {
    const uri = `docs://guides/${language}`;
    server.registerResource(
      `guide-${language}`,
      uri,
      { title: `${brand} guide (${language})`, description: 'How calls are made', mimeType: MARKDOWN },
      async () => {
        const texts = (await load()).readmes.filter((readme) => readme.language === language);
        const text = texts.map(({ content }) => content).join('\n\n') || `There is no guide for ${language}.`;
        return { contents: [{ uri, mimeType: MARKDOWN, text }] };
      },
    );
  }
}
