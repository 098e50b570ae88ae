// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  ListParamsBase,
  ListResponseBase,
  Model,
  TestCaseDefinitionBase,
  TestCaseDefinitionParamsBase,
  TestResponseBase,
} from '../internal/families';
import { byPaginationKey } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  ResponseEngineConversationFlow,
  ResponseEngineCustomLm,
  ResponseEngineRetellLm,
  ToolMock,
} from './schemas';

/**
 * The methods of `client.tests`.
 */
export class Tests extends APIResource {
  /**
   * Stores a simulated conversation: the role the simulated user plays, the metrics
   * to judge it by and the tool outputs to mock.
   *
   * @see POST /create-test-case-definition
   *
   * @example
   * ```ts
   * const testCaseDefinitionResponse =
   *   await client.tests.createTestCaseDefinition({
   *     metrics: ['string'],
   *     name: 'name',
   *     response_engine: {
   *       llm_id: 'llm_id',
   *       type: 'retell-llm',
   *     },
   *     user_prompt: 'user_prompt',
   *   });
   * ```
   */
  createTestCaseDefinition(
    body: TestCreateTestCaseDefinitionParams,
    options?: RequestOptions,
  ): APIPromise<TestCaseDefinitionResponse> {
    return this._client.post('/create-test-case-definition', { body, ...options });
  }

  /**
   * Returns one test case definition.
   *
   * @see GET /get-test-case-definition/{test_case_definition_id}
   *
   * @example
   * ```ts
   * const testCaseDefinitionResponse =
   *   await client.tests.getTestCaseDefinition(
   *     'test_case_definition_id',
   *   );
   * ```
   */
  getTestCaseDefinition(
    testCaseDefinitionID: string,
    options?: RequestOptions,
  ): APIPromise<TestCaseDefinitionResponse> {
    return this._client.get(path`/get-test-case-definition/${testCaseDefinitionID}`, options);
  }

  /**
   * Returns the test case definitions written for one response engine, page by page.
   *
   * @see GET /v2/list-test-case-definitions
   *
   * @example
   * ```ts
   * const response = await client.tests.listTestCaseDefinitions(
   *   { type: 'retell-llm' },
   * );
   * ```
   */
  listTestCaseDefinitions(
    query: TestListTestCaseDefinitionsParams,
    options?: RequestOptions,
  ): ListPromise<TestListTestCaseDefinitionsResponse, TestCaseDefinitionResponse> {
    return listing(
      this._client.get('/v2/list-test-case-definitions', { query, ...options }),
      byPaginationKey,
    );
  }

  /**
   * Changes a test case definition. Runs that already took place keep the snapshot
   * they were started with.
   *
   * @see PUT /update-test-case-definition/{test_case_definition_id}
   *
   * @example
   * ```ts
   * const testCaseDefinitionResponse =
   *   await client.tests.updateTestCaseDefinition(
   *     'test_case_definition_id',
   *     { name: 'name' },
   *   );
   * ```
   */
  updateTestCaseDefinition(
    testCaseDefinitionID: string,
    body: TestUpdateTestCaseDefinitionParams,
    options?: RequestOptions,
  ): APIPromise<TestCaseDefinitionResponse> {
    return this._client.put(path`/update-test-case-definition/${testCaseDefinitionID}`, { body, ...options });
  }

