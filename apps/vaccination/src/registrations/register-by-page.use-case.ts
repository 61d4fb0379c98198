import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import {
  faultsOf,
  fieldOf,
  parseIdempotencyKey,
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
import { AskRegistrationUseCase } from './ask-registration.use-case.js';
import { ConfirmRegistrationUseCase } from './confirm-registration.use-case.js';
import { RegistrationBody } from './registration.dto.js';
import { controlAt, registrationOf } from './registration-form.rules.js';
import { codePage, donePage, formPage, type FormFault, type RegistrationChoices } from './registration-pages.js';
import { REGISTRATION_WORDS } from './registration-words.js';

/** A page, and the status that it is answered with. */
export interface RegistrationPage {
  readonly status: number;
  readonly page: string;
}

const KEY_BYTES = 18;

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

  open(language: Language): RegistrationPage {
    return this.formOf(language, new Map(), newKey(), { status: 200, faults: [] });
  }

  /** All that was typed stays where it was typed, whatever is wrong with it. */
  async ask(language: Language, fields: FormBody, actor: Actor): Promise<RegistrationPage> {
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
      const told = this.told(language, error.errors.length > 0 ? error.errors : [{ path: '', code: error.code }]);
      const nextKey = error.status === 409 ? newKey() : key;
      return this.formOf(language, fields, nextKey, { status: error.status, faults: told });
    }
  }

  async confirm(language: Language, fields: FormBody): Promise<RegistrationPage> {
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
    const told = faults.map(({ path, code }) => {
      const control = path === '' ? undefined : controlAt(path);
      const isMissing = code === 'missing' || (control === 'consent' && code !== '');
      const words = REGISTRATION_WORDS[language]['missing'] ?? '';
      return { control, message: isMissing ? words : this.catalogue.tell(code, language) };
    });
    return [...new Map(told.map((fault) => [fault.control, fault])).values()];
  }

  private formOf(
    language: Language,
    fields: FormBody,
    key: string,
    { status, faults }: { readonly status: number; readonly faults: readonly FormFault[] },
  ): RegistrationPage {
    const valueOf = (name: string): string | undefined => fields.get(name)?.[0];
    return { status, page: formPage({ language, key, valueOf, faults, choices: this.choicesIn(language) }) };
  }

  private choicesIn(language: Language): RegistrationChoices {
    const today = this.today();
    const { adminUnits, vaccination } = this.referenceData;
    const communes = adminUnits
      .list({ level: 'district', on: today })
      .flatMap((district) =>
        adminUnits
          .communesOf(district.code, today)
          .map(({ code, name }) => ({ value: code, label: `${name}, ${district.name}` })),
      );
    const groups = vaccination.priorityGroups.inForce(today).groups;
    return {
      communes,
      groups: groups.map(({ code, name }) => ({ value: code, label: `${code}. ${name[language]}` })),
      vaccines: vaccination.vaccines.map(({ code, name }) => ({ value: code, label: name[language] })),
    };
  }

  private today(): string {
    return localDayOf(this.clock.now());
  }
}

/** Of the hidden field; a browser that lost it, or somebody who changed it, gets a new one. */
function keyOf(fields: FormBody): string {
  try {
    return parseIdempotencyKey(fields.get('key')?.[0], 'key');
  } catch {
    return newKey();
  }
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}
