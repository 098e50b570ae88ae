// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { SlimRetell } from '../slim';
import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { Uploadable } from '../core/uploads';
import type { WaitOptions } from '../core/waiting';
import type { RequestOptions } from '../internal/request-options';
import { multipartFormRequestOptions } from '../internal/uploads';
import { path } from '../internal/utils/path';
import type { KnowledgeBaseText } from './schemas';

/**
 * The methods of `client.knowledgeBase`.
 */
export class KnowledgeBase extends APIResource {
  /**
   * Creates a knowledge base from texts, files and web pages. Processing continues
   * in the background; the base is ready once `status` is `complete`.
   *
   * @see POST /create-knowledge-base
   *
   * @example
   * ```ts
   * const knowledgeBaseResponse =
   *   await client.knowledgeBase.create({
   *     knowledge_base_name: 'Sample KB',
   *   });
   * ```
   */
  create(body: KnowledgeBaseCreateParams, options?: RequestOptions): APIPromise<KnowledgeBaseResponse> {
    return this._client.post(
      '/create-knowledge-base',
      multipartFormRequestOptions({ body, ...options }, this._client),
    );
  }

  /**
   * Returns one knowledge base with its processing status and sources.
   *
   * @see GET /get-knowledge-base/{knowledge_base_id}
   *
   * @example
   * ```ts
   * const knowledgeBaseResponse =
   *   await client.knowledgeBase.retrieve('kb_1234567890');
   * ```
   */
  retrieve(knowledgeBaseID: string, options?: RequestOptions): APIPromise<KnowledgeBaseResponse> {
    return this._client.get(path`/get-knowledge-base/${knowledgeBaseID}`, options);
  }

  /**
   * Returns all knowledge bases of the organization in a single array.
   *
   * @see GET /list-knowledge-bases
   *
   * @example
   * ```ts
   * const knowledgeBaseResponses =
   *   await client.knowledgeBase.list();
   * ```
   */
  list(options?: RequestOptions): ListPromise<KnowledgeBaseListResponse, KnowledgeBaseResponse> {
    return listing(this._client.get('/list-knowledge-bases', options));
  }

