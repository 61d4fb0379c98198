import { endOfLocalDay } from '#libs/vocabulary';
import type { LevelOfArea, LevelsOfDay } from './levels-of-day.js';

/** The levels of a day as the province publishes them: what the same decisions were announced, the same feed is made of. */
export interface LevelFeed {
  readonly on: string;
  /** False while the day goes on, so that it may still change. */
  readonly isFinal: boolean;
  readonly items: readonly LevelOfArea[];
}

/** @param now says whether the day is over */
export function levelFeed(levels: LevelsOfDay, now: Date): LevelFeed {
  return { on: levels.on, isFinal: now >= endOfLocalDay(levels.on), items: levels.all() };
}
