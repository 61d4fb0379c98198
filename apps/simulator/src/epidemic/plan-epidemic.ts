import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { ActList } from './act-list.js';
import { Agenda } from './agenda.js';
import type { PlacesOfTesting } from './facilities-of-play.js';
import type { CalendarOfPlay } from './laboratory-times.js';
import { mixingOf } from './mixing.js';
import { Outbreak, type Infection } from './outbreak.js';
import { Response } from './response.js';
import { Surveillance } from './surveillance.js';
import type { EpidemicAct } from './testing-act.js';

/** Consignments go at this hour, after the swabs of the morning. */
const CONSIGNED_AT = 11.5;

/** So long the virus was there before anybody was looked at. */
const DAYS_UNSEEN = 7;

export interface EpidemicToPlan {
  readonly people: readonly Person[];
  readonly communes: readonly string[];
  readonly places: PlacesOfTesting;
  readonly calendar: CalendarOfPlay;
  /** People who are infected elsewhere, each day. */
  readonly introductions: number;
}

export interface PlannedEpidemic {
  /** In order of time. */
  readonly acts: readonly EpidemicAct[];
  readonly infections: readonly Infection[];
}

/** The whole epidemic and everything that is done about it, before anything is sent. Pure: the same seed, the same plan. */
export function planEpidemic(
  { people, communes, places, calendar, introductions }: EpidemicToPlan,
  random: Random,
): PlannedEpidemic {
  const mixing = mixingOf(people, communes, random.fork('mixing'));
  const outbreak = new Outbreak(mixing, random.fork('outbreak'));
  const list = new ActList(people, calendar, random.fork('acts'));
  const agenda = new Agenda(calendar.days);
  const parts = { list, outbreak, mixing, places, agenda };
  const surveillance = new Surveillance(parts, new Response(parts));
  const arriving = random.fork('introductions');
  for (let day = -DAYS_UNSEEN; day < calendar.days; day++) {
    for (let count = 0; count < introductions; count++) outbreak.introduce(arriving.between(0, people.length - 1), day);
    outbreak.step(day);
    if (day < 0) continue;
    surveillance.day(day);
    list.sendConsignments(day, CONSIGNED_AT);
  }
  return { acts: list.acts.toSorted((a, b) => a.at.getTime() - b.at.getTime()), infections: outbreak.all() };
}
