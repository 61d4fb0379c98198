import { existsSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData, type Transferable } from 'node:worker_threads';

export interface ThreadTask {
  /** What the thread is given: anything that can be cloned. */
  readonly data: unknown;
  /** Buffers that are handed over instead of copied: they are empty afterwards. */
  readonly transfer?: readonly Transferable[];
  /** Megabytes of JavaScript objects; buffers count beside them. */
  readonly memoryMb: number;
  /** Milliseconds after which the thread is ended. */
  readonly withinMs: number;
}

/** The thread needed more memory or time than it may have. */
export class ThreadExhausted extends Error {
  override readonly name = 'ThreadExhausted';
}

/** Specs run from sources, which a thread cannot load by itself. */
const FROM_SOURCES = new URL('./from-sources.mjs', import.meta.url);

/**
 * Runs a module on a thread of its own, so that requests are answered meanwhile. The module calls `answerOnThread`.
 *
 * @param module its built file, beside the file of the caller: `new URL('./read.thread.js', import.meta.url)`
 * @throws ThreadExhausted, or what the module threw
 */
export function runOnThread<Answer>(module: URL, task: ThreadTask): Promise<Answer> {
  const isBuilt = existsSync(module);
  const given: ThreadData = { module: module.href, data: task.data };
  const worker = new Worker(isBuilt ? module : FROM_SOURCES, {
    workerData: given,
    transferList: [...(task.transfer ?? [])],
    resourceLimits: { maxOldGenerationSizeMb: task.memoryMb },
  });
  return answerOf<Answer>(worker, task.withinMs);
}

/** Answers the task of the thread that this is called on; nothing where it is called on the main thread. */
export function answerOnThread<Data, Answer>(answer: (data: Data) => Answer): void {
  if (isMainThread || !parentPort) return;
  parentPort.postMessage(answer((workerData as ThreadData).data as Data));
}

interface ThreadData {
  readonly module: string;
  readonly data: unknown;
}

function answerOf<Answer>(worker: Worker, withinMs: number): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const overdue = setTimeout(() => settle(() => reject(new ThreadExhausted('time'))), withinMs);
    const settle = (how: () => void): void => {
      clearTimeout(overdue);
      void worker.terminate();
      how();
    };
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(isMemory ? new ThreadExhausted('memory') : error));
    });
    worker.once('exit', () => settle(() => reject(new Error('a thread ended without an answer'))));
  });
}
