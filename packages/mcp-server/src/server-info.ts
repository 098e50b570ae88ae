import { Retell } from 'retell-sdk';
import type { SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';

/** Names of this server. */
export const SERVER_INFO: ServerInfo = {
  packageName: '@retell-ai/mcp-server',
  version: '5.33.0',
  serverName: 'retell_sdk_api',
  brand: 'Retell',
  sdkPackage: 'retell-sdk',
  clientClass: 'Retell',
  apiKeyEnv: 'RETELL_API_KEY',
  apiKeyHeader: 'x-retell-api-key',
  languages: ['typescript', 'python', 'http'],
};

/** Makes the client that carries out the calls. */
export const createClient = (options: SdkClientOptions): SdkClient => new Retell(options);
