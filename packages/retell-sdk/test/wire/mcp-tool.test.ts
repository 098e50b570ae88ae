import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.mcpTool', () => {
  test('getMcpTools: required parameters', async () => {
    const response = [
      {
        description: 'Search for files in the filesystem',
        inputSchema: {
          type: 'object',
          properties: { query: { type: 'string', description: 'Search query' } },
          required: ['query'],
        },
        name: 'search_files',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.mcpTool.getMcpTools('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', {
      mcp_id: 'mcp-server-1',
    });
    expect(await sent()).toEqual({
      path: '/get-mcp-tools/oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      query: [['mcp_id', 'mcp-server-1']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('getMcpTools: all parameters', async () => {
    const response = [
      {
        description: 'Search for files in the filesystem',
        inputSchema: {
          type: 'object',
          properties: { query: { type: 'string', description: 'Search query' } },
          required: ['query'],
        },
        name: 'search_files',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.mcpTool.getMcpTools('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', {
      mcp_id: 'mcp-server-1',
      component_id: 'component-123',
      version: 1,
    });
    expect(await sent()).toEqual({
      path: '/get-mcp-tools/oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      query: [
        ['component_id', 'component-123'],
        ['mcp_id', 'mcp-server-1'],
        ['version', '1'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
