import type { Activity } from 'botbuilder';
import { readIncoming } from '../../bots/readIncoming.js';

function read(activity: Partial<Activity>) {
  return readIncoming(activity, 'c1', 7);
}

test('text without its ends, and where it was said', () => {
  expect(read({ type: 'message', text: '  你好 \n' })).toEqual({
    channelId: '',
    conversationId: 'c1',
    seq: 7,
    text: '你好',
    choice: undefined,
    pictures: [],
    unreadable: false,
  });
});

test('nothing at all', () => {
  expect(read({ type: 'message' })).toMatchObject({ text: '', choice: undefined, unreadable: false });
});

test.each([
  ['a value', { choice: 'self' }, 'self'],
  ['several values', { choice: ['imaging', 'pathology'] }, ['imaging', 'pathology']],
  ['no value', { other: 1 }, undefined],
  ['a number', { choice: 3 }, undefined],
  ['an object', { choice: { value: 'self' } }, undefined],
  ['a mixed list', { choice: ['self', 3] }, undefined],
  ['null', null, undefined],
  ['text in its place', 'self', undefined],
])('a button: %s', (_name, channelData, choice) => {
  expect(read({ text: '本人', channelData })).toMatchObject({ text: '本人', choice });
});

test('a button without its title says its value', () => {
  expect(read({ channelData: { choice: 'self' } })).toMatchObject({ text: 'self', choice: 'self' });
  expect(read({ channelData: { choice: ['imaging'] } })).toMatchObject({ text: '', choice: ['imaging'] });
});

test('pictures are kept by their address, everything else cannot be read', () => {
  const picture = { contentType: 'image/png', contentUrl: '/a/1.png' };
  const voice = { contentType: 'audio/amr', contentUrl: '/a/2.amr' };
  expect(read({ attachments: [picture] })).toMatchObject({ pictures: ['/a/1.png'], unreadable: false });
  expect(read({ attachments: [voice] })).toMatchObject({ pictures: [], unreadable: true });
  expect(read({ attachments: [picture, voice] })).toMatchObject({ pictures: ['/a/1.png'], unreadable: true });
  expect(read({ attachments: [{ contentType: 'image/png' }] })).toMatchObject({
    pictures: [],
    unreadable: true,
  });
});
