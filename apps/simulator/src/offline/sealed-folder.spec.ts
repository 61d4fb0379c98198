import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealedFolder, SealedFolderBroken } from './sealed-folder.js';

const PASSPHRASE = 'ba con mèo trên mái nhà';
const SAID = { fullName: 'NGUYỄN THỬ NIÊM PHONG' };

describe('what a device keeps', () => {
  let home: string;
  let folder: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'lachan-device-'));
    folder = join(home, 'device');
  });
  afterEach(() => rm(home, { recursive: true }));

  it('is read again with the passphrase alone, also after the device was switched off', async () => {
    await (await SealedFolder.open(folder, PASSPHRASE)).write('dose-1', SAID);
    const again = await SealedFolder.open(folder, PASSPHRASE);
    expect(await again.read('dose-1')).toEqual(SAID);
    expect(await again.read('dose-2')).toBeUndefined();
    expect(await again.names('dose-')).toEqual(['dose-1']);
    await expect(SealedFolder.open(folder, 'another one')).rejects.toThrow(SealedFolderBroken);
  });

  it('says nothing to whoever has the disk', async () => {
    await (await SealedFolder.open(folder, PASSPHRASE)).write('dose-1', SAID);
    const bytes = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
    for (const text of bytes) expect(text).not.toMatch(/NGUY|fullName/);
  });

  it('is refused where it was changed, or put in the place of another', async () => {
    const sealed = await SealedFolder.open(folder, PASSPHRASE);
    await sealed.write('dose-1', SAID);
    await copyFile(join(folder, 'dose-1'), join(folder, 'dose-2'));
    await expect(sealed.read('dose-2')).rejects.toThrow(SealedFolderBroken);
    const bytes = await readFile(join(folder, 'dose-1'));
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(folder, 'dose-1'), bytes);
    await expect(sealed.read('dose-1')).rejects.toThrow(SealedFolderBroken);
  });

  it('is gone once it is wiped, and a copy of what was there opens no more without its key', async () => {
    const sealed = await SealedFolder.open(folder, PASSPHRASE);
    await sealed.write('dose-1', SAID);
    const copy = join(home, 'copy');
    await copyFile(join(folder, 'dose-1'), copy);
    await sealed.wipe();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    const after = await SealedFolder.open(folder, PASSPHRASE);
    await copyFile(copy, join(folder, 'dose-1'));
    await expect(after.read('dose-1')).rejects.toThrow(SealedFolderBroken);
  });
});