  /**
   * Removes a knowledge base and everything in it.
   *
   * @see DELETE /delete-knowledge-base/{knowledge_base_id}
   *
   * @example
   * ```ts
   * await client.knowledgeBase.delete('kb_1234567890');
   * ```
   */
  delete(knowledgeBaseID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-knowledge-base/${knowledgeBaseID}`, {
      accept: '*/*',
      ...options,
    });
  }

  /**
   * Adds texts, files and web pages to an existing knowledge base. Sources are
   * processed in the background; watch `status` of the returned object.
   *
   * @see POST /add-knowledge-base-sources/{knowledge_base_id}
   *
   * @example
   * ```ts
   * const knowledgeBaseResponse =
   *   await client.knowledgeBase.addSources('kb_1234567890', {
   *     knowledge_base_urls: [
   *       'https://www.example.com',
   *       'https://www.retellai.com',
   *     ],
   *   });
   * ```
   */
  addSources(
    knowledgeBaseID: string,
    body: KnowledgeBaseAddSourcesParams,
    options?: RequestOptions,
  ): APIPromise<KnowledgeBaseResponse> {
    return this._client.post(
      path`/add-knowledge-base-sources/${knowledgeBaseID}`,
      multipartFormRequestOptions({ body, ...options }, this._client),
    );
  }

  /**
   * Takes one text, file or web page out of a knowledge base.
   *
   * @see DELETE /delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}
   *
   * @example
   * ```ts
   * const knowledgeBaseResponse =
   *   await client.knowledgeBase.deleteSource(
   *     'source_1234567890',
   *     { knowledge_base_id: 'kb_1234567890' },
   *   );
   * ```
   */
  deleteSource(
    sourceID: string,
    params: KnowledgeBaseDeleteSourceParams,
    options?: RequestOptions,
  ): APIPromise<KnowledgeBaseResponse> {
    const { knowledge_base_id } = params;
    return this._client.delete(
      path`/delete-knowledge-base-source/${knowledge_base_id}/source/${sourceID}`,
      options,
    );
  }

  /**
   * Calls `retrieve` again and again, at growing distances, until `status` is
   * `complete`.
   *
   * @throws WaitError if it becomes `error`.
   * @throws WaitTimeoutError after 10 minutes, or the `timeout` of the options.
   *
   * @example
   * ```ts
   * const latest = await client.knowledgeBase.waitUntilComplete('kb_1234567890');
   * ```
   */
  waitUntilComplete(
    knowledgeBaseID: string,
    options?: WaitOptions<KnowledgeBaseResponse>,
  ): Promise<KnowledgeBaseResponse> {
    return (this._client as SlimRetell)._waitFor(
      (request) => this.retrieve(knowledgeBaseID, request),
      {
        path: 'status',
        state: (latest) => latest.status,
        done: ['complete'],
        failed: ['error'],
        interval: 1_000,
        timeout: 600_000,
      },
      options,
    );
  }
}

/**
 * A knowledge base as stored.
 */
export interface KnowledgeBaseResponse {
  /**
   * Identifier of the knowledge base. Response engines refer to it in
   * `knowledge_base_ids`.
   */
  knowledge_base_id: string;

  /**
   * Name of the knowledge base, shorter than 40 characters.
   */
  knowledge_base_name: string;

  /**
   * How far processing has come.
   *
   * - `in_progress`: sources of a new knowledge base are being processed
   * - `complete`: ready for use
   * - `error`: processing failed
   * - `refreshing_in_progress`: the content is being updated
   */
  status: 'in_progress' | 'complete' | 'error' | 'refreshing_in_progress';

  /**
   * Whether the web pages are read again every 12 hours.
   */
  enable_auto_refresh?: boolean;

  /**
   * What the knowledge base is made of. Filled in once `status` is `complete`.
   */
  knowledge_base_sources?: Array<
    | KnowledgeBaseResponse.KnowledgeBaseSourceDocument
    | KnowledgeBaseResponse.KnowledgeBaseSourceText
    | KnowledgeBaseResponse.KnowledgeBaseSourceURL
  >;

  /**
   * Time the web pages were last read again, in milliseconds since the Unix epoch.
   * Set only with `enable_auto_refresh`.
   */
  last_refreshed_timestamp?: number;

  /**
   * Most characters in one passage of the split sources.
   */
  max_chunk_size?: number;

  /**
   * Fewest characters in one passage; shorter passages join their neighbours.
   */
  min_chunk_size?: number;
}

export declare namespace KnowledgeBaseResponse {
  /**
   * A file in a knowledge base.
   */
  export interface KnowledgeBaseSourceDocument {
    /**
     * Size of the file in bytes.
     */
    file_size: number;

    /**
     * Address from which the stored file can be loaded.
     */
    file_url: string;

    /**
     * Name of the file that was added.
     */
    filename: string;

    /**
     * Identifier of the source within its knowledge base.
     */
    source_id: string;

    /**
     * Kind of source; always `document`.
     */
    type: 'document';
  }

  /**
   * A text in a knowledge base.
   */
  export interface KnowledgeBaseSourceText {
    /**
     * Address from which the stored text can be loaded.
     */
    content_url: string;

    /**
     * Identifier of the source within its knowledge base.
     */
    source_id: string;

    /**
     * Title the text was added under.
     */
    title: string;

    /**
     * Kind of source; always `text`.
     */
    type: 'text';
  }

  /**
   * A web page in a knowledge base.
   */
  export interface KnowledgeBaseSourceURL {
    /**
     * Identifier of the source within its knowledge base.
     */
    source_id: string;

    /**
     * Kind of source; always `url`.
     */
    type: 'url';

    /**
     * Address of the page that was read.
     */
    url: string;
  }
}

export type KnowledgeBaseListResponse = Array<KnowledgeBaseResponse>;

export interface KnowledgeBaseCreateParams {
  /**
   * Name of the knowledge base, shorter than 40 characters.
   */
  knowledge_base_name: string;

  /**
   * Whether the web pages are read again every 12 hours.
   */
  enable_auto_refresh?: boolean;

  /**
   * Files to add, at most 25 of up to 50 MB each.
   */
  knowledge_base_files?: Array<Uploadable>;

  /**
   * Texts to add, each with a title.
   */
  knowledge_base_texts?: Array<KnowledgeBaseText>;

  /**
   * Web pages to read and add. Each entry has to be a valid URL.
   */
  knowledge_base_urls?: Array<string>;

  /**
   * Most characters in one passage when sources are split, from 600 to 6000. 2000
   * when left out; cannot be changed later.
   */
  max_chunk_size?: number;

  /**
   * Fewest characters in one passage, from 200 to 2000 and below `max_chunk_size`;
   * shorter passages join their neighbours. 400 when left out; cannot be changed
   * later.
   */
  min_chunk_size?: number;
}

export declare namespace KnowledgeBaseCreateParams {
  export { type KnowledgeBaseText };
}

export interface KnowledgeBaseAddSourcesParams {
  /**
   * Files to add, at most 25 of up to 50 MB each.
   */
  knowledge_base_files?: Array<Uploadable>;

  /**
   * Texts to add, each with a title.
   */
  knowledge_base_texts?: Array<KnowledgeBaseText>;

  /**
   * Web pages to read and add. Each entry has to be a valid URL.
   */
  knowledge_base_urls?: Array<string>;
}

export declare namespace KnowledgeBaseAddSourcesParams {
  export { type KnowledgeBaseText };
}

export interface KnowledgeBaseDeleteSourceParams {
  /**
   * Knowledge base that holds the source.
   */
  knowledge_base_id: string;
}

export declare namespace KnowledgeBase {
  export {
    type KnowledgeBaseResponse,
    type KnowledgeBaseListResponse,
    type KnowledgeBaseCreateParams,
    type KnowledgeBaseAddSourcesParams,
    type KnowledgeBaseDeleteSourceParams,
  };
}
