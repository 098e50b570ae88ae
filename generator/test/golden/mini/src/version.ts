export { VERSION } from './sdk-info';
