/** HEALTHCHECK of the image: exit 0 while the service in this container calls itself ready. */
const ANSWER_WITHIN_MS = 3_000;

const address = `http://127.0.0.1:${process.env.PORT}/health/ready`;
const isReady = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
