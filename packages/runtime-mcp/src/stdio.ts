import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpOptions } from './options.ts';
import { environmentKey, serviceFor, type ClientOptions } from './server.ts';

/** Serves MCP over the standard input and output, until the client goes or the server is closed. */
export async function launchStdioServer({
  clientOptions = {},
  mcpOptions = {},
}: { clientOptions?: ClientOptions; mcpOptions?: McpOptions } = {}): Promise<{ close: () => Promise<void> }> {
  const service = await serviceFor({ codeAsk: true, ...mcpOptions });
  const { close } = serveStdio(() => service.connect(clientOptions.apiKey ?? environmentKey()));
  process.stdin.once('end', () => void service.close());
  return {
    close: async () => {
      await close();
      await service.close();
    },
  };
}
