// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { Uploadable } from '../core/uploads';
import type { RequestOptions } from '../internal/request-options';
import { multipartFormRequestOptions } from '../internal/uploads';
import { path } from '../internal/utils/path';

/**
 * The methods of `client.voice`.
 */
export class Voice extends APIResource {
  /**
   * Copies a voice shared by other users of a provider into your voice library. Find
   * one with `POST /search-community-voice`.
   *
   * @see POST /add-community-voice
   *
   * @example
   * ```ts
   * const voiceResponse = await client.voice.addResource({
   *   provider_voice_id: 'provider_voice_id',
   *   voice_name: 'x',
   * });
   * ```
   */
  addResource(body: VoiceAddResourceParams, options?: RequestOptions): APIPromise<VoiceResponse> {
    return this._client.post('/add-community-voice', { body, ...options });
  }

  /**
   * Makes a new voice out of audio recordings at the chosen provider.
   *
   * @see POST /clone-voice
   *
   * @example
   * ```ts
   * const voiceResponse = await client.voice.clone({
   *   files: [fs.createReadStream('path/to/file')],
   *   voice_name: 'x',
   *   voice_provider: 'elevenlabs',
   * });
   * ```
   */
  clone(body: VoiceCloneParams, options?: RequestOptions): APIPromise<VoiceResponse> {
    return this._client.post('/clone-voice', multipartFormRequestOptions({ body, ...options }, this._client));
  }

  /**
   * Returns one voice of the library.
   *
   * @see GET /get-voice/{voice_id}
   *
   * @example
   * ```ts
   * const voiceResponse =
   *   await client.voice.retrieve('retell-Cimo');
   * ```
   */
  retrieve(voiceID: string, options?: RequestOptions): APIPromise<VoiceResponse> {
    return this._client.get(path`/get-voice/${voiceID}`, options);
  }

  /**
   * Returns every voice an agent of yours can speak with.
   *
   * @see GET /list-voices
   *
   * @example
   * ```ts
   * const voiceResponses = await client.voice.list();
   * ```
   */
  list(options?: RequestOptions): ListPromise<VoiceListResponse, VoiceResponse> {
    return listing(this._client.get('/list-voices', options));
  }

  /**
   * Looks for shared voices at a provider by name, description or identifier.
   *
   * @see POST /search-community-voice
   *
   * @example
   * ```ts
   * const response = await client.voice.search({
   *   search_query: 'search_query',
   * });
   * ```
   */
  search(body: VoiceSearchParams, options?: RequestOptions): APIPromise<VoiceSearchResponse> {
    return this._client.post('/search-community-voice', { body, retryClass: 'safe', ...options });
  }
}

/**
 * A voice that agents can speak with.
 */
export interface VoiceResponse {
  /**
   * Whether the voice sounds `male` or `female`.
   */
  gender: 'male' | 'female';

  /**
   * Provider of the voice: `elevenlabs`, `openai`, `cartesia`, `minimax`,
   * `fish_audio` or `platform`.
   */
  provider: 'elevenlabs' | 'openai' | 'cartesia' | 'minimax' | 'fish_audio' | 'platform';

  /**
   * Identifier of the voice. Agents refer to it in `voice_id`.
   */
  voice_id: string;

  /**
   * Name of the voice as shown in the library.
   */
  voice_name: string;

  /**
   * Accent the voice speaks with, for example `American`.
   */
  accent?: string;

  /**
   * Age the voice sounds like, for example `Young`.
   */
  age?: string;

  /**
   * Sample of the voice to listen to.
   */
  preview_audio_url?: string;
}

export type VoiceListResponse = Array<VoiceResponse>;

export interface VoiceSearchResponse {
  /**
   * Shared voices that match the search.
   */
  voices: Array<VoiceSearchResponse.Voice>;
}

export declare namespace VoiceSearchResponse {
  /**
   * A voice at its provider.
   */
  export interface Voice {
    /**
     * What the voice is like, according to its provider.
     */
    description?: string;

    /**
     * Name of the voice at its provider.
     */
    name?: string;

    /**
     * Identifier the provider gave the voice.
     */
    provider_voice_id?: string;

    /**
     * Owner of the voice. Set for ElevenLabs only.
     */
    public_user_id?: string;
  }
}

export interface VoiceAddResourceParams {
  /**
   * Identifier the provider gave the voice.
   */
  provider_voice_id: string;

  /**
   * Name the voice gets in your library, 1 to 200 characters.
   */
  voice_name: string;

  /**
   * Owner of the voice at ElevenLabs. Needed for that provider only.
   */
  public_user_id?: string;

  /**
   * Provider the voice comes from: `elevenlabs`, `cartesia`, `minimax` or
   * `fish_audio`.
   */
  voice_provider?: 'elevenlabs' | 'cartesia' | 'minimax' | 'fish_audio';
}

export interface VoiceCloneParams {
  /**
   * Recordings to clone the voice from, at most 25. Cartesia and MiniMax take one
   * file only, Inworld three.
   */
  files: Array<Uploadable>;

  /**
   * Name of the new voice, 1 to 200 characters.
   */
  voice_name: string;

  /**
   * Provider that clones the voice, which also decides how many files it takes.
   */
  voice_provider: 'elevenlabs' | 'cartesia' | 'minimax' | 'fish_audio' | 'platform';
}

export interface VoiceSearchParams {
  /**
   * Name, description or identifier to look for.
   */
  search_query: string;

  /**
   * Provider to search at: `elevenlabs`, `cartesia`, `minimax` or `fish_audio`.
   */
  voice_provider?: 'elevenlabs' | 'cartesia' | 'minimax' | 'fish_audio';
}

export declare namespace Voice {
  export {
    type VoiceResponse,
    type VoiceListResponse,
    type VoiceSearchResponse,
    type VoiceAddResourceParams,
    type VoiceCloneParams,
    type VoiceSearchParams,
  };
}
