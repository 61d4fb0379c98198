import { expect, it } from '@jest/globals';
import { givenAtOf } from './device-clock.rules.js';

const at = (time: string, day = '2021-08-11') => new Date(`${day}T${time}:00.000Z`);
const NOW = at('08:00');
const PACK = at('00:00');

it.each([
  ['right', at('03:00'), NOW, PACK, at('03:00'), false],
  ['off by less than is minded', at('03:00'), at('07:56'), PACK, at('03:00'), false],
  ['slow by an hour', at('02:00'), at('07:00'), PACK, at('03:00'), true],
  ['a day fast', at('03:00', '2021-08-12'), at('08:00', '2021-08-12'), PACK, at('03:00'), true],
  ['of 1970', at('03:00', '1970-01-01'), at('08:00', '1970-01-01'), PACK, at('03:00'), true],
  ['put right before sending, slow before', at('03:00', '1970-01-01'), NOW, PACK, PACK, true],
  ['put right before sending, fast before', at('03:00', '2021-08-12'), NOW, PACK, NOW, true],
  ['slow, without a pack', at('03:00', '2021-08-10'), NOW, null, at('03:00', '2021-08-10'), false],
])('a clock that is %s', (_, stated, sentAt, packIssuedAt, given, isClockWrong) => {
  const clock = { sentAt, packIssuedAt, now: NOW, aheadMinutes: 5 };
  expect(givenAtOf(stated, clock)).toEqual({ at: given, isClockWrong });
});
