import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { listedClaimOf, shownClaimOf } from './claim-answers.js';
import { ClaimActStore } from './claim-act.store.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimsInReach } from './claims-in-reach.js';
import type { ShownSupplyClaim, SupplyClaimsPage, SupplyClaimsQueryString } from './supply-claim.dto.js';
import { SupplyClaimStore } from './supply-claim.store.js';

/** The work list of claims that an officer must decide, and what has become of the rest. */
@Injectable()
export class ReadSupplyClaimsUseCase {
  constructor(
    private readonly claims: SupplyClaimStore,
    private readonly acts: ClaimActStore,
    private readonly secrets: ClaimSecrets,
    private readonly reach: ClaimsInReach,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Those told first come first; without phones and names. */
  async list({ limit, cursor, state }: SupplyClaimsQueryString, actor: Actor): Promise<SupplyClaimsPage> {
    const purpose = JSON.stringify(['supply-claims', actor.id, state]);
    const [toldAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { toldAt: String(toldAt), id: String(id) };
    const found = await this.claims.list(this.reach.communesOf(actor), state, after, limit + 1);
    const page = pageOf(found, limit, (last) =>
      this.cursors.encode(purpose, [last.toldAt?.toISOString() ?? '', last.id]),
    );
    return { items: page.items.map(listedClaimOf), nextCursor: page.nextCursor };
  }

  /** The reading is on the record before it is answered. @throws Refused 404 for one of another area */
  async show(id: string, actor: Actor): Promise<ShownSupplyClaim> {
    const claim = this.reach.require(actor, await this.claims.find(id));
    const typed = await this.secrets.open(claim);
    const acts = await this.acts.of(id);
    await this.audit.recordNow({ actor, action: 'supply-claim.read', objectKind: 'supply-claim', objectId: id });
    return shownClaimOf(claim, typed, acts);
  }
}
