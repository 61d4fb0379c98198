import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, type ColourOutcome } from '#libs/vocabulary';
import { worksAt } from '../checkpoints/checkpoint-access.js';
import { refusalOfControl, type Checkpoint } from '../checkpoints/checkpoint.rules.js';
import { CheckpointsQuery } from '../checkpoints/checkpoints.query.js';
import { ShiftOfPassageQuery } from '../checkpoints/shift-of-passage.query.js';
import { parseInstant } from '../free-text.rules.js';
import { ColourOfPasser } from './colour-of-passer.js';
import { IdentifyPasser } from './identify-passer.js';
import { commonItinerary } from './declared-trip.rules.js';
import { declarationsOf, type Passer } from './passer.js';
import type { RecordPassageBody } from './passage.dto.js';
import { decidePassedAt, type Passage, type SealedPassage } from './passage.rules.js';
import { PassageSeal } from './passage-seal.js';

export interface ArrivedPassage {
  readonly id: string;
  readonly body: RecordPassageBody;
  readonly checkpoint: Checkpoint;
  readonly actor: Actor;
  readonly receivedAt: Date;
}

export interface AdmittedPassage {
  readonly passage: Passage;
  readonly part: SealedPassage;
  readonly sealed: Buffer;
}

/** Reads and decides everything about a passage that needs no lock: when, who, which colour. */
@Injectable()
export class AdmitPassage {
  constructor(
    private readonly checkpoints: CheckpointsQuery,
    private readonly shifts: ShiftOfPassageQuery,
    private readonly identify: IdentifyPasser,
    private readonly colours: ColourOfPasser,
    private readonly seal: PassageSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 where the officer does not work */
  async requireCheckpoint(code: string, actor: Actor): Promise<Checkpoint> {
    const checkpoint = await this.checkpoints.find(code);
    if (checkpoint && worksAt(actor, checkpoint, this.referenceData.adminUnits)) return checkpoint;
    throw new Refused('checkpoint-not-found', { status: 404, path: 'checkpointCode' });
  }

  /** @throws Refused 422 by the rule that speaks against it */
  async execute(arrived: ArrivedPassage): Promise<AdmittedPassage> {
    const passedAt = this.passedAt(arrived);
    await this.requireControl(arrived, passedAt);
    const passer = await this.identify.execute(arrived.body, passedAt);
    const { outcome, visited, known } = await this.colours.execute(passer, arrived.body.papers, passedAt);
    const answers = declarationsOf(passer).map(({ part }) => part.answers);
    const itinerary = commonItinerary(answers, this.ownProvince());
    const note = arrived.body.decisionNote?.normalize('NFC').trim() ?? null;
    const { maskedName, birth, document } = passer;
    const isOpen = arrived.body.decision === undefined;
    const part: SealedPassage = {
      ...{ maskedName, birth, document, itinerary, visited, note },
      ...(isOpen && { known }),
    };
    const day = localDayOf(passedAt);
    await this.seal.prepare(day);
    const sealed = this.seal.close(arrived.id, day, part);
    return { passage: passageOf(arrived, { passedAt, passer, outcome, itinerary }), part, sealed };
  }

  private ownProvince(): string {
    return this.referenceData.adminUnits.list({ level: 'province' })[0]?.code ?? '';
  }

  private passedAt({ body: { at, offline }, receivedAt }: ArrivedPassage): Date {
    if (offline && at === undefined) throw new Refused('passage-instant-missing', { path: 'at' });
    const said = at === undefined ? undefined : parseInstant(at);
    const limits = this.referenceData.checkpointLimits.inForce(receivedAt);
    const decided = decidePassedAt(said?.ok ? said.value : undefined, receivedAt, limits);
    if (!decided.ok) throw new Refused(decided.code, { path: decided.path });
    return decided.value;
  }

  private async requireControl({ body, checkpoint }: ArrivedPassage, passedAt: Date): Promise<void> {
    const refusal = refusalOfControl(checkpoint, body.direction, localDayOf(passedAt));
    if (refusal) throw new Refused(refusal, { path: 'direction' });
    if (body.shiftId === undefined) return;
    const shift = await this.shifts.find(body.shiftId);
    if (shift?.checkpointCode !== checkpoint.code) throw new Refused('shift-not-found', { path: 'shiftId' });
  }
}

interface Decided {
  readonly passedAt: Date;
  readonly passer: Passer;
  readonly outcome: ColourOutcome;
  readonly itinerary: SealedPassage['itinerary'];
}

function passageOf(
  { id, body, checkpoint, actor, receivedAt }: ArrivedPassage,
  { passedAt, passer, outcome, itinerary }: Decided,
): Passage {
  return {
    ...{ id, version: 1, checkpointCode: checkpoint.code, communeCode: checkpoint.communeCode },
    ...{ shiftId: body.shiftId ?? null, direction: body.direction, officer: actor.id, passedAt, receivedAt },
    ...{ proofKind: passer.proofKind, proofState: passer.proofState, ...outcome },
    ...{ decision: body.decision ?? null, offline: body.offline ?? null },
    ...{ declarationId: passer.declaration?.id ?? null, personalCode: passer.personalCode },
    ...{ origin: itinerary?.origin ?? null, destination: itinerary?.destination ?? null },
  };
}
