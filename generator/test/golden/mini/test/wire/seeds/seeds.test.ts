import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from '../server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.seeds', () => {
  test('list: no parameters', async () => {
    const response = {
      packets: [
        {
          id: 'pkt_7c1f',
          shelf: 'North wall',
          storage: { kind: 'jar' },
        },
      ],
    };
    const sent = answer('GET', 200, response);
    const result = await client.seeds.list();
    expect(await sent()).toEqual({
      path: '/seeds',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result.getPaginatedItems()).toEqual(response.packets);
  });

  test('list: all parameters', async () => {
    const response = {
      packets: [
        {
          id: 'pkt_7c1f',
          shelf: 'North wall',
          storage: { kind: 'jar' },
        },
      ],
    };
    const sent = answer('GET', 200, response);
    const result = await client.seeds.list({
      colour: 'colour',
      cursor: 'cursor',
      limit: 1,
      seasons: ['spring'],
    });
    expect(await sent()).toEqual({
      path: '/seeds',
      query: [
        ['colour', 'colour'],
        ['cursor', 'cursor'],
        ['limit', '1'],
        ['seasons', 'spring'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result.getPaginatedItems()).toEqual(response.packets);
  });

  test('create: required parameters', async () => {
    const response = {
      id: 'pkt_7c1f',
      storage: { kind: 'jar' },
    };
    const sent = answer('POST', 200, response);
    const result = await client.seeds.create({
      storage: { kind: 'jar', litres: 0.5 },
      variety: { name: 'Moonlit Marrow' },
    });
    expect(await sent()).toEqual({
      path: '/seeds',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        storage: { kind: 'jar', litres: 0.5 },
        variety: { name: 'Moonlit Marrow' },
      },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      id: 'pkt_7c1f',
      storage: { kind: 'jar' },
    };
    const sent = answer('POST', 200, response);
    const result = await client.seeds.create({
      storage: { kind: 'jar', litres: 0.5 },
      variety: { name: 'Moonlit Marrow' },
      count: 24,
      webhook_url: 'https://example.com',
    });
    expect(await sent()).toEqual({
      path: '/seeds',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        storage: { kind: 'jar', litres: 0.5 },
        variety: { name: 'Moonlit Marrow' },
        count: 24,
        webhook_url: 'https://example.com',
      },
    });
    expect(result).toEqual(response);
  });

  test('update: required parameters', async () => {
    const response = {
      id: 'pkt_7c1f',
      storage: { kind: 'jar' },
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.seeds.update('pkt_7c1f', { shelf_id: 'north-wall' });
    expect(await sent()).toEqual({
      path: '/shelves/north-wall/seeds/pkt_7c1f',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {},
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      id: 'pkt_7c1f',
      storage: { kind: 'jar' },
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.seeds.update('pkt_7c1f', {
      shelf_id: 'north-wall',
      in: 'en',
      query_version: 0,
      class: 'class',
      text: 'mystery',
      body_version: 0,
      'Keeper-Note': 'Keeper-Note',
    });
    expect(await sent()).toEqual({
      path: '/shelves/north-wall/seeds/pkt_7c1f',
      query: [
        ['in', 'en'],
        ['version', '0'],
      ],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
        'keeper-note': 'Keeper-Note',
      },
      body: {
        class: 'class',
        text: 'mystery',
        version: 0,
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.seeds.delete('pkt_7c1f');
    expect(await sent()).toEqual({
      path: '/seeds/pkt_7c1f',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
