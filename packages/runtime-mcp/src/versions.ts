import type { EditionStep } from './api/types.ts';

/** What changed from each edition to the next one. */
export const STEPS: readonly EditionStep[] = [
  {
    from: '1.0.0',
    to: '2.0.0',
    changes: [
      {
        severity: 'breaking',
        code: 'method-removed',
        symbol: 'client.pet.adopt',
        message: 'Remove `client.pet.adopt()`.',
        howToAdapt: 'There is no replacement.',
        methods: ['pet.adopt'],
      },
      {
        severity: 'breaking',
        code: 'response-property-enum-value-removed',
        symbol: 'Pet.status',
        message: "Remove `'lost'` from `Pet.status`.",
        methods: ['pet.create', 'pet.retrieve', 'pet.list'],
      },
      {
        severity: 'safe',
        code: 'request-property-added',
        symbol: 'PetCreateParams.owner',
        message: 'Add `owner` to `create` params.',
        methods: ['pet.create'],
      },
    ],
  },
];
