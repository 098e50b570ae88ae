// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  ListParamsBase,
  ListResponseBase,
  PhoneNumberBase,
  PhoneNumberCore,
} from '../internal/families';
import { byPaginationKey } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type { AgentWeight } from './schemas';

/**
 * The methods of `client.phoneNumber`.
 */
export class PhoneNumber extends APIResource {
  /**
   * Purchases a phone number through Twilio or Telnyx and binds the agents that
   * answer and place calls on it.
   *
   * @see POST /create-phone-number
   *
   * @example
   * ```ts
   * const phoneNumberResponse = await client.phoneNumber.create(
   *   { nickname: 'Frontdesk Number' },
   * );
   * ```
   */
  create(body: PhoneNumberCreateParams, options?: RequestOptions): APIPromise<PhoneNumberResponse> {
    return this._client.post('/create-phone-number', { body, ...options });
  }

  /**
   * Connects a number that you hold with another telephony provider over a SIP trunk
   * and binds the agents that answer and place calls on it.
   *
   * @see POST /import-phone-number
   *
   * @example
   * ```ts
   * const phoneNumberResponse = await client.phoneNumber.import(
   *   {
   *     phone_number: '+14157774444',
   *     termination_uri: 'someuri.pstn.twilio.com',
   *   },
   * );
   * ```
   */
  import(body: PhoneNumberImportParams, options?: RequestOptions): APIPromise<PhoneNumberResponse> {
    return this._client.post('/import-phone-number', { body, ...options });
  }

  /**
   * Returns one phone number with the agents bound to it.
   *
   * @see GET /get-phone-number/{phone_number}
   *
   * @example
   * ```ts
   * const phoneNumberResponse =
   *   await client.phoneNumber.retrieve('+14157774444');
   * ```
   */
  retrieve(phoneNumber: string, options?: RequestOptions): APIPromise<PhoneNumberResponse> {
    return this._client.get(path`/get-phone-number/${phoneNumber}`, options);
  }

