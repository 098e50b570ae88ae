import nock from 'nock';
import { afterAll, beforeAll, describe } from 'vitest';
import Retell from '../../src/index';
import { intercept } from '../../src/testing/nock';
import { options, testMock } from './mocked-api';

describe('an API mocked by nock', () => {
  beforeAll(() => nock.disableNetConnect());
  afterAll(() => nock.enableNetConnect());
  testMock({
    clientWith: (replies) => {
      intercept(replies);
      return new Retell(options);
    },
    reset: () => nock.cleanAll(),
  });
});
