import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, versionMismatch, type ActOnVersion, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { SamePersonStore } from './same-person.store.js';
import { afterResults } from './case-after-results.rules.js';
import { CaseRegister, type Done } from './case-register.js';
import type { CaseAct } from './case-act.js';
import { CaseStore, type StoredCase } from './case.store.js';
import { reachableArea } from './reachable-area.rules.js';

/** `infected-by`: who infected whom. `joined`: two cases of one person become one. */
export type CaseLink = { readonly kind: 'infected-by' | 'joined'; readonly other: string };

export interface LinkCases extends ActOnVersion {
  readonly id: string;
  readonly link: CaseLink;
}

/** Puts two cases in relation. The officer must be responsible for both. */
@Injectable()
export class LinkCasesUseCase {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseStore,
    private readonly people: SamePersonStore,
    private readonly register: CaseRegister,
    private readonly digests: RequestDigests,
    private readonly reference: ReferenceData,
  ) {}

  /** @throws Refused 404, 412, 422 where the two are not of one person */
  execute({ id, link, actor, version, idempotencyKey }: LinkCases): Promise<Answered<CaseAct>> {
    const route = `POST /v1/cases/${id}/${link.kind}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: link });
    if (id === link.other) throw new Refused('case-link-to-itself');
    return this.database.transaction(async (tx) => {
      const area = reachableArea(actor, this.reference.adminUnits);
      // Locked in the order of their ids, so that two officers who link crosswise never wait for each other.
      const found = new Map<string, StoredCase | undefined>();
      for (const one of [id, link.other].sort()) found.set(one, await this.cases.load(tx, area, one));
      const earlier = answeredBefore(request, await this.cases.findAct(tx, request.keys), (made) => made);
      if (earlier) return earlier;
      const [own, other] = [found.get(id), found.get(link.other)];
      if (!own || !other) throw new Refused('case-not-found', { status: 404 });
      if (own.state.version !== version) throw versionMismatch();
      const detail = { other: link.other };
      const done = { act: link.kind, actor, happenedAt: tx.recordedAt, detail, made: request.digest };
      const act = link.kind === 'joined' ? this.join(tx, own, other, done) : this.infect(tx, own, link.other, done);
      return { body: await act, replayed: false };
    });
  }

  private infect(tx: Tx, own: StoredCase, infectedBy: string, done: Done): Promise<CaseAct> {
    return this.register.change(tx, own, { ...own.state, infectedBy }, done);
  }

  /** The results go over, and the case that has none any more is withdrawn: nobody is counted twice. */
  private async join(tx: Tx, own: StoredCase, other: StoredCase, done: Done): Promise<CaseAct> {
    await this.requireOnePerson(tx, own, other);
    for (const result of await this.cases.results(tx, own.state.id))
      await this.cases.saveResult(tx, other.state.id, result);
    const withdrawn = { ...own.state, status: 'withdrawn' as const, duplicateOf: other.state.id };
    const act = await this.register.change(tx, own, withdrawn, done);
    const results = await this.cases.results(tx, other.state.id);
    const joined = afterResults(other.state, results, (day) => this.reference.caseRules.inForce(day));
    const { made: _, ...alike } = done;
    await this.register.change(tx, other, joined, { ...alike, detail: { other: own.state.id } });
    return act;
  }

  private async requireOnePerson(tx: Tx, own: StoredCase, other: StoredCase): Promise<void> {
    const ofOwn = await this.people.idsOf(tx, own.state.personId);
    const ofOther = await this.people.idsOf(tx, other.state.personId);
    if (!ofOwn.some((person) => ofOther.includes(person)))
      throw new Refused('case-of-another-person', { path: 'into' });
  }
}
