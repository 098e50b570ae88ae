import { ExampleClient } from './example-client.ts';
import type { SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';

/** Names of this server. */
export const SERVER_INFO: ServerInfo = {
  packageName: '@example/mcp-server',
  version: '0.0.0',
  serverName: 'example_api',
  brand: 'Example',
  sdkPackage: 'example-sdk',
  clientClass: 'Example',
  apiKeyEnv: 'EXAMPLE_API_KEY',
  apiKeyHeader: 'x-example-api-key',
  languages: ['typescript', 'http'],
};

/** Makes the SDK's client that carries out the calls. */
export const createClient = (options: SdkClientOptions): SdkClient => new ExampleClient(options);
