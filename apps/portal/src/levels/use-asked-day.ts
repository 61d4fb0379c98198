import { isCalendarDate, localDayOf } from '#libs/vocabulary';
import { useSearchParams } from 'react-router';
import { businessNow } from '../api/business-time';

export interface AskedDay {
  /** Undefined for today. */
  readonly on: string | undefined;
  /** Today's, where none is asked for. */
  readonly day: string;
  readonly ask: (day: string | undefined) => void;
  /** What a link to a page of the same day carries behind its path. */
  readonly search: string;
}

/** The day of which a page speaks, in its address, so that it can be shared. */
export function useAskedDay(): AskedDay {
  const [asked, setAsked] = useSearchParams();
  const today = localDayOf(businessNow());
  const given = asked.get('on') ?? '';
  const on = isCalendarDate(given) && given !== today ? given : undefined;
  const ask = (day: string | undefined): void =>
    setAsked(
      (before) => {
        if (day === undefined || !isCalendarDate(day) || day === today) before.delete('on');
        else before.set('on', day);
        return before;
      },
      { replace: true },
    );
  return { on, day: on ?? today, ask, search: on === undefined ? '' : `?on=${on}` };
}
