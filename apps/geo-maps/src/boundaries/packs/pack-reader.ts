import { Injectable } from '@nestjs/common';
import { runOnThread, ThreadExhausted } from '#libs/runtime';
import type { PackReading, PackTask } from './read-pack.js';

const THREAD = new URL('./read-pack.thread.js', import.meta.url);
/** The worst file that the limits let in takes a gigabyte and ten seconds; this machine may have other things to do. */
const LIMITS = { memoryMb: 1_536, withinMs: 120_000 };

/** Reads packs on a thread of their own, so that requests are answered meanwhile. */
@Injectable()
export class PackReader {
  /** A file that takes more memory or time than any honest one is refused as too complex. The bytes are handed over. */
  async read(task: PackTask): Promise<PackReading> {
    try {
      return await runOnThread<PackReading>(THREAD, { data: task, transfer: [task.bytes.buffer], ...LIMITS });
    } catch (error) {
      if (error instanceof ThreadExhausted) return tooComplex();
      throw error;
    }
  }
}

/** What is told of a file that cannot be read to its end. */
export function tooComplex(): PackReading {
  const report = { datum: null, faults: [{ code: 'too-complex' as const }], faultsLeftOut: 0, notes: [] };
  return { report, units: [], neighbours: [] };
}
