import { utf8 } from './values';

/** Base64 (RFC 4648 section 4) of the UTF-8 bytes of `text`. */
export const toBase64 = (text: string): string => btoa(String.fromCharCode(...utf8(text)));
