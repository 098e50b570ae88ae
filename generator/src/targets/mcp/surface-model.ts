export type {
  ApiSurface,
  ErrorDoc,
  EventDoc,
  Field,
  HelperDoc,
  NamedType,
  SurfaceMethod,
  TypeRef,
} from '../api-surface.ts';
