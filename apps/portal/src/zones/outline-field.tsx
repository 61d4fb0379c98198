import { useMemo } from 'react';
import { useTexts } from '../language/language';
import { TextField } from '../parts/text-field';
import { OutlineMap } from './outline-map';
import { outlineText, readOutline } from './outline-text';
import { zoneFormTexts } from './zone-form.texts';

interface OutlineFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly areaCodes: readonly string[];
  /** One corner a line. */
  readonly corners: string;
  readonly onChange: (corners: string) => void;
}

const LINES = 8;

/** An outline, drawn or written: what is written is the outline, and the map shows it. */
export function OutlineField({ id, error, areaCodes, corners, onChange }: OutlineFieldProps) {
  const t = useTexts(zoneFormTexts);
  const rings = useMemo(() => {
    const { rings: read, faults } = readOutline(corners);
    return read.filter((_, index) => faults.every(({ ring }) => ring !== index + 1));
  }, [corners]);
  return (
    <>
      <p>{t('drawingHelp')}</p>
      <OutlineMap rings={rings} areaCodes={areaCodes} onRings={(drawn) => onChange(outlineText(drawn))} />
      <TextField
        id={id}
        label={t('corners')}
        hint={t('cornersHint')}
        error={error}
        value={corners}
        onChange={onChange}
        lines={LINES}
      />
    </>
  );
}
