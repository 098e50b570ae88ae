import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client, file } from '../server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.seeds.photos', () => {
  test('upload: required parameters', async () => {
    const response = { id: 'id', sizes: [{ height: 0, width: 0 }] };
    const sent = answer('POST', 200, response);
    const result = await client.seeds.photos.upload('pkt_7c1f', { image: file });
    expect(await sent()).toEqual({
      path: '/seeds/pkt_7c1f/photos',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [['image', 'example.txt']],
    });
    expect(result).toEqual(response);
  });

  test('upload: all parameters', async () => {
    const response = { id: 'id', sizes: [{ height: 0, width: 0 }] };
    const sent = answer('POST', 200, response);
    const result = await client.seeds.photos.upload('pkt_7c1f', { image: file, captions: ['string'] });
    expect(await sent()).toEqual({
      path: '/seeds/pkt_7c1f/photos',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [
        ['image', 'example.txt'],
        ['captions[]', 'string'],
      ],
    });
    expect(result).toEqual(response);
  });

  test('download', async () => {
    const sent = answer('GET', 200, 'Example data', 'image/png');
    const result = await client.seeds.photos.download('photo_id');
    expect(await sent()).toEqual({
      path: '/photos/photo_id/image',
      query: [],
      headers: { accept: 'image/png', authorization: 'Bearer My API Key' },
    });
    expect(await result.text()).toBe('Example data');
  });
});
