// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';

/**
 * The methods of `client.mcpTool`.
 */
export class McpTool extends APIResource {
  /**
   * Asks an MCP server configured for an agent which tools it offers.
   *
   * @see GET /get-mcp-tools/{agent_id}
   *
   * @example
   * ```ts
   * const mcpToolDefinitions = await client.mcpTool.getMcpTools(
   *   'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   *   { mcp_id: 'mcp-server-1' },
   * );
   * ```
   */
  getMcpTools(
    agentID: string,
    query: McpToolGetMcpToolsParams,
    options?: RequestOptions,
  ): ListPromise<McpToolGetMcpToolsResponse, McpToolDefinition> {
    return listing(this._client.get(path`/get-mcp-tools/${agentID}`, { query, ...options }));
  }
}

/**
 * A tool as its MCP server announces it.
 */
export interface McpToolDefinition {
  /**
   * What the tool does, as its server describes it.
   */
  description: string;

  /**
   * JSON Schema of the arguments the tool takes.
   */
  inputSchema: unknown;

  /**
   * Name of the tool on its server.
   */
  name: string;
}

export type McpToolGetMcpToolsResponse = Array<McpToolDefinition>;

export interface McpToolGetMcpToolsParams {
  /**
   * MCP server to ask.
   */
  mcp_id: string;

  /**
   * Conversation flow component that holds the MCP server. Give it only when the
   * server is configured inside a component.
   */
  component_id?: string;

  /**
   * Agent version whose configuration is used. The latest one when left out.
   */
  version?: number | string;
}

export declare namespace McpTool {
  export { type McpToolDefinition, type McpToolGetMcpToolsResponse, type McpToolGetMcpToolsParams };
}
