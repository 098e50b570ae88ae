import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.tests', () => {
  test('createTestCaseDefinition: required parameters', async () => {
    const response = {
      creation_timestamp: 0,
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_id: 'test_case_definition_id',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      type: 'simulation',
      user_modified_timestamp: 0,
      user_prompt: 'user_prompt',
    };
    const sent = answer('POST', 200, response);
    const result = await client.tests.createTestCaseDefinition({
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      user_prompt: 'user_prompt',
    });
    expect(await sent()).toEqual({
      path: '/create-test-case-definition',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        metrics: ['string'],
        name: 'name',
        response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
        user_prompt: 'user_prompt',
      },
    });
    expect(result).toEqual(response);
  });

  test('createTestCaseDefinition: all parameters', async () => {
    const response = {
      creation_timestamp: 0,
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_id: 'test_case_definition_id',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      type: 'simulation',
      user_modified_timestamp: 0,
      user_prompt: 'user_prompt',
    };
    const sent = answer('POST', 200, response);
    const result = await client.tests.createTestCaseDefinition({
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      user_prompt: 'user_prompt',
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
    });
    expect(await sent()).toEqual({
      path: '/create-test-case-definition',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        metrics: ['string'],
        name: 'name',
        response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
        user_prompt: 'user_prompt',
        dynamic_variables: {},
        llm_model: 'gpt-4.1',
        tool_mocks: [
          {
            input_match_rule: { type: 'any' },
            output: 'output',
            tool_name: 'tool_name',
          },
        ],
      },
    });
    expect(result).toEqual(response);
  });

  test('getTestCaseDefinition', async () => {
    const response = {
      creation_timestamp: 0,
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_id: 'test_case_definition_id',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      type: 'simulation',
      user_modified_timestamp: 0,
      user_prompt: 'user_prompt',
    };
    const sent = answer('GET', 200, response);
    const result = await client.tests.getTestCaseDefinition('test_case_definition_id');
    expect(await sent()).toEqual({
      path: '/get-test-case-definition/test_case_definition_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listTestCaseDefinitions: required parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listTestCaseDefinitions({ type: 'retell-llm' });
    expect(await sent()).toEqual({
      path: '/v2/list-test-case-definitions',
      query: [['type', 'retell-llm']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listTestCaseDefinitions: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listTestCaseDefinitions({
      type: 'retell-llm',
      conversation_flow_id: 'conversation_flow_id',
      limit: 0,
      llm_id: 'llm_id',
      pagination_key: 'pagination_key',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-test-case-definitions',
      query: [
        ['conversation_flow_id', 'conversation_flow_id'],
        ['limit', '0'],
        ['llm_id', 'llm_id'],
        ['pagination_key', 'pagination_key'],
        ['type', 'retell-llm'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('updateTestCaseDefinition: no parameters', async () => {
    const response = {
      creation_timestamp: 0,
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_id: 'test_case_definition_id',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      type: 'simulation',
      user_modified_timestamp: 0,
      user_prompt: 'user_prompt',
    };
    const sent = answer('PUT', 200, response);
    const result = await client.tests.updateTestCaseDefinition('test_case_definition_id', { name: 'name' });
    expect(await sent()).toEqual({
      path: '/update-test-case-definition/test_case_definition_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { name: 'name' },
    });
    expect(result).toEqual(response);
  });

  test('updateTestCaseDefinition: all parameters', async () => {
    const response = {
      creation_timestamp: 0,
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_id: 'test_case_definition_id',
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      type: 'simulation',
      user_modified_timestamp: 0,
      user_prompt: 'user_prompt',
    };
    const sent = answer('PUT', 200, response);
    const result = await client.tests.updateTestCaseDefinition('test_case_definition_id', {
      dynamic_variables: {},
      llm_model: 'gpt-4.1',
      metrics: ['string'],
      name: 'name',
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
      user_prompt: 'user_prompt',
    });
    expect(await sent()).toEqual({
      path: '/update-test-case-definition/test_case_definition_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        dynamic_variables: {},
        llm_model: 'gpt-4.1',
        metrics: ['string'],
        name: 'name',
        response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
        tool_mocks: [
          {
            input_match_rule: { type: 'any' },
            output: 'output',
            tool_name: 'tool_name',
          },
        ],
        user_prompt: 'user_prompt',
      },
    });
    expect(result).toEqual(response);
  });

  test('deleteTestCaseDefinition', async () => {
    const sent = answer('DELETE', 204);
    await client.tests.deleteTestCaseDefinition('test_case_definition_id');
    expect(await sent()).toEqual({
      path: '/delete-test-case-definition/test_case_definition_id',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('createBatchTest', async () => {
    const response = {
      creation_timestamp: 0,
      error_count: 0,
      fail_count: 0,
      pass_count: 0,
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      status: 'in_progress',
      test_case_batch_job_id: 'test_case_batch_job_id',
      total_count: 0,
      user_modified_timestamp: 0,
    };
    const sent = answer('POST', 200, response);
    const result = await client.tests.createBatchTest({
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      test_case_definition_ids: ['string'],
    });
    expect(await sent()).toEqual({
      path: '/create-batch-test',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
        test_case_definition_ids: ['string'],
      },
    });
    expect(result).toEqual(response);
  });

  test('getBatchTest', async () => {
    const response = {
      creation_timestamp: 0,
      error_count: 0,
      fail_count: 0,
      pass_count: 0,
      response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
      status: 'in_progress',
      test_case_batch_job_id: 'test_case_batch_job_id',
      total_count: 0,
      user_modified_timestamp: 0,
    };
    const sent = answer('GET', 200, response);
    const result = await client.tests.getBatchTest('test_case_batch_job_id');
    expect(await sent()).toEqual({
      path: '/get-batch-test/test_case_batch_job_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listBatchTests: required parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listBatchTests({ type: 'retell-llm' });
    expect(await sent()).toEqual({
      path: '/v2/list-batch-tests',
      query: [['type', 'retell-llm']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listBatchTests: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listBatchTests({
      type: 'retell-llm',
      conversation_flow_id: 'conversation_flow_id',
      limit: 0,
      llm_id: 'llm_id',
      pagination_key: 'pagination_key',
      version: 0,
    });
    expect(await sent()).toEqual({
      path: '/v2/list-batch-tests',
      query: [
        ['conversation_flow_id', 'conversation_flow_id'],
        ['limit', '0'],
        ['llm_id', 'llm_id'],
        ['pagination_key', 'pagination_key'],
        ['type', 'retell-llm'],
        ['version', '0'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('getTestRun', async () => {
    const response = {
      creation_timestamp: 0,
      status: 'in_progress',
      test_case_definition_id: 'test_case_definition_id',
      test_case_definition_snapshot: {
        creation_timestamp: 0,
        dynamic_variables: {},
        llm_model: 'gpt-4.1',
        metrics: ['string'],
        name: 'name',
        response_engine: { llm_id: 'llm_id', type: 'retell-llm' },
        test_case_definition_id: 'test_case_definition_id',
        tool_mocks: [
          {
            input_match_rule: { type: 'any' },
            output: 'output',
            tool_name: 'tool_name',
          },
        ],
        type: 'simulation',
        user_modified_timestamp: 0,
        user_prompt: 'user_prompt',
      },
      test_case_job_id: 'test_case_job_id',
      user_modified_timestamp: 0,
    };
    const sent = answer('GET', 200, response);
    const result = await client.tests.getTestRun('test_case_job_id');
    expect(await sent()).toEqual({
      path: '/get-test-run/test_case_job_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listTestRuns: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listTestRuns('test_case_batch_job_id');
    expect(await sent()).toEqual({
      path: '/v2/list-test-runs/test_case_batch_job_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('listTestRuns: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.tests.listTestRuns('test_case_batch_job_id', {
      limit: 0,
      pagination_key: 'pagination_key',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-test-runs/test_case_batch_job_id',
      query: [
        ['limit', '0'],
        ['pagination_key', 'pagination_key'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
