import type { ApiSurface } from './api/types.ts';

const PET: ApiSurface['types'][string] = {
  description: 'An animal in the shop.',
  type: {
    fields: [
      { name: 'pet_id', required: true, type: 'string', description: 'Identifies the pet.' },
      { name: 'name', required: true, type: 'string', description: 'What the pet is called.' },
      {
        name: 'status',
        type: { enum: ['available', 'pending', 'sold'] },
        description: 'Whether it can be bought.',
      },
      { name: 'owner', type: { nullable: '#Owner' }, description: 'Who takes care of it.' },
    ],
  },
};

const OWNER: ApiSurface['types'][string] = {
  description: 'A person who keeps a pet.',
  type: {
    fields: [
      { name: 'full_name', required: true, type: 'string', description: 'Name on the contract.' },
      { name: 'nickname', type: 'string', deprecated: 'Use full_name.', description: 'Short name.' },
      { name: 'visits', type: { array: '#Visit' }, description: 'Appointments at the vet.' },
    ],
  },
};

/** Editions of the API that can be compared, oldest first; the last one is described in full. */
export const SURFACES: readonly ApiSurface[] = [
  {
    edition: '1.0.0',
    methods: [
      {
        name: 'pet.create',
        verb: 'post',
        path: '/pets',
        access: 'write',
        params: [
          { name: 'name', in: 'body', required: true, type: 'string' },
          { name: 'color', in: 'body', type: 'string' },
        ],
        returns: '#Pet',
      },
      { name: 'pet.adopt', verb: 'post', path: '/adopt', access: 'write', params: [], returns: '#Pet' },
    ],
    types: {
      Pet: {
        type: {
          fields: [
            { name: 'pet_id', required: true, type: 'string' },
            { name: 'name', required: true, type: 'string' },
            { name: 'status', type: { enum: ['available', 'sold', 'lost'] } },
          ],
        },
      },
    },
  },
  {
    edition: '2.0.0',
    methods: [
      {
        name: 'pet.create',
        verb: 'post',
        path: '/pets',
        access: 'write',
        description: 'Adds a pet to the shop.',
        errors: [400],
        params: [
          {
            name: 'name',
            in: 'body',
            required: true,
            type: 'string',
            description: 'What the pet is called.',
          },
          { name: 'owner', in: 'body', type: '#Owner', description: 'Who takes care of it.' },
        ],
        returns: '#Pet',
      },
      {
        name: 'pet.retrieve',
        verb: 'get',
        path: '/pets/{pet_id}',
        access: 'read',
        description: 'Reads one pet.',
        errors: [404],
        params: [{ name: 'pet_id', in: 'path', required: true, type: 'string', description: 'Pet to read.' }],
        returns: '#Pet',
      },
      {
        name: 'pet.list',
        verb: 'get',
        path: '/pets',
        access: 'read',
        description: 'Lists the pets of the shop.',
        params: [
          {
            name: 'limit',
            in: 'query',
            type: 'number',
            description: 'Most pets in one answer.',
            default: 50,
          },
        ],
        returns: { array: '#Pet' },
      },
      {
        name: 'pet.update',
        verb: 'patch',
        path: '/pets/{pet_id}',
        access: 'write',
        description: 'Changes a pet.',
        params: [
          { name: 'pet_id', in: 'path', required: true, type: 'string', description: 'Pet to change.' },
          { name: 'name', in: 'body', type: 'string', description: 'New name.' },
        ],
        returns: '#Pet',
      },
      {
        name: 'pet.delete',
        verb: 'delete',
        path: '/pets/{pet_id}',
        access: 'write',
        description: 'Removes a pet.',
        params: [
          { name: 'pet_id', in: 'path', required: true, type: 'string', description: 'Pet to remove.' },
        ],
      },
      {
        name: 'pet.search',
        verb: 'post',
        path: '/pets/search',
        access: 'read',
        description: 'Finds pets by their traits.',
        params: [
          {
            name: 'traits',
            in: 'body',
            required: true,
            type: { map: 'string' },
            description: 'Wanted traits.',
          },
        ],
        returns: { array: '#Pet' },
      },
      {
        name: 'store.order.place',
        verb: 'post',
        path: '/orders',
        access: 'write',
        description: 'Orders a pet.',
        deprecated: 'Use pet.update with an owner.',
        params: [{ name: 'pet_id', in: 'body', required: true, type: 'string', description: 'Pet to buy.' }],
        returns: {
          fields: [
            { name: 'order_id', required: true, type: 'string', description: 'Identifies the order.' },
          ],
        },
      },
    ],
    types: {
      Pet: PET,
      Owner: OWNER,
      Visit: {
        description: 'An appointment.',
        type: {
          fields: [
            { name: 'at', required: true, type: 'string', description: 'When it takes place.' },
            { name: 'kind', type: { union: ['#Checkup', '#Visit.Surgery'] }, description: 'What is done.' },
          ],
        },
      },
      Checkup: {
        type: {
          fields: [
            { name: 'type', required: true, type: { enum: ['checkup'] } },
            { name: 'weight', type: 'number' },
          ],
        },
      },
      'Visit.Surgery': {
        type: {
          fields: [
            { name: 'type', required: true, type: { enum: ['surgery'] } },
            { name: 'pet', type: '#Pet' },
          ],
        },
      },
    },
    errors: [
      { status: 400, className: 'BadRequestError', description: 'A value is not acceptable.' },
      { status: 404, className: 'NotFoundError', description: 'There is no such pet.' },
    ],
  },
];
