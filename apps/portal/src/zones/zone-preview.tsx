import { useQuery } from '@tanstack/react-query';
import { localDayOf, regimeOfDirective } from '#libs/vocabulary';
import { MeasuresTable } from '../covid-map/measures-here-part';
import { ZoneEntry } from '../covid-map/zone-list';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { measuresOfRegimeQuery } from '../maps/map-queries';
import { Notification } from '../parts/notification';
import type { ZoneWithHistory } from './zone';
import { zoneTexts } from './zones.texts';

/** The words that citizens read of a zone. */
export function ZonePreview({ zone }: { readonly zone: ZoneWithHistory }) {
  const t = useTexts(zoneTexts);
  const inWords = useMomentInWords();
  return (
    <div className="preview">
      {zone.state === 'draft' ? <p>{t('shownFrom', { time: inWords(zone.from) })}</p> : null}
      {zone.state === 'published' ? <p>{t('shownAs')}</p> : null}
      <ZoneEntry zone={zone} />
    </div>
  );
}

/** What it means for them: what the directive says, or where to read it. */
export function ZoneMeasures({ zone: { directive, document, from } }: { readonly zone: ZoneWithHistory }) {
  const t = useTexts(zoneTexts);
  return (
    <>
      <h3>{t('measures')}</h3>
      {directive === null ? (
        <p>{t('measuresOfOrder', { document: document.number })}</p>
      ) : (
        <MeasuresOfDirective directive={directive} day={localDayOf(new Date(from))} />
      )}
    </>
  );
}

interface MeasuresOfDirectiveProps {
  readonly directive: NonNullable<ZoneWithHistory['directive']>;
  /** The first on which it holds. */
  readonly day: string;
}

function MeasuresOfDirective({ directive, day }: MeasuresOfDirectiveProps) {
  const t = useTexts(zoneTexts);
  const { data, error, refetch } = useQuery(measuresOfRegimeQuery(regimeOfDirective(directive), day));
  if (data !== undefined && data.unknownRegimes.length > 0)
    return (
      <Notification tone="warning">
        <p>{t('noMeasures')}</p>
      </Notification>
    );
  return <MeasuresTable measures={data} error={error} retry={() => void refetch()} />;
}
