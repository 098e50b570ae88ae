import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.batchCall', () => {
  test('createBatchCall: required parameters', async () => {
    const response = {
      batch_call_id: 'batch_call_dbcc4412483ebfc348abb',
      from_number: '+14157774444',
      name: 'First batch call',
      scheduled_timestamp: 1735718400,
      total_task_count: 0,
    };
    const sent = answer('POST', 200, response);
    const result = await client.batchCall.createBatchCall({
      from_number: '+14157774444',
      tasks: [{ to_number: '+12137774445' }],
    });
    expect(await sent()).toEqual({
      path: '/create-batch-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { from_number: '+14157774444', tasks: [{ to_number: '+12137774445' }] },
    });
    expect(result).toEqual(response);
  });

  test('createBatchCall: all parameters', async () => {
    const response = {
      batch_call_id: 'batch_call_dbcc4412483ebfc348abb',
      from_number: '+14157774444',
      name: 'First batch call',
      scheduled_timestamp: 1735718400,
      total_task_count: 0,
    };
    const sent = answer('POST', 200, response);
    const result = await client.batchCall.createBatchCall({
      from_number: '+14157774444',
      tasks: [{ to_number: '+12137774445' }],
      call_time_window: { windows: [{ end: 1020, start: 540 }] },
      name: 'First batch call',
      reserved_concurrency: 0,
      trigger_timestamp: 1735718400000,
    });
    expect(await sent()).toEqual({
      path: '/create-batch-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        from_number: '+14157774444',
        tasks: [{ to_number: '+12137774445' }],
        call_time_window: { windows: [{ end: 1020, start: 540 }] },
        name: 'First batch call',
        reserved_concurrency: 0,
        trigger_timestamp: 1735718400000,
      },
    });
    expect(result).toEqual(response);
  });
});
