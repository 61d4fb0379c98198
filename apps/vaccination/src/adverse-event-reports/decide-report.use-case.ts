import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type RequestDigest } from '#libs/http';
import { WithdrawEventOfReport } from '../adverse-events/withdraw-event-of-report.js';
import { EntryToChange } from '../doses/entry-to-change.js';
import type { AdverseEventReport } from './adverse-event-report.js';
import { decidedAnswerOf } from './adverse-event-report-answers.js';
import type { DecidedReportAnswer, DecideReportBody } from './adverse-event-report.dto.js';
import { AdverseEventReportStore } from './adverse-event-report.store.js';
import { DecidedReports } from './decided-reports.js';
import { ReportsInReach } from './reports-in-reach.js';

interface Asked {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Acts on a report that is locked. Answers it as it stands afterwards. */
type Act = (tx: Tx, report: AdverseEventReport, made: RequestDigest) => Promise<AdverseEventReport>;

/** An officer says which dose a citizen's report followed, or that it followed none, and may take that back. */
@Injectable()
export class DecideReportUseCase {
  constructor(
    private readonly database: Database,
    private readonly reports: AdverseEventReportStore,
    private readonly decided: DecidedReports,
    private readonly reach: ReportsInReach,
    private readonly entries: EntryToChange,
    private readonly withdrawing: WithdrawEventOfReport,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 for a report or a dose of another area, 409 where it was decided before, 422 where it cannot be */
  async decide(asked: Asked, { decision }: DecideReportBody): Promise<Answered<DecidedReportAnswer>> {
    const { actor } = asked;
    const seen = await this.find(asked);
    const dose = 'doseId' in decision ? await this.entries.find(decision.doseId, actor) : undefined;
    const said = await this.decided.open(seen, dose ? [dose.day] : []);
    return this.act(asked, 'decisions', decision, async (tx, report, made) => {
      if (report.state === 'matched' || report.state === 'dismissed')
        throw new Refused('report-decided-before', { status: 409 });
      if (dose) return this.decided.match(tx, report, said, dose, { actor, made });
      const reason = 'because' in decision ? decision.because : null;
      return this.decided.change(tx, report, { state: 'dismissed', reason }, { act: 'dismissed', actor, made });
    });
  }

  /** The report waits again; the event that was made of it is withdrawn. @throws Refused 409 where nothing was decided */
  async undo(asked: Asked): Promise<Answered<DecidedReportAnswer>> {
    const { actor } = asked;
    await this.find(asked);
    return this.act(asked, 'undo', {}, async (tx, report, made) => {
      if (report.state !== 'matched' && report.state !== 'dismissed')
        throw new Refused('report-not-decided', { status: 409 });
      if (report.eventId !== null) await this.withdrawing.execute(tx, report.eventId, actor);
      const change = { state: 'waiting', reason: 'decision-undone', eventId: null } as const;
      return this.decided.change(tx, report, change, { act: 'undone', actor, made });
    });
  }

  private async find({ id, actor }: Asked): Promise<AdverseEventReport> {
    return this.reach.require(actor, await this.reports.find(this.database, id));
  }

  private act(
    { id, idempotencyKey, actor }: Asked,
    name: 'decisions' | 'undo',
    body: object,
    act: Act,
  ): Promise<Answered<DecidedReportAnswer>> {
    const route = `POST /v1/adverse-event-reports/${id}/${name}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const report = this.reach.require(actor, await this.reports.lock(tx, id));
      const earlier = answeredBefore(request, await this.reports.findAct(tx, request.keys), decidedAnswerOf);
      if (earlier) return earlier;
      await act(tx, report, request.digest);
      const made = await this.reports.findAct(tx, request.keys);
      if (!made) throw new Error('An act is on record once it was done');
      return { body: decidedAnswerOf(made), replayed: false };
    });
  }
}
