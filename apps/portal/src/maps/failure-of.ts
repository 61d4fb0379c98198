import type { UseQueryResult } from '@tanstack/react-query';

type Asked = Pick<UseQueryResult<unknown>, 'data' | 'error' | 'failureReason' | 'fetchStatus'>;

/** Why there is nothing to show; undefined while there is, or may be soon. A device without network waits for one. */
export function failureOf({ data, error, failureReason, fetchStatus }: Asked): unknown {
  if (data !== undefined) return undefined;
  return error ?? (fetchStatus === 'paused' ? failureReason : null) ?? undefined;
}
