import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData, type DatedQuestionnaire } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type DeclarationFormCode } from '#libs/vocabulary';
import type { QuestionnaireAnswer, QuestionnaireList, QuestionnaireVersionAnswer } from './questionnaires.dto.js';

/** Answers what the forms ask, from the reference data. */
@Injectable()
export class ReadQuestionnairesUseCase {
  constructor(
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  list(): QuestionnaireList {
    const { questionnaires } = this.reference;
    return {
      items: questionnaires.forms.flatMap((form) => {
        const versions = questionnaires.of(form);
        const newest = versions.at(-1);
        return newest ? [{ form, title: newest.title, versions: versions.map((one) => this.versionOf(one)) }] : [];
      }),
    };
  }

  /** @throws Refused 404 for a day before the first version */
  show(form: DeclarationFormCode, onDay: string = localDayOf(this.clock.now())): QuestionnaireAnswer {
    const found = this.reference.questionnaires.inForce(form, onDay);
    if (!found) throw new Refused('questionnaire-not-found', { status: 404, path: 'on' });
    const { title, notice, validity, pages } = found;
    const { hours, document, unconfirmed = false } = validity;
    const counts = { hours, document, unconfirmed };
    return { ...this.versionOf(found), form, title, notice: notice ?? null, validity: counts, pages };
  }

  private versionOf(one: DatedQuestionnaire): QuestionnaireVersionAnswer {
    const { form, version, validFrom, document, unconfirmed = false } = one;
    const next = this.reference.questionnaires.of(form)[version];
    return { version, validFrom, validTo: next?.validFrom ?? null, document, unconfirmed };
  }
}
