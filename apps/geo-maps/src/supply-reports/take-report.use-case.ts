import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import type { ShownStateOfPoint } from '../supply-points/statement.js';
import { SupplyRegister } from '../supply-points/supply-register.js';
import { SupplyStatements } from '../supply-points/supply-statements.js';
import { TakeWord } from './take-word.js';
import type { SupplyReportBody, SupplyReportTaken } from './supply-report.dto.js';
import { credentialOf, faultOfReport, type Credential } from './supply-report.rules.js';
import { SupplyReportStore } from './supply-report.store.js';
import type { SupplyReport } from './supply-report.js';
import { Reporters } from './reporters.js';

const SCOPE = 'supply-points:write';

export interface TakeReport {
  readonly pointId: string;
  readonly body: SupplyReportBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes what somebody saw at a point: a phone that was verified by a code, or an officer of the area. */
@Injectable()
export class TakeReportUseCase {
  constructor(
    private readonly database: Database,
    private readonly reports: SupplyReportStore,
    private readonly reporters: Reporters,
    private readonly register: SupplyRegister,
    private readonly words: TakeWord,
    private readonly statements: SupplyStatements,
    private readonly digests: RequestDigests,
  ) {}

  /**
   * A repeated request is answered with what is shown by then.
   * @throws Refused 404 and 410 for the point, 422 for a wrong code or token, 429 for a phone that reported too often
   */
  async execute({ pointId, body, idempotencyKey, actor }: TakeReport): Promise<Answered<SupplyReportTaken>> {
    const route = `POST /v1/supply-points/${pointId}/reports`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const fault = faultOfReport(body);
    const credential = credentialOf(body, actor.scopes.includes(SCOPE));
    const taken = await this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      if (fault !== undefined) throw new Refused(fault.code, { path: fault.path });
      if (!('by' in credential)) throw new Refused(credential.code, { path: credential.path });
      return this.take(tx, { pointId, body, actor }, credential, request);
    });
    // Thrown after the failure was counted and committed.
    if (taken === undefined) throw new Refused('report-code-wrong', { path: 'code' });
    return taken;
  }

  private async take(
    tx: Tx,
    { pointId, body, actor }: Omit<TakeReport, 'idempotencyKey'>,
    credential: Credential,
    request: ArrivedRequest,
  ): Promise<Answered<SupplyReportTaken> | undefined> {
    const reporterId = await this.reporterOf(tx, credential);
    // An equal request that was faster has used the code.
    if (reporterId === undefined) return this.answerOf(tx, request);
    const point =
      reporterId === null ? await this.register.loadCovered(tx, pointId, actor) : await this.register.load(tx, pointId);
    const faster = await this.answerOf(tx, request);
    if (faster) return faster;
    const saying = { kind: body.kind, goods: body.goods ?? [] };
    const { heard, state, at, day } = await this.words.take(tx, point, { reporterId, actor, saying });
    const source = reporterId === null ? 'officer' : 'citizen';
    const about = { id: uuidv7(), pointId, communeCode: point.communeCode, source, reporterId } as const;
    const report: SupplyReport = { ...about, ...saying, heard, at, day };
    await this.reports.insert(tx, report, request.digest);
    return { body: this.takenOf(report, state), replayed: false };
  }

  /** Null for an officer; undefined for a wrong code. */
  private async reporterOf(tx: Tx, credential: Credential): Promise<string | null | undefined> {
    if (credential.by === 'officer') return null;
    if (credential.by === 'token') return this.reporters.byToken(tx, credential.token);
    return this.reporters.byCode(tx, credential.phone, credential.code);
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<SupplyReportTaken> | undefined> {
    const found = await this.reports.findByKey(tx, request.keys);
    if (!found) return undefined;
    const state = await this.statements.shownOf(tx, found.report.pointId);
    return answeredBefore(request, found, ({ report }) => this.takenOf(report, state));
  }

  private takenOf({ id, at, day, kind, goods, reporterId }: SupplyReport, shown: ShownStateOfPoint): SupplyReportTaken {
    return {
      ...{ id, at: at.toISOString(), kind, goods: [...goods] },
      state: { ...shown, since: shown.since?.toISOString() ?? null },
      token: reporterId === null ? null : this.reporters.tokenOf(reporterId, day),
    };
  }
}
