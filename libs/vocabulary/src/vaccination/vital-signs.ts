import type { Vital, VitalLimits } from './screening-form.js';

/** What was measured; null where nobody did. */
export interface VitalSigns {
  readonly temperatureC: number | null;
  readonly pulse: number | null;
  readonly systolic: number | null;
  readonly diastolic: number | null;
  readonly breaths: number | null;
  /** The systolic pressure that is usual for somebody whose hypertension is treated; null for everybody else. */
  readonly usualSystolic: number | null;
}

export const NOTHING_MEASURED: VitalSigns = {
  ...{ temperatureC: null, pulse: null, systolic: null, diastolic: null, breaths: null, usualSystolic: null },
};

/** Which of the signs are out of the limits. */
export function abnormalVitals(signs: VitalSigns, limits: VitalLimits): Vital[] {
  const { systolic, usualSystolic } = signs;
  const isFarAboveUsual =
    systolic !== null && usualSystolic !== null && systolic > usualSystolic + limits.systolicOverUsual;
  const found: readonly [Vital, boolean][] = [
    ['temperature', isOutside(signs.temperatureC, limits.temperatureC)],
    ['pulse', isOutside(signs.pulse, limits.pulse)],
    [
      'blood-pressure',
      isOutside(systolic, limits.systolic) || isOutside(signs.diastolic, limits.diastolic) || isFarAboveUsual,
    ],
    ['breaths', signs.breaths !== null && signs.breaths > limits.breathsMax],
  ];
  return found.filter(([, isAbnormal]) => isAbnormal).map(([vital]) => vital);
}

/** Which signs the form asks for and nobody has measured. Unknown ages ask for no more than everybody's. */
export function unmeasuredVitals(signs: VitalSigns, limits: VitalLimits, years: number | null): Vital[] {
  const { measured, measuredFrom } = limits;
  const isOfAge = measuredFrom !== undefined && years !== null && years >= measuredFrom.years;
  const asked = new Set([...measured, ...(isOfAge ? measuredFrom.vitals : [])]);
  const missing: Readonly<Record<Vital, boolean>> = {
    temperature: signs.temperatureC === null,
    pulse: signs.pulse === null,
    'blood-pressure': signs.systolic === null || signs.diastolic === null,
    breaths: signs.breaths === null,
  };
  return [...asked].filter((vital) => missing[vital]);
}

function isOutside(value: number | null, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value !== null && (value < min || value > max);
}
