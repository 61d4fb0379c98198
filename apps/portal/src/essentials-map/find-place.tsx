import { useState } from 'react';
import { useCommunes } from '../areas/areas';
import { useTexts } from '../language/language';
import type { Position } from '../maps/map-answers';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import { Notification } from '../parts/notification';
import { essentialsMapTexts } from './essentials-map.texts';

interface FindPlaceProps {
  readonly commune: string | undefined;
  readonly near: Position | undefined;
  readonly onCommune: (commune: string) => void;
  readonly onNear: (near: Position | undefined) => void;
}

/** Longest that a device may look for its position. */
const LOCATED_WITHIN_MS = 15_000;
/** A position of so long ago is as good. */
const LOCATED_AGO_MS = 60_000;

/** Where somebody looks: in a commune, or around the device, which is asked only when the button is pressed. */
export function FindPlace({ commune, near, onCommune, onNear }: FindPlaceProps) {
  const t = useTexts(essentialsMapTexts);
  const { options, isLoading } = useCommunes();
  const { state, locate } = useDevicePosition(onNear);
  return (
    <>
      <div className="filters">
        {isLoading ? null : (
          <ComboBox
            label={t('commune')}
            hint={t('communeHint')}
            value={commune}
            options={options}
            onChange={(code) => (code === undefined ? undefined : onCommune(code))}
          />
        )}
        <div className="field">
          <Button onPress={locate} isBusy={state === 'locating'}>
            {t('near')}
          </Button>
          {near === undefined ? null : (
            <Button kind="link" onPress={() => onNear(undefined)}>
              {t('forgetNear')}
            </Button>
          )}
        </div>
      </div>
      <p className="field-hint">{t('nearWhy')}</p>
      {state === 'failed' ? (
        <Notification tone="warning" title={t('nearFailed')}>
          <p>{t('nearFailedReason')}</p>
        </Notification>
      ) : null}
    </>
  );
}

type Locating = 'idle' | 'locating' | 'failed';

function useDevicePosition(onNear: (near: Position) => void) {
  const [state, setState] = useState<Locating>('idle');
  const locate = (): void => {
    if (!('geolocation' in navigator)) return setState('failed');
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState('idle');
        onNear({ latitude, longitude });
      },
      () => setState('failed'),
      { timeout: LOCATED_WITHIN_MS, maximumAge: LOCATED_AGO_MS },
    );
  };
  return { state, locate };
}
