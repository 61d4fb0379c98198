/** The source of instants. Business code takes the business clock; tokens, leases and retries take the real one. */
export interface Clock {
  now(): Date;
}
