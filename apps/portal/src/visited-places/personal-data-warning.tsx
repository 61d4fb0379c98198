import { useTexts } from '../language/language';
import { visitedPlaceTexts } from './visited-places.texts';

/** Stands above whatever is written or decided of a place: it is published. */
export function PersonalDataWarning() {
  const t = useTexts(visitedPlaceTexts);
  return (
    <div className="message message-warning">
      <h2>{t('warning')}</h2>
      <p>{t('warningReason')}</p>
    </div>
  );
}
