// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

export * from '../internal/shapes/call';
export * from '../internal/shapes/condition';
export * from '../internal/shapes/config';
export * from '../internal/shapes/data';
export * from '../internal/shapes/edge';
export * from '../internal/shapes/filter';
export * from '../internal/shapes/message';
export * from '../internal/shapes/node';
export * from '../internal/shapes/others';
export * from '../internal/shapes/sms';
export * from '../internal/shapes/tool';
export * from '../internal/shapes/transfer';
export * from '../internal/shapes/utterance';
export * from '../internal/shapes/voicemail';
