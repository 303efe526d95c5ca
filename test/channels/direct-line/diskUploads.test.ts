import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskUploads } from '../../../channels/direct-line/diskUploads.js';
import { pictures } from './pictures.js';

describe('diskUploads', () => {
  let root: string;
  let names = 0;
  const randomName = () => {
    names += 1;
    return `name-${String(names).padStart(16, '0')}`;
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'uploads-'));
  });
  afterEach(() => rm(root, { recursive: true }));
  const open = () => diskUploads({ folder: join(root, 'a', 'b'), randomName });

  it('gives back what was saved, also after a restart, and leaves no drafts', async () => {
    const bytes = pictures.jpeg(70_000);
    const { id } = await open().save({ bytes, contentType: 'image/jpeg' });
    expect(id).toMatch(/^name-\d{16}\.jpg$/);
    const found = await open().open(id);
    expect(found?.contentType).toBe('image/jpeg');
    expect(found?.bytes.equals(bytes)).toBe(true);
    expect(await readdir(join(root, 'a', 'b'))).toEqual([id]);
  });

  it('keeps pictures to their owner', async () => {
    const { id } = await open().save({ bytes: pictures.png(), contentType: 'image/png' });
    expect((await stat(join(root, 'a', 'b', id))).mode & 0o077).toBe(0);
    expect((await stat(join(root, 'a', 'b'))).mode & 0o077).toBe(0);
  });

  it.each([
    '',
    '.',
    '..',
    'secret.png',
    '../../secret-secret-secret.png',
    'name-0000000000009999.png',
    'name-0000000000009999.exe',
    'a/b',
  ])('opens nothing for %s', async (id) => {
    await mkdir(join(root, 'a', 'b'), { recursive: true });
    await writeFile(join(root, 'secret-secret-secret.png'), pictures.png());
    await writeFile(join(root, 'a', 'b', 'secret.png'), pictures.png());
    expect(await open().open(id)).toBeUndefined();
  });

  it('refuses what is no picture, and names that could lead elsewhere', async () => {
    await expect(open().save({ bytes: Buffer.from('x'), contentType: 'text/html' })).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
    const careless = diskUploads({ folder: root, randomName: () => '../../../../../../out-of-here' });
    await expect(careless.save({ bytes: pictures.png(), contentType: 'image/png' })).rejects.toMatchObject({
      code: 'internal',
    });
  });

  it('says that the store is out of order when the folder cannot be written', async () => {
    await writeFile(join(root, 'file'), 'in the way');
    const blocked = diskUploads({ folder: join(root, 'file'), randomName });
    await expect(blocked.save({ bytes: pictures.png(), contentType: 'image/png' })).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });
});
