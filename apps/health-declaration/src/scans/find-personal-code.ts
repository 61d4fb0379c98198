import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { StepShownAtPlacesQuery } from '../check-ins/step-shown-at-places.query.js';
import { StepShownAtCheckpointsQuery } from '../passages/step-shown-at-checkpoints.query.js';
import { PersonalCodesByIdQuery } from '../personal-codes/personal-codes-by-id.query.js';
import { VerifyPersonalCodeUseCase } from '../personal-codes/verify-personal-code.use-case.js';
import { found, type LookUpWarning, type ScanFinding } from './scan-finding.js';

/** What a check-in or a checkpoint would say of a short-lived personal code. The scan itself takes no step. */
@Injectable()
export class FindPersonalCode {
  constructor(
    private readonly database: Database,
    private readonly verifying: VerifyPersonalCodeUseCase,
    private readonly codes: PersonalCodesByIdQuery,
    private readonly atPlaces: StepShownAtPlacesQuery,
    private readonly atCheckpoints: StepShownAtCheckpointsQuery,
  ) {}

  /** @param id as the text says it, whoever signed that */
  async find(text: string, id: string): Promise<ScanFinding> {
    const read = { objectKind: 'personal-code', objectId: id };
    const verified = await this.verifying.execute(text.trim());
    const refusal = verified.ok ? await this.whatBecameOf(id) : verified.code;
    if (refusal) return found({}, [refusal], read);
    if (!verified.ok || !(await this.wasShown(id, verified.value.step))) return found({}, [], read);
    // Taken once at each place: another one may still take it.
    return { ...found({}, ['personal-code-replayed'], read), usable: true };
  }

  private async whatBecameOf(id: string): Promise<LookUpWarning | undefined> {
    const known = (await this.codes.find(this.database, [id])).get(id);
    if (!known) return 'personal-code-not-found';
    return known.revokedAt === null ? undefined : 'personal-code-revoked';
  }

  private async wasShown(id: string, step: number): Promise<boolean> {
    return (await this.atPlaces.find({ id, step })) || (await this.atCheckpoints.find({ id, step }));
  }
}
