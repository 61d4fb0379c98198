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
