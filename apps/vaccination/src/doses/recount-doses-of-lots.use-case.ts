import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { LotRecounts } from '../lots/lot-recounts.js';
import { CountedPeople } from '../people/counted-people.js';
import { RecountCoursesUseCase } from './recount-courses.use-case.js';

/** Each locks its person, and its course is worked out anew. */
const DOSES_PER_PIECE = 200;
/** What is left comes with the next run. */
const PIECES_PER_RUN_MAX = 50;

/** Lets what became known of a lot reach the doses that were given of it, some at a time. */
@Injectable()
export class RecountDosesOfLotsUseCase {
  constructor(
    private readonly database: Database,
    private readonly recounts: LotRecounts,
    private readonly people: CountedPeople,
    private readonly courses: RecountCoursesUseCase,
  ) {}

  async execute(): Promise<void> {
    for (let piece = 0; piece < PIECES_PER_RUN_MAX; piece += 1) {
      const isOver = await this.database.transaction((tx) => this.recountPiece(tx));
      if (isOver) return;
    }
  }

  /** True where nothing waits. */
  private async recountPiece(tx: Tx): Promise<boolean> {
    const piece = await this.recounts.next(tx, DOSES_PER_PIECE);
    if (!piece) return true;
    const { requestId, doses } = piece;
    const roots = await this.people.lockRoots(
      tx,
      doses.map(({ personId }) => personId),
    );
    await this.courses.again(tx, [...new Map([...roots.values()].map((root) => [root.id, root])).values()]);
    await this.recounts.done(tx, requestId, doses.length < DOSES_PER_PIECE ? undefined : doses.at(-1)?.id);
    return false;
  }
}
