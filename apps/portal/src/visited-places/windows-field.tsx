import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { FieldGroup } from '../parts/field';
import { MomentField } from '../parts/moment-field';
import { NO_WINDOW, type TypedWindow } from './typed-visited-place';
import { visitedPlaceTexts } from './visited-places.texts';

/** The id of a control of one window. */
export const windowFieldId = (index: number, end: keyof TypedWindow): string => `visited-window-${index}-${end}`;

const WINDOWS_MAX = 50;

interface WindowsFieldProps {
  readonly windows: readonly TypedWindow[];
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onChange: (windows: readonly TypedWindow[]) => void;
}

/** When a case was there: any number of times, each with its beginning and its end. */
export function WindowsField({ windows, errorOf, onChange }: WindowsFieldProps) {
  const t = useTexts(visitedPlaceTexts);
  const today = localDayOf(businessNow());
  const set = (index: number, part: Partial<TypedWindow>): void =>
    onChange(windows.map((window, at) => (at === index ? { ...window, ...part } : window)));
  return (
    <>
      {windows.map((window, index) => (
        <FieldGroup key={index} label={t('windowNumber', { number: index + 1 })} hint={t('timeHint')}>
          {() => (
            <>
              <div className="fields-row">
                {(['from', 'to'] as const).map((end) => (
                  <MomentField
                    key={end}
                    id={windowFieldId(index, end)}
                    label={t(end)}
                    error={errorOf(windowFieldId(index, end))}
                    hasTime
                    lastDay={today}
                    value={window[end]}
                    onChange={(moment) => set(index, { [end]: moment })}
                  />
                ))}
              </div>
              {windows.length === 1 ? null : (
                <Button kind="link" onPress={() => onChange(windows.filter((_, at) => at !== index))}>
                  {t('removeWindow', { number: index + 1 })}
                </Button>
              )}
            </>
          )}
        </FieldGroup>
      ))}
      {windows.length >= WINDOWS_MAX ? null : (
        <div className="actions">
          <Button kind="secondary" onPress={() => onChange([...windows, NO_WINDOW])}>
            {t('addWindow')}
          </Button>
        </div>
      )}
    </>
  );
}
