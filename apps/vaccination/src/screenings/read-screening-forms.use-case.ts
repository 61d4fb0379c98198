import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { isInForce, localDayOf } from '#libs/vocabulary';
import { versionOf } from './screening-form.rules.js';
import type { ScreeningFormsAnswer } from './screening-forms.dto.js';

/** Answers by which forms is screened, from the reference data. */
@Injectable()
export class ReadScreeningFormsUseCase {
  constructor(
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  execute(on: string = localDayOf(this.clock.now())): ScreeningFormsAnswer {
    const { screeningForms } = this.referenceData.vaccination;
    const inForce = screeningForms.filter((form) => isInForce(form, on));
    return {
      on,
      items: inForce.map((form) => {
        const {
          code,
          validFrom,
          validTo = null,
          document = null,
          unconfirmed = false,
          ages,
          items,
          vitals,
          validity,
        } = form;
        return {
          ...{ code, version: versionOf(form, screeningForms), validFrom, validTo, document, unconfirmed },
          ...{ ages, items, vitals, validHours: validity.hours },
        };
      }),
    };
  }
}
