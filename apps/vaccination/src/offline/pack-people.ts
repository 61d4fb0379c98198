import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { KeyedDigest, Keyring, type Tx } from '#libs/database';
import { guardCheckOf, invitationDigest, type Course, type PackedPerson, type StatedPerson } from '#libs/vocabulary';
import { CourseOfPerson } from '../doses/course-of-person.js';
import { whoIs } from '../doses/recounted.js';
import { PersonSeal } from '../people/person-seal.js';
import type { ExpectedPerson } from './expected-people.query.js';

const SALT = 'vaccination-day-pack.guard';
const SALT_CHARACTERS = 16;

/** Of somebody who is expected: what a next dose needs, and no more. */
@Injectable()
export class PackPeople {
  private readonly salts: KeyedDigest;

  constructor(
    private readonly courses: CourseOfPerson,
    private readonly seal: PersonSeal,
    keyring: Keyring,
  ) {
    this.salts = new KeyedDigest(keyring.symmetric('blindIndex'), SALT);
  }

  async execute(tx: Tx, expected: readonly ExpectedPerson[]): Promise<PackedPerson[]> {
    const people = await this.seal.openPeople(expected);
    const codes = await this.seal.openAll<{ readonly code: string }>(
      'invitation',
      expected.map(({ invitationId: id, sealedCode: sealed }) => ({ id, sealed })),
    );
    const courses = await this.courses.ofAll(tx, new Map([...people].map(([id, person]) => [id, whoIs(person)])));
    return Promise.all(
      expected.map(({ id, sessionId, invitationId }) => {
        const [person, course, kept] = [people.get(id), courses.get(id), codes.get(invitationId)];
        if (!person || !course || !kept) throw new Error('Everybody who is invited is on record');
        return this.packed({ id, sessionId, code: kept.code, person, course });
      }),
    );
  }

  private async packed({ id, sessionId, code, person, course }: ToPack): Promise<PackedPerson> {
    const salt = this.salts.of(id).toString('base64url').slice(-SALT_CHARACTERS);
    return {
      ...{ personId: id, sessionId, invitation: await invitationDigest(code, sha256), fullName: person.fullName },
      ...whoIs(person),
      doses: course.doses.map(({ vaccine, day, number, kind }) => ({ vaccine, day, number, kind })),
      isDoubtful: course.doubts.length > 0,
      guard: {
        salt,
        document: await guardCheckOf(salt, person.identityDocument?.number ?? null, sha256),
        phone: await guardCheckOf(salt, person.phone, sha256),
      },
    };
  }
}

interface ToPack {
  readonly id: string;
  readonly sessionId: string;
  readonly code: string;
  readonly person: StatedPerson;
  readonly course: Course;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return createHash('sha256').update(bytes).digest();
}
