import { afterEach, describe, expect, it, vi } from 'vitest';
import { SdkError } from '../src/core/error';
import { givenURL } from '../src/internal/servers';
import * as info from '../src/sdk-info';

vi.mock('../src/sdk-info', async (original) => ({ ...(await original<typeof info>()) }));

const variable = (url: string) => vi.stubEnv('EXAMPLE_BASE_URL', url);
const apart = () => {
  vi.mocked(info).ENVIRONMENT_OVER_VARIABLE = false;
};
afterEach(() => {
  vi.unstubAllEnvs();
  vi.mocked(info).ENVIRONMENT_OVER_VARIABLE = true;
});

describe('the base URL that the caller gives', () => {
  it('is the option, else the variable', () => {
    variable('https://b.example');
    expect(givenURL({ baseURL: ' https://a.example ' })).toBe('https://a.example');
    expect(givenURL({})).toBe('https://b.example');
    expect(givenURL({ baseURL: null })).toBeUndefined();
  });

  it('contradicts an environment', () => {
    const both = { baseURL: 'https://a.example', environment: 'regional' };
    expect(() => givenURL(both)).toThrow(/^Ambiguous URL: .*EXAMPLE_BASE_URL.*baseURL: null/);
    expect(() => givenURL(both)).toThrow(SdkError);
  });

  it('yields to an environment if it comes from the variable, or contradicts it, as the API has it', () => {
    variable('https://b.example');
    expect(givenURL({ environment: 'regional' })).toBeUndefined();
    apart();
    expect(() => givenURL({ environment: 'regional' })).toThrow('Ambiguous URL');
    expect(givenURL({ baseURL: null, environment: 'regional' })).toBeUndefined();
    expect(givenURL({})).toBe('https://b.example');
  });
});
