import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { LivePoints } from './live-points.js';
import { pointJson } from './point-json.js';
import { statementDto } from './shown-answers.js';
import { ShownNow } from './shown-now.js';
import { SupplyStatementStore } from './supply-statement.store.js';

/** Statements that are told with a point. */
const STATEMENTS_MAX = 50;

/** What is known of one point, and what was said of it lately? */
@Injectable()
export class ReadSupplyPointQuery {
  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
    private readonly statements: SupplyStatementStore,
  ) {}

  /** Everything that was committed before the question. @throws Refused 404, for one that is gone for good too */
  async read(id: string): Promise<{ readonly version: number; readonly json: string }> {
    const { points } = await this.live.current();
    const held = points.find(id);
    if (!held) throw new Refused('supply-point-not-found', { status: 404 });
    const now = this.shown.now();
    const said = await this.statements.lastOf(id, STATEMENTS_MAX);
    const statements = said.map((one) => statementDto(one, now));
    const json = `${pointJson(held, null, now).slice(0, -1)},"statements":${JSON.stringify(statements)}}`;
    return { version: held.point.version, json };
  }
}
