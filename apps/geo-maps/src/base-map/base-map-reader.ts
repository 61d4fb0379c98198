import { Injectable } from '@nestjs/common';
import { TOO_COMPLEX } from '../packs/pack-report.js';
import { readOnThread } from '../packs/read-on-thread.js';
import type { BaseMapReading, BaseMapTask } from './read-base-map.js';

const THREAD = new URL('./read-base-map.thread.js', import.meta.url);

/** Reads packs of the base map on a thread of their own, so that requests are answered meanwhile. */
@Injectable()
export class BaseMapReader {
  /** A file that takes more memory or time than any honest one is refused as too complex. The bytes are handed over. */
  async read(task: BaseMapTask): Promise<BaseMapReading> {
    return (await readOnThread<BaseMapReading>(THREAD, task)) ?? baseMapTooComplex();
  }
}

/** What is told of a file that cannot be read to its end. */
export function baseMapTooComplex(): BaseMapReading {
  return { report: TOO_COMPLEX, features: [] };
}
