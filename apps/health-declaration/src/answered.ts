/** The answer of a request with an idempotency key, and whether an earlier request was answered so before. */
export interface Answered<T> {
  readonly body: T;
  readonly replayed: boolean;
}
