/** The largest value of a message. Events are a few hundred bytes; a poisoned one must still be carried whole. */
export const MAX_VALUE_BYTES = 2 * 1024 * 1024;

/** Messages of a batch, unless the reader asks for fewer. */
export const MAX_BATCH_MESSAGES = 5_000;

/** Bytes of the values of a batch; one message alone may be larger. */
export const MAX_BATCH_BYTES = 1024 * 1024;

/** Bytes that one `send` hands to a partition at a time; more goes in several steps, in order. */
export const MAX_SEND_BYTES = 900 * 1024;
