import { Injectable } from '@nestjs/common';
import { TOO_COMPLEX } from '../../packs/pack-report.js';
import { readOnThread } from '../../packs/read-on-thread.js';
import type { PackReading, PackTask } from './read-pack.js';

const THREAD = new URL('./read-pack.thread.js', import.meta.url);

/** Reads packs on a thread of their own, so that requests are answered meanwhile. */
@Injectable()
export class PackReader {
  /** A file that takes more memory or time than any honest one is refused as too complex. The bytes are handed over. */
  async read(task: PackTask): Promise<PackReading> {
    return (await readOnThread<PackReading>(THREAD, task)) ?? tooComplex();
  }
}

/** What is told of a file that cannot be read to its end. */
export function tooComplex(): PackReading {
  return { report: TOO_COMPLEX, units: [], neighbours: [] };
}
