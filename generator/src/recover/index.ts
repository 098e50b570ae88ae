export { embeddedDocument } from './embedded-document.ts';
export { recoverConfig, type RecoveredConfig } from './recover-config.ts';
