import { Injectable } from '@nestjs/common';
import {
  faultsOf,
  fieldOf,
  ProblemCatalogue,
  Refused,
  type Actor,
  type FieldFault,
  type FormBody,
  type Language,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { validate as isUuid } from 'uuid';
import { controlAt, PERSON_CONTROLS } from '../plain-pages/form-fields.rules.js';
import { communeChoices, vaccineChoices } from '../plain-pages/page-choices.js';
import type { FormFault } from '../plain-pages/plain-form.js';
import { faultsIn, keyOf, newKey, toldFaults, type AnsweredPage } from '../plain-pages/told-faults.js';
import { AskRegistrationUseCase } from './ask-registration.use-case.js';
import { ConfirmRegistrationUseCase } from './confirm-registration.use-case.js';
import { RegistrationBody } from './registration.dto.js';
import { registrationOf } from './registration-form.rules.js';
import { codePage, donePage, formPage, type RegistrationChoices } from './registration-pages.js';
import { REGISTRATION_WORDS } from './registration-words.js';

/** Serves registration to browsers, with script or without, by the same rules as the API. */
@Injectable()
export class RegisterByPageUseCase {
  constructor(
    private readonly asking: AskRegistrationUseCase,
    private readonly confirming: ConfirmRegistrationUseCase,
    private readonly referenceData: ReferenceData,
    private readonly catalogue: ProblemCatalogue,
    private readonly clock: BusinessClock,
  ) {}

  open(language: Language): AnsweredPage {
    return this.formOf(language, new Map(), newKey(), { status: 200, faults: [] });
  }

  /** All that was typed stays where it was typed, whatever is wrong with it. */
  async ask(language: Language, fields: FormBody, actor: Actor): Promise<AnsweredPage> {
    const key = keyOf(fields);
    const body = registrationOf(fields, this.today(), this.clock.now());
    const faults = faultsOf(RegistrationBody, body);
    if (faults.length > 0)
      return this.formOf(language, fields, key, { status: 400, faults: this.told(language, faults) });
    try {
      const { body: asked } = await this.asking.execute(body as unknown as RegistrationBody, key, actor);
      return { status: 202, page: codePage(language, asked.id) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const told = this.told(language, faultsIn(error));
      const nextKey = error.status === 409 ? newKey() : key;
      return this.formOf(language, fields, nextKey, { status: error.status, faults: told });
    }
  }

  async confirm(language: Language, fields: FormBody): Promise<AnsweredPage> {
    const [id, code] = [fieldOf(fields, 'id') ?? '', fieldOf(fields, 'code')?.trim() ?? ''];
    if (!isUuid(id)) return this.open(language);
    try {
      await this.confirming.execute(id, code);
      return { status: 200, page: donePage(language) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.status, page: codePage(language, id, this.catalogue.tell(error.code, language)) };
    }
  }

  private told(language: Language, faults: readonly FieldFault[]): FormFault[] {
    const missing = REGISTRATION_WORDS[language]['missing'] ?? '';
    const at = (path: string): string => controlAt(path, PERSON_CONTROLS);
    return toldFaults(faults, { catalogue: this.catalogue, language, missing, controlAt: at });
  }

  private formOf(
    language: Language,
    fields: FormBody,
    key: string,
    { status, faults }: { readonly status: number; readonly faults: readonly FormFault[] },
  ): AnsweredPage {
    const valueOf = (name: string): string | undefined => fields.get(name)?.[0];
    return { status, page: formPage({ language, key, valueOf, faults, choices: this.choicesIn(language) }) };
  }

  private choicesIn(language: Language): RegistrationChoices {
    const today = this.today();
    const { groups } = this.referenceData.vaccination.priorityGroups.inForce(today);
    return {
      communes: communeChoices(this.referenceData, today),
      groups: groups.map(({ code, name }) => ({ value: code, label: `${code}. ${name[language]}` })),
      vaccines: vaccineChoices(this.referenceData, language),
    };
  }

  private today(): string {
    return localDayOf(this.clock.now());
  }
}
