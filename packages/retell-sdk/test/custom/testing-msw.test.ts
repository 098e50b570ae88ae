import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe } from 'vitest';
import Retell from '../../src/index';
import { handlers } from '../../src/testing/msw';
import { options, testMock } from './mocked-api';

describe('an API mocked by MSW', () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  testMock({
    clientWith: (replies) => {
      server.use(...handlers(replies));
      return new Retell(options);
    },
    reset: () => server.resetHandlers(),
  });
});
