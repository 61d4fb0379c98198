import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { daysBetween, localDayOf } from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { completenessAnswerOf } from './completeness-answers.js';
import type { CompletenessAnswer, CompletenessQueryString } from './completeness.dto.js';
import { CompletenessQuery } from './completeness.query.js';

/** Facilities times days that one answer shows. */
const ROWS_MAX = 40_000;
const DAYS_MAX = 366;

/** How complete the days of facilities are: a facility sees its own, an officer those of the area. */
@Injectable()
export class ReadCompletenessUseCase {
  constructor(
    private readonly completeness: CompletenessQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ facility, from, to }: CompletenessQueryString, actor: Actor): Promise<CompletenessAnswer> {
    if (to < from) throw new Refused('period-ends-before-it-begins', { status: 400, path: 'to' });
    const days = daysBetween(from, to) + 1;
    if (days > DAYS_MAX) throw new Refused('period-too-long', { status: 400, path: 'to' });
    const asked = await this.facilities.codes(actor, facility);
    if (asked.length * days > ROWS_MAX) throw new Refused('period-too-long', { status: 400, path: 'to' });
    const rows = await this.completeness.read(asked, from, to);
    return completenessAnswerOf(rows, localDayOf(this.clock.now()));
  }
}
