/** The period's data key was destroyed: what it sealed can never be read again, and nothing more is sealed with it. */
export class DataKeyDestroyed extends Error {
  override readonly name = 'DataKeyDestroyed';

  constructor(readonly period: string) {
    super(`The data key of period ${period} has been destroyed`);
  }
}

/** A master key that the database's data keys need is not in keys.json. */
export class MasterKeyMissing extends Error {
  override readonly name = 'MasterKeyMissing';

  constructor(readonly kid: string) {
    super(`keys.json lacks the key "${kid}" of purpose "seal"`);
  }
}

/** The bytes are not what was sealed for this table and id: damaged, or moved here from another row. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(reason: string) {
    super(`A sealed value cannot be opened: ${reason}`);
  }
}
