import type Seedpost from 'seedpost';
import Seedvault from 'seedvault';
import { JSON_TYPE, type Exchange } from './exchange.ts';

/** A call of the package whose callers have integers of 64 bits as texts. */
type VaultExchange = Omit<Exchange, 'call'> & { readonly call: (client: Seedvault) => unknown };

/** The client of that package for the same server. */
const vaultAt = ({ baseURL }: Seedpost): Seedvault =>
  new Seedvault({ baseURL, maxRetries: 0, dangerouslyAllowBrowser: true, logLevel: 'off' });

const exchanges: readonly VaultExchange[] = [
  {
    name: 'all digits of a body and of what comes back',
    call: async (client) => {
      const { total } = (await client.ledgers.create({ cents: '9007199254740993' })) as { total?: string };
      return total;
    },
    sent: [['POST /v2/ledgers', {}, '{"cents":9007199254740993}']],
    answers: [[200, JSON_TYPE, '{"id":"a","total":18446744073709551615}']],
    gives: '18446744073709551615',
  },
  {
    name: 'what is no integer of 64 bits stays a number',
    call: (client) => client.ledgers.create({ note: '9007199254740993' }),
    sent: [['POST /v2/ledgers', {}, '{"note":"9007199254740993"}']],
    answers: [[200, JSON_TYPE, '{"id":"a","pages":9007199254740993}']],
    gives: { id: 'a', pages: 9007199254740992 },
  },
];

/** Integers that a number would not hold. */
export const wideIntegers: readonly Exchange[] = exchanges.map((exchange) => ({
  ...exchange,
  call: (client) => exchange.call(vaultAt(client)),
}));
