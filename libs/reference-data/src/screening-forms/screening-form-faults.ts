import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { isEmptyPeriod, overlap } from '../validity/period.js';
import type { DatedScreeningForm, ScreeningFormsFile } from './screening-forms.schema.js';

/** What a schema does not see: two forms for one person on one day, codes that repeat, limits the wrong way round. */
export function screeningFormFaults({ forms }: ScreeningFormsFile): LocatedFault[] {
  return forms.flatMap((form, index) => {
    const before = forms.slice(0, index).find((other) => overlap(other, form) && shareAges(other, form));
    return [
      ...(isEmptyPeriod(form) ? [faultAt(['forms', index, 'validTo'], 'is not after validFrom')] : []),
      ...(before ? [faultAt(['forms', index, 'validFrom'], `is in force beside ${before.code}`)] : []),
      ...repeatedCodes(forms, ['forms'])
        .filter(({ at }) => at === index)
        .map(({ fault }) => fault),
      ...repeatedCodes(form.items, ['forms', index, 'items']).map(({ fault }) => fault),
      ...limitFaults(form, ['forms', index, 'vitals']),
      ...unreachableItems(form, ['forms', index, 'items']),
    ];
  });
}

function shareAges({ ages: a }: DatedScreeningForm, { ages: b }: DatedScreeningForm): boolean {
  return a.minYears <= (b.maxYears ?? Infinity) && b.minYears <= (a.maxYears ?? Infinity);
}

function repeatedCodes(entries: readonly { readonly code: string }[], path: readonly PropertyKey[]) {
  const codes = entries.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [{ at, fault: faultAt([...path, at, 'code'], `repeats the code ${code}`) }] : [],
  );
}

function limitFaults({ vitals }: DatedScreeningForm, path: readonly PropertyKey[]): LocatedFault[] {
  return (['temperatureC', 'pulse', 'systolic', 'diastolic'] as const).flatMap((sign) =>
    vitals[sign].min < vitals[sign].max ? [] : [faultAt([...path, sign, 'max'], 'is not above min')],
  );
}

/** An item that only a contraindication asks for and that names none would never be asked. */
function unreachableItems({ items }: DatedScreeningForm, path: readonly PropertyKey[]): LocatedFault[] {
  return items.flatMap(({ onlyWhereContraindicated, conditions, outcome }, at) => {
    if (onlyWhereContraindicated && !conditions) return [faultAt([...path, at, 'conditions'], 'is missing')];
    return outcome === 'eligible' && !conditions ? [faultAt([...path, at, 'outcome'], 'means nothing')] : [];
  });
}

function faultAt(path: readonly PropertyKey[], message: string): LocatedFault {
  return { pointer: pointerTo(path), message };
}