  /**
   * Removes a test case definition, after which no batch test can be started with
   * it.
   *
   * @see DELETE /delete-test-case-definition/{test_case_definition_id}
   *
   * @example
   * ```ts
   * await client.tests.deleteTestCaseDefinition(
   *   'test_case_definition_id',
   * );
   * ```
   */
  deleteTestCaseDefinition(testCaseDefinitionID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-test-case-definition/${testCaseDefinitionID}`, {
      accept: '*/*',
      ...options,
    });
  }

  /**
   * Starts a batch job that runs up to 1000 test case definitions against one
   * response engine. Poll the job to follow its progress.
   *
   * @see POST /create-batch-test
   *
   * @example
   * ```ts
   * const batchTestResponse =
   *   await client.tests.createBatchTest({
   *     response_engine: {
   *       llm_id: 'llm_id',
   *       type: 'retell-llm',
   *     },
   *     test_case_definition_ids: ['string'],
   *   });
   * ```
   */
  createBatchTest(body: TestCreateBatchTestParams, options?: RequestOptions): APIPromise<BatchTestResponse> {
    return this._client.post('/create-batch-test', { body, ...options });
  }

  /**
   * Returns a batch test job with its status and the counts of passed, failed and
   * broken test cases.
   *
   * @see GET /get-batch-test/{test_case_batch_job_id}
   *
   * @example
   * ```ts
   * const batchTestResponse = await client.tests.getBatchTest(
   *   'test_case_batch_job_id',
   * );
   * ```
   */
  getBatchTest(testCaseBatchJobID: string, options?: RequestOptions): APIPromise<BatchTestResponse> {
    return this._client.get(path`/get-batch-test/${testCaseBatchJobID}`, options);
  }

  /**
   * Returns the batch test jobs of one response engine, page by page.
   *
   * @see GET /v2/list-batch-tests
   *
   * @example
   * ```ts
   * const response = await client.tests.listBatchTests({
   *   type: 'retell-llm',
   * });
   * ```
   */
  listBatchTests(
    query: TestListBatchTestsParams,
    options?: RequestOptions,
  ): ListPromise<TestListBatchTestsResponse, BatchTestResponse> {
    return listing(this._client.get('/v2/list-batch-tests', { query, ...options }), byPaginationKey);
  }

  /**
   * Returns one test run: the outcome of a single test case within a batch, with an
   * explanation and a transcript snapshot where available.
   *
   * @see GET /get-test-run/{test_case_job_id}
   *
   * @example
   * ```ts
   * const testCaseJobResponse = await client.tests.getTestRun(
   *   'test_case_job_id',
   * );
   * ```
   */
  getTestRun(testCaseJobID: string, options?: RequestOptions): APIPromise<TestCaseJobResponse> {
    return this._client.get(path`/get-test-run/${testCaseJobID}`, options);
  }

  /**
   * Returns the test runs of a batch job, page by page.
   *
   * @see GET /v2/list-test-runs/{test_case_batch_job_id}
   *
   * @example
   * ```ts
   * const response = await client.tests.listTestRuns(
   *   'test_case_batch_job_id',
   * );
   * ```
   */
  listTestRuns(
    testCaseBatchJobID: string,
    query: TestListTestRunsParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<TestListTestRunsResponse, TestCaseJobResponse> {
    return listing(
      this._client.get(path`/v2/list-test-runs/${testCaseBatchJobID}`, { query, ...options }),
      byPaginationKey,
    );
  }
}

/**
 * A batch of test cases being run against one response engine.
 */
export interface BatchTestResponse extends TestResponseBase {
  /**
   * How many test cases have broken off with an error so far.
   */
  error_count: number;

  /**
   * How many test cases have failed so far.
   */
  fail_count: number;

  /**
   * How many test cases have passed so far.
   */
  pass_count: number;

  /**
   * Response engine that the test cases run against.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Whether test cases are still running (`in_progress`) or all are done
   * (`complete`).
   */
  status: 'in_progress' | 'complete';

  /**
   * Identifier of the batch job, by which its test runs are listed.
   */
  test_case_batch_job_id: string;

  /**
   * How many test cases the job consists of.
   */
  total_count: number;
}

export declare namespace BatchTestResponse {
  export { type ResponseEngineRetellLm, type ResponseEngineCustomLm, type ResponseEngineConversationFlow };
}

/**
 * A simulated conversation and the metrics it is judged by.
 */
export interface TestCaseDefinitionResponse extends TestResponseBase, TestCaseDefinitionBase {
  /**
   * Dynamic variables to fill in during the test.
   */
  dynamic_variables: { [key: string]: string };

  /**
   * Language model used for the simulation.
   */
  llm_model: Model;

  /**
   * Identifier of the definition. Batch tests refer to it.
   */
  test_case_definition_id: string;

  /**
   * Tool results to make up in place of calling the real tools.
   */
  tool_mocks: Array<ToolMock>;

  /**
   * Kind of test; always `simulation`.
   */
  type: 'simulation';
}

export declare namespace TestCaseDefinitionResponse {
  export { type ResponseEngineRetellLm, type ResponseEngineConversationFlow, type ToolMock };
}

/**
 * One run of a test case within a batch.
 */
export interface TestCaseJobResponse extends TestResponseBase {
  /**
   * How the run stands.
   *
   * - `in_progress`: still running
   * - `pass`: all went as expected
   * - `fail`: the conversation did not meet its metrics
   * - `error`: the run broke off
   */
  status: 'in_progress' | 'pass' | 'fail' | 'error';

  /**
   * Identifier of the definition the run was started from.
   */
  test_case_definition_id: string;

  /**
   * The definition as it was when the run began.
   */
  test_case_definition_snapshot: TestCaseDefinitionResponse;

  /**
   * Identifier of the test run, by which it is retrieved.
   */
  test_case_job_id: string;

  /**
   * Why the run passed or failed. Null as long as there is no result.
   */
  result_explanation?: string | null;

  /**
   * The conversation of the run, in a form that depends on the response engine. Null
   * as long as there is none.
   */
  transcript_snapshot?: unknown | null;
}

export interface TestListBatchTestsResponse extends ListResponseBase {
  /**
   * Batch jobs on this page of results.
   */
  items?: Array<BatchTestResponse>;
}

export interface TestListTestCaseDefinitionsResponse extends ListResponseBase {
  /**
   * Definitions on this page of results.
   */
  items?: Array<TestCaseDefinitionResponse>;
}

export interface TestListTestRunsResponse extends ListResponseBase {
  /**
   * Test runs on this page of results.
   */
  items?: Array<TestCaseJobResponse>;
}

export interface TestCreateTestCaseDefinitionParams
  extends TestCaseDefinitionParamsBase,
    TestCaseDefinitionBase {}

export declare namespace TestCreateTestCaseDefinitionParams {
  export { type ResponseEngineRetellLm, type ResponseEngineConversationFlow, type ToolMock };
}

export interface TestListTestCaseDefinitionsParams extends ListParamsBase {
  /**
   * Kind of response engine the definitions belong to. `retell-llm` calls for
   * `llm_id`, `conversation-flow` for `conversation_flow_id`.
   */
  type: 'retell-llm' | 'conversation-flow';

  /**
   * Conversation flow whose entries are wanted. Needed when `type` is
   * `conversation-flow`.
   */
  conversation_flow_id?: string;

  /**
   * Retell LLM whose entries are wanted. Needed when `type` is `retell-llm`.
   */
  llm_id?: string;
}

export interface TestUpdateTestCaseDefinitionParams extends TestCaseDefinitionParamsBase {
  /**
   * What the conversation is judged by.
   */
  metrics?: Array<string>;

  /**
   * Name of the definition, by which people recognize it.
   */
  name?: string;

  /**
   * Response engine to test: a Retell LLM or a conversation flow.
   */
  response_engine?: ResponseEngineRetellLm | ResponseEngineConversationFlow;

  /**
   * Role the simulated user plays, as a prompt.
   */
  user_prompt?: string;
}

export declare namespace TestUpdateTestCaseDefinitionParams {
  export { type ResponseEngineRetellLm, type ResponseEngineConversationFlow, type ToolMock };
}

export interface TestCreateBatchTestParams {
  /**
   * Response engine to test: a Retell LLM or a conversation flow.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineConversationFlow;

  /**
   * Definitions to run, 1 to 1000.
   */
  test_case_definition_ids: Array<string>;
}

export declare namespace TestCreateBatchTestParams {
  export { type ResponseEngineRetellLm, type ResponseEngineConversationFlow };
}

export interface TestListBatchTestsParams extends ListParamsBase {
  /**
   * Kind of response engine the batch jobs ran against. `retell-llm` calls for
   * `llm_id`, `conversation-flow` for `conversation_flow_id`.
   */
  type: 'retell-llm' | 'conversation-flow';

  /**
   * Conversation flow whose entries are wanted. Needed when `type` is
   * `conversation-flow`.
   */
  conversation_flow_id?: string;

  /**
   * Retell LLM whose entries are wanted. Needed when `type` is `retell-llm`.
   */
  llm_id?: string;

  /**
   * Response engine version the jobs ran against. The latest one when left out.
   */
  version?: number;
}

export interface TestListTestRunsParams extends ListParamsBase {}

export declare namespace Tests {
  export {
    type BatchTestResponse,
    type TestCaseDefinitionResponse,
    type TestCaseJobResponse,
    type TestListBatchTestsResponse,
    type TestListTestCaseDefinitionsResponse,
    type TestListTestRunsResponse,
    type TestCreateTestCaseDefinitionParams,
    type TestListTestCaseDefinitionsParams,
    type TestUpdateTestCaseDefinitionParams,
    type TestCreateBatchTestParams,
    type TestListBatchTestsParams,
    type TestListTestRunsParams,
  };
}
