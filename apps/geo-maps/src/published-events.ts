import type { EventContract } from '#libs/contracts';

/** Everything that leaves this service, field by field; nothing in it is personal. */
export const publishedEvents: readonly EventContract[] = [];
