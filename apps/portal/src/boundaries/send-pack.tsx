import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { SendPackForm } from '../packs/send-pack-form';
import { MomentField } from '../parts/moment-field';
import { TextField } from '../parts/text-field';
import { boundariesTexts } from './boundaries.texts';
import { sendPack, type SaidOfPack } from './pack-requests';

const NOTHING_SAID: SaidOfPack = { name: '', documentNumber: '', from: '', datum: '' };

/** Sends outlines of units. */
export function SendPack() {
  const t = useTexts(boundariesTexts);
  return (
    <SendPackForm
      name="pack"
      title={t('send')}
      fileHint={t('fileHint')}
      nothingSaid={NOTHING_SAID}
      needed={{ name: t('nameNeeded'), from: t('fromNeeded') }}
      send={sendPack}
      addressOf={(id) => addressOf('boundaryPack', { id })}
    >
      {({ said, onChange, common }) => (
        <>
          <TextField
            {...common('name')}
            label={t('name')}
            hint={t('nameHint')}
            value={said.name}
            onChange={(name) => onChange({ ...said, name })}
          />
          <TextField
            {...common('documentNumber')}
            label={t('documentNumber')}
            isOptional
            value={said.documentNumber}
            onChange={(documentNumber) => onChange({ ...said, documentNumber })}
          />
          <MomentField
            {...common('from')}
            label={t('from')}
            hint={t('fromHint')}
            value={said.from}
            onChange={(from) => onChange({ ...said, from })}
          />
        </>
      )}
    </SendPackForm>
  );
}
