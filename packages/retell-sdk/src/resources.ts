// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export * from './resources/index';
