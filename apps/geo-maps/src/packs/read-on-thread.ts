import { runOnThread, ThreadExhausted } from '#libs/threads';

/** The worst file that the limits let in takes a gigabyte and ten seconds; this machine may have other things to do. */
const LIMITS = { memoryMb: 1_536, withinMs: 120_000 };

/**
 * Reads a file on a thread of its own, so that requests are answered meanwhile. The bytes are handed over.
 *
 * @returns undefined for a file that takes more memory or time than any honest one
 */
export async function readOnThread<Reading>(
  thread: URL,
  task: { readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Reading | undefined> {
  try {
    return await runOnThread<Reading>(thread, { data: task, transfer: [task.bytes.buffer], ...LIMITS });
  } catch (error) {
    if (error instanceof ThreadExhausted) return undefined;
    throw error;
  }
}
