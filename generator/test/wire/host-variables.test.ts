import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPackage, removePackages, type LoadedPackage } from '../kit/wire.ts';

const document = `openapi: 3.1.0
info: { title: Silo, version: 1.0.0 }
servers: [{ url: 'https://{tenant}.{region}silo.example:{port}/v1', variables: { tenant: {}, region: { default: '' }, port: { default: '443' } } }]
paths:
  /grains: { get: { responses: { '204': { description: Done } } } }
`;

let sdk: LoadedPackage;
beforeAll(async () => {
  sdk = await loadPackage(document);
});
afterAll(removePackages);

const baseURL = (options: object): unknown => sdk.newClient(options).baseURL;

test('a part of a host may be empty where the rest of it still is a name', () => {
  expect(baseURL({ tenant: 'a' })).toBe('https://a.silo.example:443/v1');
  expect(baseURL({ tenant: 'a', region: 'eu.' })).toBe('https://a.eu.silo.example:443/v1');
});

test.each(['', 'a@b', 'a/b'])(
  'what makes no label of a host is refused before anything is sent: %j',
  (tenant) => {
    expect(() => baseURL({ tenant })).toThrow(`tenant cannot stand in a URL: ${JSON.stringify(tenant)}`);
  },
);
