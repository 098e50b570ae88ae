import { describe, expect, test } from 'vitest';
import { apiNameOf } from '../../src/config/infer/client-name.ts';

const named = (title: string, server?: string, file = '/home/x/farm/openapi.yaml') => {
  const servers = server === undefined ? {} : { servers: [{ url: server }] };
  return apiNameOf({ info: { title, version: '1' }, ...servers }, file);
};

describe('what an API is called', () => {
  test.each<[string, string, string]>([
    ['GitHub v3 REST API', 'GitHub', 'github'],
    ['The Barn API', 'Barn', 'barn'],
    ['Barn - Public API', 'Barn', 'barn'],
    ['Barn API | Reference', 'Barn', 'barn'],
    ['Barn & Cow: OpenAPI 3.1 definition', 'Barn Cow', 'barn-cow'],
    ["Farmer's API Documentation", 'Farmer', 'farmer'],
    ['Scheunen-Übersicht API', 'Scheunen Übersicht', 'scheunen-ubersicht'],
    ['3D Barn API', '3D Barn', 'api-3d-barn'],
  ])('%s', (title, words, slug) => {
    expect(named(title)).toEqual({ words, slug });
  });

  test.each<[string, string, string, string]>([
    ['a title that says nothing gives way to the host', 'FastAPI', 'https://api.barn.dev/v1', 'Barn'],
    ['a host that says nothing gives way to the folder', 'REST API', 'http://localhost:8000', 'Farm'],
    ['and so does a relative address', '', '/v1', 'Farm'],
  ])('%s', (_, title, server, words) => {
    expect(named(title, server).words).toBe(words);
  });

  test('nothing at all', () => {
    expect(named('', undefined, 'openapi.yaml')).toEqual({ words: 'Client', slug: 'api' });
  });
});
