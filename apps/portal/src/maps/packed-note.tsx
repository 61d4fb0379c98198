import { businessNow } from '../api/business-time';
import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Notification } from '../parts/notification';
import { mapsTexts } from './maps.texts';
import { ageOf } from './offline-age.rules';

interface PackedNoteProps {
  readonly district: string;
  readonly keptAt: string;
}

/** That there is no network, and how old what is shown is. */
export function PackedNote({ district, keptAt }: PackedNoteProps) {
  const t = useTexts(mapsTexts);
  const { language } = useLanguage();
  const inWords = useTimeInWords();
  const { count, unit } = ageOf(keptAt, businessNow());
  const age = new Intl.RelativeTimeFormat(language).format(-count, unit);
  return (
    <Notification tone="warning" title={t('packed')}>
      <p>{t('packedReason', { district, age, time: inWords(new Date(keptAt)) })}</p>
    </Notification>
  );
}

/** What is kept for when there is no network. */
export function KeptNote({ district }: { readonly district: string }) {
  const t = useTexts(mapsTexts);
  return <p className="muted map-kept">{t('kept', { district })}</p>;
}
