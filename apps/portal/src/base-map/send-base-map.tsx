import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { SendPackForm } from '../packs/send-pack-form';
import { MomentField } from '../parts/moment-field';
import { TextField } from '../parts/text-field';
import { sendBaseMap, type SaidOfBaseMap } from './base-map-requests';
import { baseMapTexts } from './base-map.texts';

const NOTHING_SAID: SaidOfBaseMap = { source: '', licence: '', asOf: '', datum: '' };

/** Sends rivers or roads. */
export function SendBaseMap() {
  const t = useTexts(baseMapTexts);
  return (
    <SendPackForm
      name="base-map"
      title={t('send')}
      fileHint={t('fileHint')}
      nothingSaid={NOTHING_SAID}
      needed={{ source: t('sourceNeeded'), licence: t('licenceNeeded'), asOf: t('asOfNeeded') }}
      send={sendBaseMap}
      addressOf={(id) => addressOf('baseMapPack', { id })}
    >
      {({ said, onChange, common }) => (
        <>
          <TextField
            {...common('source')}
            label={t('source')}
            hint={t('sourceHint')}
            value={said.source}
            onChange={(source) => onChange({ ...said, source })}
          />
          <TextField
            {...common('licence')}
            label={t('licence')}
            hint={t('licenceHint')}
            value={said.licence}
            onChange={(licence) => onChange({ ...said, licence })}
          />
          <MomentField
            {...common('asOf')}
            label={t('asOf')}
            hint={t('asOfHint')}
            value={said.asOf}
            onChange={(asOf) => onChange({ ...said, asOf })}
          />
        </>
      )}
    </SendPackForm>
  );
}
