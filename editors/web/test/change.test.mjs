import assert from 'node:assert/strict';
import { test } from 'node:test';

import { change, moved } from '../change.js';

test('finds what has changed, without parting pairs', () => {
  for (const [before, after, expected] of [
    ['a', 'a', undefined],
    ['', 'ab', { start: 0, end: 0, text: 'ab' }],
    ['rantai', 'rantai pasok', { start: 6, end: 6, text: ' pasok' }],
    ['aaa', 'aa', { start: 2, end: 3, text: '' }],
    ['a🏭b', 'a🏬b', { start: 1, end: 3, text: '🏬' }],
    ['🏭', '\ud83d\udfed', { start: 0, end: 2, text: '\ud83d\udfed' }],
    ['\ud83c', '🏭', { start: 0, end: 1, text: '🏭' }],
  ]) {
    assert.deepEqual(change(before, after), expected, `${before} ${after}`);
  }
});

test('any change leads from one text to the other', () => {
  const texts = ['', 'a', 'ab', 'aab', '🏭', '🏭🏭', 'a🏭b', '\ud83c', '\udfed', '🏬a', 'ba🏭ab'];
  for (const before of texts) {
    for (const after of texts.filter((other) => other !== before)) {
      const { start, end, text } = change(before, after);
      assert.equal(before.slice(0, start) + text + before.slice(end), after);
    }
  }
});

test('marks move with the text behind a change', () => {
  const marks = [0, 3, 1, 4, 8, 2, 10, 12, 3];
  assert.deepEqual(moved(marks, { start: 5, end: 6, text: 'xyz' }), [0, 3, 1, 12, 14, 3]);
  assert.deepEqual(moved(marks, { start: 3, end: 4, text: '' }), [0, 3, 1, 3, 7, 2, 9, 11, 3]);
});
