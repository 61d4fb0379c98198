import { Kafka, logLevel } from 'kafkajs';

const PAUSE_MS = 100;

/** Resolves when the broker has a controller and answers. @throws the last error after the time is up. */
export async function awaitKafka(brokers: readonly string[], withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const failure = await tryOnce(brokers);
    if (failure === undefined) return;
    if (performance.now() > deadline) throw new Error('Kafka does not answer', { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function tryOnce(brokers: readonly string[]): Promise<unknown> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 0 } });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { brokers: found } = await admin.describeCluster();
    return found.length > 0 ? undefined : new Error('no broker has registered yet');
  } catch (error) {
    return error;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
