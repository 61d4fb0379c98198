import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { ListedLevel } from '../maps/map-answers';
import { areaLevelQuery } from '../maps/map-queries';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { AnnounceForm } from './announce-form';
import type { LevelScheme, LevelValue } from './holds-from.rules';
import type { LevelDecision } from './level-requests';
import { levelsTexts } from './levels.texts';
import { noticeHoursOn } from './notice-hours';
import { useValueInWords } from './use-value-in-words';

interface AnnouncePartProps {
  readonly code: string;
  readonly name: string;
  readonly onAnnounced: () => void;
}

/** Announces a decision, and says from when it holds. */
export function AnnouncePart({ code, name, onAnnounced }: AnnouncePartProps) {
  const t = useTexts(levelsTexts);
  const timeInWords = useTimeInWords();
  const valueInWords = useValueInWords();
  const [isOpen, setOpen] = useState(false);
  const [announced, setAnnounced] = useState<LevelDecision>();
  const { data: inForce } = useQuery(areaLevelQuery(code, undefined));
  const scheme = schemeOfToday();
  return (
    <>
      {announced === undefined ? null : (
        <Notification tone="success" title={t('announced')}>
          <p>
            {t('announcedFrom', {
              ...{ name, level: valueInWords(announced.value as LevelValue) },
              time: timeInWords(new Date(announced.from)),
            })}
          </p>
        </Notification>
      )}
      <div className="actions">
        <Button onPress={() => setOpen(true)}>{t('announce')}</Button>
      </div>
      {isOpen ? (
        <AnnounceForm
          area={{ code, name, scheme, inForce: inForce && valueInForce(inForce, scheme) }}
          onClose={() => setOpen(false)}
          onAnnounced={(decision) => {
            setAnnounced(decision);
            setOpen(false);
            onAnnounced();
          }}
        />
      ) : null}
    </>
  );
}

/** Levels since the document that has a notice, colours before. */
const schemeOfToday = (): LevelScheme =>
  noticeHoursOn(localDayOf(businessNow())) > 0 ? 'resolution-128' : 'decision-2686';

function valueInForce({ level, colour }: ListedLevel, scheme: LevelScheme): LevelValue | undefined {
  return (scheme === 'resolution-128' ? level : colour) ?? undefined;
}
