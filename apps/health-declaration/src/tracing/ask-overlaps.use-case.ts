import { Injectable } from '@nestjs/common';
import { AuditLog, BlindIndex } from '#libs/database';
import { canonicalJson, type Actor } from '#libs/http';
import { CheckInSeal } from '../check-ins/check-in-seal.js';
import type { AskOverlapsBody, Overlap, OverlapsAnswer } from './ask-overlaps.dto.js';
import { FindAskedTimesUseCase, type Asked, type AskedTime } from './find-asked-times.use-case.js';
import { minutesTogether, type Window } from './overlap.rules.js';
import { OVERLAPS_MAX, OverlapsQuery, type OverlappingStay } from './overlaps.query.js';

const MINUTE_MS = 60_000;

/** Answers who was at the same place at the same time. Every question is in the audit before its answer. */
@Injectable()
export class AskOverlapsUseCase {
  constructor(
    private readonly asking: FindAskedTimesUseCase,
    private readonly overlaps: OverlapsQuery,
    private readonly seal: CheckInSeal,
    private readonly indexes: BlindIndex,
    private readonly audit: AuditLog,
  ) {}

  async execute(body: AskOverlapsBody, actor: Actor): Promise<OverlapsAnswer> {
    const asked = await this.asking.execute(body, actor.areas);
    const found = await this.overlaps.find(asked.times.map(widenedBy(body.marginMinutes ?? 0)), asked.ids);
    const named = found.slice(0, OVERLAPS_MAX);
    const overlaps = await this.name(named, asked.times);
    await this.record(body, actor, asked, overlaps.length);
    const stays = asked.times.map(({ placeCode, placeKind, ...time }) => ({ placeCode, placeKind, ...timesOf(time) }));
    return { stays, overlaps, complete: asked.complete && found.length === named.length };
  }

  private async name(found: readonly OverlappingStay[], times: readonly AskedTime[]): Promise<Overlap[]> {
    const visitors = await this.seal.openAll(found);
    return found.flatMap((stay, index) => {
      const [visitor, asked] = [visitors[index], times[stay.number]];
      if (!visitor || !asked) return [];
      const { id, number, placeCode } = stay;
      const together = minutesTogether(asked, stay);
      return [{ checkInId: id, stay: number, placeCode, ...timesOf(stay), minutesTogether: together, ...visitor }];
    });
  }

  /** The question as a keyed digest: who asked the same twice is seen, and whom about is not told. */
  private async record(body: AskOverlapsBody, actor: Actor, { by, times }: Asked, count: number): Promise<void> {
    const objectId = this.indexes.of('tracing.question', canonicalJson(body)).toString('hex');
    const { from, to, marginMinutes } = body;
    const detail = { by, from, to, marginMinutes, stays: times.length, people: count };
    await this.audit.recordNow({ actor, action: 'tracing.asked', objectKind: 'tracing-question', objectId, detail });
  }
}

function widenedBy(minutes: number): (time: AskedTime) => AskedTime {
  const margin = minutes * MINUTE_MS;
  return ({ from, to, ...time }) => ({
    ...time,
    from: new Date(from.getTime() - margin),
    to: new Date(to.getTime() + margin),
  });
}

function timesOf({ from, to }: Window): { from: string; to: string } {
  return { from: from.toISOString(), to: to.toISOString() };
}
