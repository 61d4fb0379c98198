import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import type { AskedAmendment } from './given-result.js';
import { RequestAmendmentUseCase } from './request-amendment.use-case.js';
import { answerOfKeyed, answerOfWritten } from './result-answers.js';
import type { AmendResultBody, ResultAnswer } from './result.dto.js';
import { ResultStore } from './result.store.js';
import { SeenSpecimensQuery } from './seen-specimens.query.js';

export interface AmendResult {
  readonly asked: AskedBarcode;
  readonly version: number;
  readonly body: AmendResultBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Somebody of the laboratory asks for a correction of what it has released. */
@Injectable()
export class AmendResultUseCase {
  constructor(
    private readonly database: Database,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly seen: SeenSpecimensQuery,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly amending: RequestAmendmentUseCase,
    private readonly results: ResultStore,
    private readonly digests: RequestDigests,
  ) {}

  async execute({ asked, version, body, idempotencyKey, actor }: AmendResult): Promise<Answered<ResultAnswer>> {
    const { barcode, assigner } = asked;
    const route = `POST /v1/specimens/${barcode}/results/${version}/amendments?assigner=${assigner ?? '*'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const change = changeOf(body);
    const specimen = await this.byBarcode.find(actor, asked);
    await this.amending.prepare([specimen.strata.day]);
    return this.database.transaction(async (tx) => {
      await this.specimens.lock(tx, [specimen.id]);
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      await this.requireVoice(tx, actor, specimen.id, version);
      const { reason } = body;
      const amendment = {
        specimenId: specimen.id,
        version,
        change,
        reason,
        actor,
        source: 'entered' as const,
        request,
      };
      return { body: answerOfWritten(await this.amending.execute(tx, amendment)), replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<ResultAnswer> | undefined> {
    const [found] = (await this.results.findEntered(tx, request.keys)).values();
    if (!found) return undefined;
    requireBodyOf(request, found.made);
    return { body: answerOfKeyed(found), replayed: true };
  }

  private async requireVoice(tx: Tx, actor: Actor, specimenId: string, asked: number): Promise<void> {
    const versions = (await this.results.versionsOf(tx, [specimenId])).get(specimenId) ?? [];
    const version = versions.find((one) => one.version === asked);
    if (!version) throw new Refused('result-not-found', { status: 404 });
    const [speaks] = await this.seen.speakFor(tx, [{ actor, laboratoryCode: version.laboratoryCode }]);
    if (!speaks) throw new Refused('laboratory-not-found', { status: 404 });
  }
}

/** @throws Refused 422 unless exactly one of the two is asked for */
function changeOf({ value, ct, withdraw }: AmendResultBody): AskedAmendment['change'] {
  if (withdraw && value === undefined && ct === undefined) return 'withdraw';
  if (withdraw || value === undefined) throw new Refused('value-or-withdrawal', { path: 'value' });
  return { value, ct };
}
