import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { AnnouncePart } from './announce-part';
import { LEVELS } from './level-requests';
import { levelsTexts } from './levels.texts';

interface DecideTodayProps {
  readonly code: string;
  readonly name: string;
  readonly isToday: boolean;
}

/** Decisions are made by the figures of today. */
export function DecideToday({ code, name, isToday }: DecideTodayProps) {
  const t = useTexts(levelsTexts);
  const queries = useQueryClient();
  if (!isToday) return <p className="muted">{t('onlyToday')}</p>;
  const announced = (): void => {
    void queries.invalidateQueries({ queryKey: [LEVELS] });
    void queries.invalidateQueries({ queryKey: ['maps'] });
  };
  return <AnnouncePart code={code} name={name} onAnnounced={announced} />;
}
