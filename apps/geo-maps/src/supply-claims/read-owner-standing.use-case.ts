import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import type { DatedSupplyRules } from '#libs/reference-data';
import { believedUntil } from '../supply-points/confidence.rules.js';
import { goodsSpokenOf } from '../supply-points/goods-said.rules.js';
import { LivePoints } from '../supply-points/live-points.js';
import { ShownNow } from '../supply-points/shown-now.js';
import type { SupplyPoint } from '../supply-points/supply-point.js';
import { OwnerByToken } from './owner-by-token.js';
import type { OwnersWord, OwnersWordOfGood, OwnerStanding } from './owner-standing.dto.js';

/** What an owner who comes back finds: whether an officer has decided, and until when the last word stands. */
@Injectable()
export class ReadOwnerStandingUseCase {
  constructor(
    private readonly database: Database,
    private readonly owners: OwnerByToken,
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
  ) {}

  /** @throws Refused 401 for a token that is none of this point, 404 for a point that is gone or never was */
  async execute(pointId: string, token: string | undefined): Promise<OwnerStanding> {
    const claim = await this.database.transaction((tx) => this.owners.require(tx, pointId, token));
    const { points } = await this.live.current();
    const held = points.find(claim.pointId);
    if (!held) throw new Refused('supply-point-not-found', { status: 404 });
    const { rules } = this.shown.now();
    return {
      claimId: claim.id,
      state: claim.state === 'confirmed' ? 'confirmed' : 'waiting-for-officer',
      tokenExpiresAt: claim.tokenExpiresAt?.toISOString() ?? null,
      word: wordOf(held.point, rules),
      goods: wordsOfGoods(held.point, rules),
    };
  }
}

function wordOf({ said: { official } }: SupplyPoint, rules: DatedSupplyRules): OwnersWord | null {
  if (official?.source !== 'owner') return null;
  const until = believedUntil(official, rules);
  return { says: official.says, at: official.at.toISOString(), believedUntil: until.toISOString() };
}

function wordsOfGoods({ saidOfGoods }: SupplyPoint, rules: DatedSupplyRules): OwnersWordOfGood[] {
  return goodsSpokenOf(saidOfGoods).flatMap((good) => {
    // The word of an owner or an officer stands before those of citizens since then.
    const [word] = saidOfGoods[good] ?? [];
    if (word?.source !== 'owner') return [];
    const until = believedUntil(word, rules, 'goods');
    return [{ good, says: word.says, at: word.at.toISOString(), believedUntil: until.toISOString() }];
  });
}
