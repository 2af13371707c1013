// What an edit has changed.

const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/**
 * The stretch from `start` to `end` of the text before, and what stands there after; nothing if they are the same. A surrogate
 * pair is never parted.
 */
export function change(before, after) {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  let same = 0;
  const most = shorter - start;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  if (same > 0 && isHigh(before.charCodeAt(before.length - same - 1))) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Marks, three numbers each, after a change: those that it touches are gone, those behind it have moved. */
export function moved(marks, { start, end, text }) {
  const by = text.length - (end - start);
  const kept = [];
  for (let at = 0; at < marks.length; at += 3) {
    if (marks[at + 1] <= start) kept.push(marks[at], marks[at + 1], marks[at + 2]);
    else if (marks[at] >= end) kept.push(marks[at] + by, marks[at + 1] + by, marks[at + 2]);
  }
  return kept;
}
