import { TestEnvironment } from 'jest-environment-node';

const WITNESSES = Symbol.for('lachan.witnesses-of-a-failure');
/** Of a test, and of what is done before or after it. */
const FAILURES = new Set(['test_fn_failure', 'hook_failure']);
/** Longest that one witness is listened to. */
const TELLS_WITHIN_MS = 5_000;

/** Adds to the failure of a test what its witnesses saw at that moment (`witnessFailures` of `libs/testing`). */
export default class TellingEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }) {
    if (!FAILURES.has(name) || !(error?.stack ?? error?.message)) return;
    const witnesses = [...(this.global[WITNESSES] ?? [])];
    const told = await Promise.all(witnesses.map((witness) => listenTo(witness)));
    if (told.length === 0) return;
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    error.message = [error.message, ...told].join('\n\n');
    error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
  }
}

async function listenTo(witness) {
  const late = new Promise((resolve) => {
    setTimeout(resolve, TELLS_WITHIN_MS, 'A witness did not answer').unref();
  });
  return Promise.race([witness().catch((error) => `A witness saw nothing: ${error}`), late]);
}
