import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ResultStrata } from '#libs/contracts';
import { Database, type Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { afterResults, isWithinReinfection, openedBy } from './case-after-results.rules.js';
import { countsForCases, type CaseResult } from './case-definition.rules.js';
import { CaseRegister, type Done } from './case-register.js';
import { CaseSeal } from './case-seal.js';
import { CaseStore, type StoredCase } from './case.store.js';
import { SamePersonStore } from './same-person.store.js';
import { TestingGateway, type SpecimenPerson } from '../gateways/testing/testing.gateway.js';
import type { Detection } from './detection.js';
import { casePersonOf, caseResultOf } from './detected-result.rules.js';
import { DetectionStore } from './detection.store.js';

const ITSELF: Done['actor'] = { kind: 'system', id: 'cases' };

/** A new result of somebody, with who it is. */
interface Found {
  readonly detection: Detection;
  readonly result: CaseResult;
  readonly strata: ResultStrata;
  readonly told: SpecimenPerson;
}

/** Opens a case from a result, joins a result to a case, or takes a case back when its result was corrected. */
@Injectable()
export class FollowResultUseCase {
  private readonly rulesOn = (day: string) => this.reference.caseRules.inForce(day);

  constructor(
    private readonly database: Database,
    private readonly detections: DetectionStore,
    private readonly testing: TestingGateway,
    private readonly cases: CaseStore,
    private readonly people: SamePersonStore,
    private readonly register: CaseRegister,
    private readonly seal: CaseSeal,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** Once, however often it is called. @throws TestingUnavailable */
  async execute(detection: Detection): Promise<void> {
    const strata = detection.after;
    if (strata === null) return this.inOneTransaction(detection, (tx) => this.takeBack(tx, detection));
    const told = await this.testing.personOf(detection.specimenId, strata.version);
    const result = caseResultOf(detection.specimenId, strata, told);
    await this.seal.prepare(localDayOf(this.clock.now()));
    await this.inOneTransaction(detection, (tx) => this.follow(tx, { detection, result, strata, told }));
  }

  private inOneTransaction(detection: Detection, act: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (await this.detections.done(tx, detection)) await act(tx);
    });
  }

  private async follow(tx: Tx, found: Found): Promise<void> {
    await this.cases.lockPerson(tx, found.told.personId);
    const ofSpecimen = await this.cases.findOfSpecimen(tx, found.detection.specimenId);
    const isOfItsOwn = ofSpecimen !== undefined && ofSpecimen.state.status !== 'withdrawn';
    // A case that was taken back comes back with its result, unless the person has another by now.
    const known = isOfItsOwn ? ofSpecimen : ((await this.caseToJoin(tx, found)) ?? ofSpecimen);
    if (known) await this.join(tx, known, found, ofSpecimen !== undefined);
    else if (countsForCases(found.result)) await this.openCase(tx, found);
  }

  /** The open case of the person, or one that ended so lately that the result still belongs to it. */
  private async caseToJoin(tx: Tx, { told, strata }: Found): Promise<StoredCase | undefined> {
    const latest = await this.cases.findOfPerson(tx, await this.people.idsOf(tx, told.personId));
    if (latest?.state.status === 'active') return latest;
    return latest && isWithinReinfection(latest.state, strata.day, this.rulesOn) ? latest : undefined;
  }

  private async openCase(tx: Tx, { result, strata, told }: Found): Promise<void> {
    const opened = openedBy([result], strata.specimen, this.rulesOn);
    if (opened === undefined) return;
    const state = { ...opened, id: uuidv7(), version: 1, personId: told.personId, openedAt: tx.recordedAt };
    const detail = { specimenId: result.specimenId, classification: state.classification, way: state.way };
    await this.register.open(tx, state, casePersonOf(told), this.doneNow(tx, 'opened', detail));
    await this.cases.saveResult(tx, state.id, result);
  }

  private async join(tx: Tx, known: StoredCase, { result, detection }: Found, again: boolean): Promise<void> {
    await this.cases.saveResult(tx, known.state.id, result);
    const act = again ? 'result-corrected' : 'result-joined';
    const detail = { specimenId: result.specimenId, value: result.value, kind: detection.kind };
    await this.rejudge(tx, known, this.doneNow(tx, act, detail));
  }

  private async takeBack(tx: Tx, { specimenId }: Detection): Promise<void> {
    const known = await this.cases.findOfSpecimen(tx, specimenId);
    if (known === undefined) return;
    await this.cases.lockPerson(tx, known.state.personId);
    const results = await this.cases.results(tx, known.state.id);
    const result = results.find((one) => one.specimenId === specimenId);
    if (result) await this.cases.saveResult(tx, known.state.id, { ...result, standing: false });
    await this.rejudge(tx, known, this.doneNow(tx, 'result-withdrawn', { specimenId }));
  }

  private async rejudge(tx: Tx, known: StoredCase, done: Done): Promise<void> {
    const results = await this.cases.results(tx, known.state.id);
    await this.register.change(tx, known, afterResults(known.state, results, this.rulesOn), done);
  }

  private doneNow(tx: Tx, act: string, detail: Done['detail'] & object): Done {
    return { act, actor: ITSELF, happenedAt: tx.recordedAt, detail };
  }
}
