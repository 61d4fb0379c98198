import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type FieldFault } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { ResultsOfSpecimenQuery } from '../results/results-of-specimen.query.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { NamedSpecimensQuery } from './named-specimens.query.js';
import type { OutsideMessage, OutsideOutcome } from './outside-message.js';
import type { OutsideResult } from './outside-result.js';
import { placeOutsideResult } from './outside-result.rules.js';
import { SetResultAside } from './set-result-aside.js';
import { WriteOutsideResult } from './write-outside-result.js';

/** Results of one message; a laboratory's plate has 96. */
export const OUTSIDE_RESULTS_MAX = 500;

/**
 * Takes in the results of other systems: first results, corrections that await our second person, and what must wait.
 * All or none: one that is refused refuses the message.
 */
@Injectable()
export class TakeOutsideResultsUseCase {
  constructor(
    private readonly database: Database,
    private readonly named: NamedSpecimensQuery,
    private readonly known: ResultsOfSpecimenQuery,
    private readonly writing: WriteOutsideResult,
    private readonly setting: SetResultAside,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Data keys; before the transaction of `execute`. */
  async prepare({ actor, results }: OutsideMessage): Promise<void> {
    if (actor.facility === undefined) throw new Refused('sender-without-facility', { status: 403 });
    if (results.length > OUTSIDE_RESULTS_MAX) throw new Refused('too-many', { status: 422 });
    await this.setting.prepare(this.database.clock.now());
    const found = await this.named.find(actor, results, this.database);
    const corrected = found.flatMap((one, index) => {
      const isCorrection = ['correction', 'withdrawal'].includes(results[index]?.standing ?? '');
      return isCorrection && one !== undefined && one.orderId !== null ? [one.strata.day] : [];
    });
    await this.writing.prepare(corrected);
  }

  /** @throws Refused with the places of all results that are refused; then none was taken */
  async execute(tx: Tx, message: OutsideMessage): Promise<readonly OutsideOutcome[]> {
    const outcomes: OutsideOutcome[] = [];
    const faults: FieldFault[] = [];
    let status = 422;
    const found = await this.named.find(message.actor, message.results, tx);
    for (const [index, result] of message.results.entries()) {
      try {
        outcomes.push(await this.takeOne(tx, message, result, found[index]));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        status = error.status === 409 ? 409 : status;
        faults.push({ path: result.path, code: error.code });
      }
    }
    const [first] = faults;
    if (first) throw new Refused(first.code, { status, errors: faults });
    return outcomes;
  }

  /** A result that waited, with the specimen that a person has found for it. @throws Refused */
  take(tx: Tx, message: OutsideMessage, result: OutsideResult, specimen: SpecimenState): Promise<OutsideOutcome> {
    return this.takeOne(tx, message, result, specimen);
  }

  private async takeOne(
    tx: Tx,
    message: OutsideMessage,
    result: OutsideResult,
    specimen: SpecimenState | undefined,
  ): Promise<OutsideOutcome> {
    if (!specimen) return this.setting.execute(tx, message, result, 'barcode-unknown', null);
    const versions = await this.known.of(specimen.id, tx);
    const rules = this.referenceData.testingRules.inForce(result.testedAt);
    const placed = placeOutsideResult(result, versions, rules.methodsNeedingSecondPerson.includes(result.method));
    switch (placed.kind) {
      case 'known':
        return { kind: 'known', specimenId: specimen.id, version: placed.version };
      case 'wait':
        return this.setting.execute(tx, message, result, placed.reason, specimen.id);
      case 'refuse':
        throw new Refused(placed.code);
      case 'amend':
        return this.writing.amend(tx, message, result, specimen, placed);
      case 'reject':
        await this.writing.reject(tx, message, result, specimen, placed.rejects);
        return { kind: 'rejected', specimenId: specimen.id };
      case 'write':
        if (placed.rejects !== undefined) await this.writing.reject(tx, message, result, specimen, placed.rejects);
        return this.writing.write(tx, message, result, specimen, placed.validated);
    }
  }
}
