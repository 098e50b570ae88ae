export type { ApiSurface, ErrorDoc, Field, NamedType, SurfaceMethod, TypeRef } from '../api-surface.ts';