  /**
   * Returns the phone numbers of the organization, page by page.
   *
   * @see GET /v2/list-phone-numbers
   *
   * @example
   * ```ts
   * const phoneNumbers = await client.phoneNumber.list();
   * ```
   */
  list(
    query: PhoneNumberListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<PhoneNumberListResponse, PhoneNumberResponse> {
    return listing(this._client.get('/v2/list-phone-numbers', { query, ...options }), byPaginationKey);
  }

  /**
   * Changes the agents, webhooks, countries or trunk settings of a phone number.
   * Settings left out of the body keep their value.
   *
   * @see PATCH /update-phone-number/{phone_number}
   *
   * @example
   * ```ts
   * const phoneNumberResponse = await client.phoneNumber.update(
   *   '+14157774444',
   *   {
   *     inbound_agents: [
   *       {
   *         agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   *         agent_version: 1,
   *         weight: 1,
   *       },
   *     ],
   *     nickname: 'Frontdesk Number',
   *     outbound_agents: [
   *       {
   *         agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   *         agent_version: 1,
   *         weight: 1,
   *       },
   *     ],
   *   },
   * );
   * ```
   */
  update(
    phoneNumber: string,
    body: PhoneNumberUpdateParams,
    options?: RequestOptions,
  ): APIPromise<PhoneNumberResponse> {
    return this._client.patch(path`/update-phone-number/${phoneNumber}`, { body, ...options });
  }

  /**
   * Gives up a phone number, purchased or imported.
   *
   * @see DELETE /delete-phone-number/{phone_number}
   *
   * @example
   * ```ts
   * await client.phoneNumber.delete('+14157774444');
   * ```
   */
  delete(phoneNumber: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-phone-number/${phoneNumber}`, { accept: '*/*', ...options });
  }
}

/**
 * A phone number, purchased or imported, with everything bound to it.
 */
export interface PhoneNumberResponse extends PhoneNumberBase, PhoneNumberCore {
  /**
   * Time of the last change, or of creation if there was none, in milliseconds since
   * the Unix epoch.
   */
  last_modification_timestamp: number;

  /**
   * The number in E.164 form: a plus sign, the country code and the subscriber
   * number with nothing in between. It doubles as the identifier of the number
   * throughout this API.
   */
  phone_number: string;

  /**
   * Where the number comes from: `retell-twilio` if bought through Twilio,
   * `retell-telnyx` if bought through Telnyx, `custom` if imported.
   */
  phone_number_type: 'retell-twilio' | 'retell-telnyx' | 'custom';

  /**
   * Three-digit area code of the number, for numbers in the United States.
   */
  area_code?: number;

  /**
   * Number that incoming calls are forwarded to when no concurrency slot frees up in
   * spite of longer ringing. May be a Retell number or any other, but not this
   * number itself and none that has a fallback of its own. Null means none.
   */
  fallback_number?: string | null;

  /**
   * Name of the number, for your own reference. Null where the number has none.
   */
  nickname?: string | null;

  /**
   * The number written for people to read.
   */
  phone_number_pretty?: string;

  /**
   * SIP trunk that outbound calls of an imported number go through. Null where there
   * is none.
   */
  sip_outbound_trunk_config?: PhoneNumberResponse.SipOutboundTrunkConfig | null;
}

export declare namespace PhoneNumberResponse {
  /**
   * SIP trunk that outbound calls of an imported number go through. Null where there
   * is none.
   */
  export interface SipOutboundTrunkConfig {
    /**
     * User name the trunk asks for. Null where there is none.
     */
    auth_username?: string | null;

    /**
     * Address of the trunk. Null where there is none.
     */
    termination_uri?: string | null;

    /**
     * Transport protocol of outbound calls: `TLS`, `TCP` or `UDP`. `TCP` when null or
     * left out.
     */
    transport?: string | null;
  }

  export {
    type AgentWeight as InboundAgent,
    type AgentWeight as InboundSMSAgent,
    type AgentWeight as OutboundAgent,
    type AgentWeight as OutboundSMSAgent,
  };
}

export interface PhoneNumberListResponse extends ListResponseBase {
  /**
   * Phone numbers on this page of results.
   */
  items?: Array<PhoneNumberResponse>;
}

export interface PhoneNumberCreateParams extends PhoneNumberBase {
  /**
   * Area code the number should have, as three digits. Only for numbers in the
   * United States.
   */
  area_code?: number;

  /**
   * Country the number should belong to: `US` or `CA`. `US` when left out.
   */
  country_code?: 'US' | 'CA';

  /**
   * Number that incoming calls are forwarded to when no concurrency slot frees up in
   * spite of longer ringing. May be a Retell number or any other, but not this
   * number itself and none that has a fallback of its own. Null means none.
   */
  fallback_number?: string | null;

  /**
   * Name of the number, for your own reference.
   */
  nickname?: string;

  /**
   * Provider to buy the number from: `twilio` or `telnyx`. `twilio` when left out.
   */
  number_provider?: 'twilio' | 'telnyx';

  /**
   * Particular number to buy, in E.164 form.
   */
  phone_number?: string;

  /**
   * Whether the number should be free of charge for callers, which costs more.
   */
  toll_free?: boolean;

  /**
   * Transport protocol of outbound calls: `TLS`, `TCP` or `UDP`. `TCP` when null or
   * left out.
   */
  transport?: string | null;
}

export declare namespace PhoneNumberCreateParams {
  export { type AgentWeight as InboundAgent, type AgentWeight as OutboundAgent };
}

export interface PhoneNumberImportParams extends PhoneNumberBase {
  /**
   * Number to import, in E.164 form. It doubles as the identifier of the number
   * throughout this API.
   */
  phone_number: string;

  /**
   * Address of your SIP trunk for outbound calls. At Twilio it ends with
   * `.pstn.twilio.com`.
   */
  termination_uri: string;

  /**
   * Whether to accept a `phone_number` that is not in E.164 form, such as an
   * internal extension. True when left out; has to be a boolean, not the string
   * `"true"` or `"false"`.
   */
  ignore_e164_validation?: boolean;

  /**
   * Name of the number, for your own reference.
   */
  nickname?: string;

  /**
   * Password your SIP trunk asks for.
   */
  sip_trunk_auth_password?: string;

  /**
   * User name your SIP trunk asks for.
   */
  sip_trunk_auth_username?: string;

  /**
   * Transport protocol of outbound calls: `TLS`, `TCP` or `UDP`. `TCP` when null or
   * left out.
   */
  transport?: string | null;
}

export declare namespace PhoneNumberImportParams {
  export { type AgentWeight as InboundAgent, type AgentWeight as OutboundAgent };
}

export interface PhoneNumberListParams extends ListParamsBase {
  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export interface PhoneNumberUpdateParams extends PhoneNumberBase, PhoneNumberCore {
  /**
   * Password the SIP trunk asks for.
   */
  auth_password?: string;

  /**
   * User name the SIP trunk asks for.
   */
  auth_username?: string;

  /**
   * Number that incoming calls are forwarded to when no concurrency slot frees up in
   * spite of longer ringing. May be a Retell number or any other, but not this
   * number itself and none that has a fallback of its own. Null removes it.
   */
  fallback_number?: string | null;

  /**
   * Name of the number, for your own reference. Null removes it.
   */
  nickname?: string | null;

  /**
   * Address of the SIP trunk for outbound calls.
   */
  termination_uri?: string;

  /**
   * Transport protocol of outbound calls: `TLS`, `TCP` or `UDP`. `TCP` when null or
   * left out.
   */
  transport?: string | null;
}

export declare namespace PhoneNumberUpdateParams {
  export {
    type AgentWeight as InboundAgent,
    type AgentWeight as InboundSMSAgent,
    type AgentWeight as OutboundAgent,
    type AgentWeight as OutboundSMSAgent,
  };
}

export declare namespace PhoneNumber {
  export {
    type PhoneNumberResponse,
    type PhoneNumberListResponse,
    type PhoneNumberCreateParams,
    type PhoneNumberImportParams,
    type PhoneNumberListParams,
    type PhoneNumberUpdateParams,
  };
}
