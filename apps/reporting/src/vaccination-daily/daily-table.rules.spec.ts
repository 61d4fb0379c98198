import { describe, expect, it } from '@jest/globals';
import { dailyLines } from './daily-table.rules.js';

const none = { screenings: [], doses: [], opened: [], wasted: [], destroyed: [] };
const at = (place: string, category: string, value: number) => ({ place, category, value });

describe('the table of Appendix 5', () => {
  it('has one line a place and vaccine, with doses after the second in the notes', () => {
    const lines = dailyLines({
      screenings: [at('TTYT-930', 'abdala/eligible', 5), at('TTYT-930', 'abdala/defer', 2)],
      doses: [
        at('TTYT-930', 'abdala/1', 2),
        at('TTYT-930', 'abdala/2', 1),
        at('TTYT-930', 'abdala/3', 2),
        at('TTYT-930', 'pfizer/1', 6),
        at('TYT-31340', 'pfizer/2', 9),
      ],
      opened: [at('TTYT-930', 'abdala', 10)],
      wasted: [at('TTYT-930', 'abdala', 1.5)],
      destroyed: [at('TTYT-930', 'abdala', 10)],
    });
    expect(lines.map(({ place, vaccine }) => `${place} ${vaccine}`)).toEqual([
      'TTYT-930 abdala',
      'TTYT-930 pfizer',
      'TYT-31340 pfizer',
    ]);
    expect(lines[0]).toEqual({
      ...{ place: 'TTYT-930', vaccine: 'abdala', targets: 7, referred: 0, deferred: 2, contraindicated: 0 },
      ...{ doseOne: 2, doseTwo: 1, used: 10, destroyed: 11.5, commonReactions: null, severeReactions: null },
      notes: 'Mũi 3: 2',
    });
  });

  it('tells common reactions apart from severe ones where they are counted', () => {
    const reactions = [at('TTYT-930', 'pfizer', 7)];
    const severeReactions = [at('TTYT-930', 'pfizer', 1)];
    expect(dailyLines({ ...none, reactions, severeReactions })).toMatchObject([
      { commonReactions: 6, severeReactions: 1 },
    ]);
  });

  it('is empty where nothing was done', () => expect(dailyLines(none)).toEqual([]));
});
