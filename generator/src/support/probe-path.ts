const PROBE =
  /^\/(?:v\d+\/?)?$|(?:^|[/_-])(?:healthz?|ping|ready|readiness|live|liveness|status|version|metrics)$/i;

/** Whether a path is there to see that the API is: `/`, `/health`, `/v1/ping`. */
export function isProbePath(path: string): boolean {
  return PROBE.test(path);
}
