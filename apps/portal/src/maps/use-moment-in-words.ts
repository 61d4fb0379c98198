import { isCalendarDate } from '#libs/vocabulary';
import { useDayInWords, useTimeInWords } from '../language/time-in-words';

/** Says a local day or an instant, whichever it is. */
export function useMomentInWords(): (moment: string) => string {
  const [day, time] = [useDayInWords(), useTimeInWords()];
  return (moment) => (isCalendarDate(moment) ? day(moment) : time(new Date(moment)));
}
