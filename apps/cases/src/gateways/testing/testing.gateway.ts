import { Inject, Injectable } from '@nestjs/common';
import { Keyring } from '#libs/database';
import { INTERNAL_TOKEN_HEADER, signInternalToken, type Actor, type InternalSigningKey } from '#libs/http';
import { internalSigningKey, RealClock, SERVICE_CONFIG } from '#libs/runtime';
import { z } from 'zod';
import type { Config } from '../../config.js';

/** Real milliseconds within which testing answers; it reads a few rows. */
const ANSWER_MS = 5_000;
/** One call, so that a token is not worth more. */
const TOKEN_SECONDS = 20;

const AS_CASES: Actor = { kind: 'system', id: 'cases', name: 'cases', scopes: ['specimen-people:read'], areas: [] };

const birth = z.object({ year: z.number().int(), date: z.string().optional() });

/** What testing tells of the person of a specimen. Unknown fields are left out: testing may tell more than is needed. */
const specimenPerson = z.object({
  /** Random id; of the person that this one was merged into, where that is so. */
  personId: z.uuid(),
  person: z.object({
    fullName: z.string(),
    birth: birth.nullable(),
    sex: z.string(),
    nationality: z.string().optional(),
    phone: z.string().optional(),
    identityDocument: z.object({ kind: z.string(), number: z.string() }).optional(),
    residence: z.unknown(),
  }),
  collectedAt: z.iso.datetime(),
  /** Of the version that was asked for: the cycle threshold of its clearest gene. */
  ct: z.number().nullable(),
  clinical: z.object({ symptoms: z.array(z.string()), onset: z.string().nullish() }).nullish(),
  epidemiologicalFactor: z.boolean().nullish(),
  contactOf: z.string().nullish(),
});

export type SpecimenPerson = z.output<typeof specimenPerson>;

/** Testing is away, or its answer is not understood: to be tried again. Says nothing of any person. */
export class TestingUnavailable extends Error {
  override readonly name = 'TestingUnavailable';
}

/** Asks testing for people, as this service itself (docs/adr/0030-service-to-service-calls.md). */
@Injectable()
export class TestingGateway {
  private readonly origin: string;
  private readonly key: InternalSigningKey;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    keyring: Keyring,
    private readonly realClock: RealClock,
  ) {
    this.origin = config.TESTING_URL;
    this.key = internalSigningKey(keyring, 'serviceToken');
  }

  /** Testing writes down that it was asked. @throws TestingUnavailable */
  async personOf(specimenId: string, resultVersion: number): Promise<SpecimenPerson> {
    const token = signInternalToken(AS_CASES, this.key, this.realClock.now(), TOKEN_SECONDS);
    const url = `${this.origin}/internal/specimens/${specimenId}/person?resultVersion=${resultVersion}`;
    try {
      const headers = { [INTERNAL_TOKEN_HEADER]: token };
      const answer = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_MS) });
      if (!answer.ok) throw new TestingUnavailable(`testing answered ${answer.status}`);
      const parsed = specimenPerson.safeParse(await answer.json());
      if (!parsed.success) throw new TestingUnavailable('testing answered in an unknown form');
      return parsed.data;
    } catch (error) {
      if (error instanceof TestingUnavailable) throw error;
      throw new TestingUnavailable('testing does not answer');
    }
  }
}
