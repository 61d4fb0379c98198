import { useMemo } from 'react';
import { useLanguage } from './language';

/** The province's own time, whatever zone the device is set to. */
const ZONE = 'Asia/Ho_Chi_Minh';

/** Says an instant in the reader's language, to the minute. */
export function useTimeInWords(): (instant: Date) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      timeZone: ZONE,
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (instant) => format.format(instant);
  }, [language]);
}

/** Says a local day (`YYYY-MM-DD`) in the reader's language. */
export function useDayInWords(): (day: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'UTC' });
    return (day) => format.format(new Date(`${day}T00:00:00Z`));
  }, [language]);
}
