import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, SERVICE_CONFIG } from '#libs/runtime';
import { maskFullName } from '#libs/vocabulary';
import { CertifiedResultQuery, type CertifiedResult } from '../certificates/certified-result.query.js';
import { IssueCertificateUseCase } from '../certificates/issue-certificate.use-case.js';
import { validUntil } from '../certificates/validity.rules.js';
import type { Config } from '../config.js';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import type { LookedUp, LookedUpResult, LookedUpSpecimen } from './look-up.dto.js';
import { CODE_FAILURES_MAX, lockUntil, SLIP_ATTEMPTS_MAX } from './look-up.rules.js';
import { LookUpSecrets } from './look-up-secrets.js';
import { LookUpStore, type LookUp } from './look-up.store.js';
import { SpecimensOfOrderQuery, type SpecimenOfOrder } from './specimens-of-order.query.js';

/** The citizen is known by the look-up alone. */
const citizenOf = (id: string): { kind: string; id: string } => ({ kind: 'citizen', id: `look-up:${id}` });

/** Tells results to whoever has told the code, and prints certificates until the look-up ends. */
@Injectable()
export class OpenLookUpUseCase {
  constructor(
    private readonly database: Database,
    private readonly lookUps: LookUpStore,
    private readonly secrets: LookUpSecrets,
    private readonly orders: OpenOrdersQuery,
    private readonly specimens: SpecimensOfOrderQuery,
    private readonly results: CertifiedResultQuery,
    private readonly facilities: FacilitiesQuery,
    private readonly certificates: IssueCertificateUseCase,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
    private readonly audit: AuditLog,
    @Inject(SERVICE_CONFIG) private readonly config: Config,
  ) {}

  /** @throws Refused 422 for a wrong code, and alike for a slip that does not fit */
  async open(id: string, code: string): Promise<LookedUp> {
    const token = this.secrets.newToken();
    const opened = await this.database.transaction((tx) => this.tryCode(tx, id, code, token));
    // Thrown after the failure was counted and committed.
    if (opened === undefined) throw new Refused('look-up-code-wrong', { path: 'code' });
    return this.tell(id, opened, token);
  }

  /** @throws Refused 422 where the look-up has ended, 404 where there is no released result */
  async certificate(id: string, token: string, barcode: string | undefined): Promise<Buffer> {
    const lookUp = await this.database.transaction((tx) => this.lookUps.lock(tx, id));
    const isOpen = lookUp !== undefined && this.isInTime(lookUp) && this.secrets.matches(id, token, lookUp.tokenDigest);
    if (!isOpen || lookUp.orderId === null) throw new Refused('look-up-ended', { path: 'token' });
    const found = await this.results.ofOrder(lookUp.orderId);
    const asked = barcode === undefined ? found[0] : found.find((one) => one.barcode === barcode);
    if (asked === undefined) throw new Refused('certificate-not-found', { status: 404 });
    const { specimenId, version } = asked;
    return this.certificates.execute({ specimenId, version, actor: citizenOf(id) });
  }

  private async tryCode(tx: Tx, id: string, code: string, token: string): Promise<string | undefined> {
    const lookUp = await this.lookUps.lock(tx, id);
    const isRight = this.secrets.matches(id, code, lookUp?.codeDigest ?? null);
    if (lookUp === undefined) return undefined;
    const now = this.realClock.now();
    const mayTry = this.isInTime(lookUp) && lookUp.failures < CODE_FAILURES_MAX;
    if (isRight && mayTry && lookUp.orderId !== null) {
      await this.lookUps.opened(tx, id, this.secrets.digestOf(id, token), now);
      await this.lookUps.forgetAttempts(tx, lookUp.slipDigest);
      return lookUp.orderId;
    }
    await this.lookUps.failed(tx, id);
    await this.lookUps.countAttempt(tx, lookUp.slipDigest, now, lockUntil(now), SLIP_ATTEMPTS_MAX);
    return undefined;
  }

  private async tell(id: string, orderId: string, token: string): Promise<LookedUp> {
    const order = await this.orders.open(orderId);
    if (order === undefined) throw new Refused('look-up-ended', { path: 'code' });
    const standing = new Map((await this.results.ofOrder(orderId)).map((one) => [one.specimenId, one]));
    const specimens = await this.specimens.list(orderId);
    await this.writeDown(id, [...standing.values()]);
    return {
      maskedName: maskFullName(order.person.fullName),
      hotline: this.config.RESULTS_HOTLINE,
      specimens: await Promise.all(specimens.map((one) => this.specimenOf(one, standing.get(one.id)))),
      token,
    };
  }

  /** Before the answer leaves: who was told a version must be found when it turns out wrong. */
  private async writeDown(id: string, results: readonly CertifiedResult[]): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.recordAll(
        tx,
        results.map(({ specimenId, version }) => ({
          ...{ actor: citizenOf(id), action: 'result.read', objectKind: 'specimen', objectId: specimenId },
          detail: { resultVersion: version },
        })),
      ),
    );
  }

  private async specimenOf(specimen: SpecimenOfOrder, result: CertifiedResult | undefined): Promise<LookedUpSpecimen> {
    const { barcode, collectedAt, expectedAt, askedAnewAt } = specimen;
    const isLate = expectedAt < this.clock.now();
    return {
      barcode,
      state: askedAnewAt !== null ? 'collect-anew' : result ? 'ready' : isLate ? 'late' : 'expected',
      collectedAt: collectedAt.toISOString(),
      expectedAt: expectedAt.toISOString(),
      result: result ? await this.resultOf(result) : null,
    };
  }

  private async resultOf(result: CertifiedResult): Promise<LookedUpResult> {
    const { version, method, value, resultedAt, laboratoryCode } = result;
    const laboratory = await this.facilities.find(laboratoryCode);
    const until = validUntil(result, this.reference.negativeValidity.inForce(resultedAt));
    return {
      ...{ version, method, value, resultedAt: resultedAt.toISOString(), validUntil: until?.toISOString() ?? null },
      laboratory: laboratory?.name ?? laboratoryCode,
    };
  }

  private isInTime({ expiresAt, lookedAt }: LookUp): boolean {
    return lookedAt !== null && this.realClock.now() < expiresAt;
  }
}
