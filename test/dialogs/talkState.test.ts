import { newTalk, openTalk } from '../../dialogs/talkState.js';
import { ShouliError } from '../../errors.js';

test.each([null, undefined])('a conversation that has no state yet begins anew: %s', (stored) => {
  expect(openTalk(stored)).toEqual(newTalk());
});

test('what was written is read back as it was', () => {
  const talk = { ...newTalk(), unclear: 1, opening: '住院了', parked: [] };
  expect(openTalk(JSON.parse(JSON.stringify(talk)))).toEqual(talk);
});

test('a talk of an older release gets what came since', () => {
  const { waiting, review, ...first } = { ...newTalk(), v: 1 };
  expect([waiting, review]).not.toContain(undefined);
  expect(openTalk(first)).toEqual(newTalk());
  expect(openTalk({ ...first, v: 2, waiting: { pieces: ['我妈'], since: 1 } })).toEqual({
    ...newTalk(),
    waiting: { pieces: ['我妈'], since: 1 },
  });
});

test('what is opened is a copy: the stored state is never written into', () => {
  const stored = newTalk();
  const talk = openTalk(stored);
  talk.unclear = 9;
  talk.parked.length = 0;
  talk.heard.push({ kind: 'city', text: '', start: 0, end: 0, value: null });
  expect(stored).toEqual(newTalk());
});

test('every new talk is its own', () => {
  newTalk().heard.push({ kind: 'city', text: '', start: 0, end: 0, value: null });
  expect(newTalk().heard).toEqual([]);
});

test.each([
  ['a version nobody has written yet', { v: 1000 }],
  ['version 0', { v: 0 }],
  ['a version between', { v: 1.5 }],
  ['a version in words', { v: '1' }],
  ['no version', {}],
  ['a list', []],
  ['text', 'v1'],
  ['a number', 1],
])('refused: %s', (_name, stored) => {
  expect(() => openTalk(stored)).toThrow(ShouliError);
  expect(() => openTalk(stored)).toThrow(expect.objectContaining({ code: 'state_invalid' }));
});

test('a talk is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(newTalk()))).toStrictEqual(newTalk());
});
