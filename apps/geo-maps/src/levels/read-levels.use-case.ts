import { Injectable } from '@nestjs/common';
import { LEVEL_SCHEMES, type LevelScheme } from '#libs/contracts';
import { CursorCodec, pageOf, Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { riskColourOf } from '#libs/vocabulary';
import type { DecisionsOfAreaQueryString, LevelChangesPage, LevelDecisionsPage } from './announce-level.dto.js';
import { AreasOfLevels } from './areas-of-levels.js';
import { DecisionsOfAreaQuery } from './decisions-of-area.query.js';
import { LevelChangesQuery } from './level-changes.query.js';
import { decisionView } from './level-decision.view.js';
import { levelFeed } from './level-feed.js';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelTermsOfDay } from './level-terms.js';
import type { LevelsOfDay } from './levels-of-day.js';
import { LevelsQuery } from './levels.query.js';
import type { AreaLevelList, AreaLevelView, LevelFeedView, LevelHistoryView } from './read-levels.dto.js';
import { RuleVerificationsQuery } from './rule-verifications.query.js';
import {
  colourRulesAreVerified,
  levelRulesAreVerified,
  verifiedColourRules,
  verifiedLevelRules,
} from './verified-rules.rules.js';

const CHANGES = 'area-level-changes';

/** What the public may know of levels: everything that was announced. */
@Injectable()
export class ReadLevelsUseCase {
  constructor(
    private readonly levels: LevelsQuery,
    private readonly register: LevelRegisterQuery,
    private readonly changesQuery: LevelChangesQuery,
    private readonly decisions: DecisionsOfAreaQuery,
    private readonly verifications: RuleVerificationsQuery,
    private readonly areas: AreasOfLevels,
    private readonly terms: LevelTermsOfDay,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where there is no such area on the day */
  async ofArea(areaCode: string, on?: string): Promise<AreaLevelView> {
    const levels = await this.levels.on(on);
    await this.requireKnown(areaCode, levels.on);
    const { now, next } = levels.levelOf(areaCode);
    const told = levels.of(areaCode);
    return {
      ...told,
      // Of a hamlet of which nothing was ever decided the levels of the day have no name.
      name: told.name ?? (await this.areas.namesOf([areaCode], levels.on)).get(areaCode) ?? null,
      on: levels.on,
      exceptions: levels.exceptionsIn(areaCode).map((one) => ({ ...one, reason: reasonOf(levels, one.areaCode) })),
      document: now && now.decision.document,
      reason: reasonOf(levels, areaCode),
      upcoming: next && {
        level: next.scheme === 'resolution-128' ? next.level : null,
        colour: next.level && riskColourOf(next.level),
        from: next.from.toISOString(),
      },
      verified: now !== null && (await this.isVerified(now.scheme, levels.on)),
    };
  }

  /** Every change of the level of the area, the oldest first, what is announced to come too. */
  async historyOf(areaCode: string): Promise<LevelHistoryView> {
    const terms = this.terms.of();
    await this.requireKnown(areaCode, terms.on);
    const [register, path] = [await this.register.read(), this.areas.pathOf(areaCode)];
    const items = LEVEL_SCHEMES.toReversed().flatMap((scheme) =>
      register.historyOf(scheme, path, terms.raisingHours).map(({ from, shown }) => ({
        ...{ from: from.toISOString(), scheme, level: scheme === 'resolution-128' ? (shown?.level ?? null) : null },
        colour: shown && riskColourOf(shown.level),
        inheritedFrom: shown && shown.announced.saidOf !== areaCode ? shown.announced.saidOf : null,
        ...{ decisionId: shown?.decision.id ?? null, document: shown?.decision.document ?? null },
      })),
    );
    return { areaCode, items };
  }

  async all(on?: string): Promise<AreaLevelList> {
    const levels = await this.levels.on(on);
    return { on: levels.on, items: [...levels.all()] };
  }

  async feed(on?: string): Promise<LevelFeedView> {
    const feed = levelFeed(await this.levels.on(on), this.clock.now());
    return { ...feed, items: [...feed.items] };
  }

  async changes(limit: number, cursor: string | undefined): Promise<LevelChangesPage> {
    const [after = '0'] = cursor === undefined ? [] : this.cursors.decode(CHANGES, cursor);
    const found = await this.changesQuery.after(String(after), limit);
    const items = found.map(({ change, changedAt, decision }) => ({
      ...decisionView(decision),
      ...{ change, changedAt: changedAt.toISOString() },
    }));
    return { items, nextCursor: this.cursors.encode(CHANGES, [found.at(-1)?.position ?? after]) };
  }

  /** What was decided of one area, or above it with an exception for it, the newest first, with what became of it. */
  async decisionsOf({ area, limit, cursor }: DecisionsOfAreaQueryString): Promise<LevelDecisionsPage> {
    const purpose = `area-level-decisions ${area}`;
    const [before] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.decisions.read(area, before === undefined ? null : new Date(String(before)), limit + 1);
    const page = pageOf(found, limit, ({ announcedAt }) => this.cursors.encode(purpose, [announcedAt.toISOString()]));
    return { items: page.items.map(decisionView), nextCursor: page.nextCursor };
  }

  private async requireKnown(areaCode: string, day: string): Promise<void> {
    if (!(await this.areas.known([areaCode], day)).has(areaCode)) throw new Refused('area-not-found', { status: 404 });
  }

  private async isVerified(scheme: LevelScheme, day: string): Promise<boolean> {
    const { epidemicLevelRules, riskColourRules } = this.referenceData.maps;
    const seen = await this.verifications.read();
    if (scheme === 'decision-2686')
      return (
        riskColourRules.knows(day) && colourRulesAreVerified(verifiedColourRules(riskColourRules.inForce(day), seen))
      );
    if (!epidemicLevelRules.knows(day)) return false;
    return levelRulesAreVerified(verifiedLevelRules(epidemicLevelRules.inForce(day), seen));
  }
}

/** Of an exception its own, else that of the decision. */
function reasonOf(levels: LevelsOfDay, areaCode: string): string | null {
  const { now } = levels.levelOf(areaCode);
  return now && (now.exception ? now.exception.reason : now.decision.reason);
}
