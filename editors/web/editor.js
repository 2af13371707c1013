// A text area over a copy of its text that carries the marks. The text area is the browser's own, so that keyboards, input
// methods and screen readers work as everywhere; the copy is only seen.

export class Editor {
  #area;
  #mirror;
  #names;
  /** The lines of the copy: element, what was drawn into it, and where it begins. */
  #lines = [];
  #active;

  constructor(area, mirror, names) {
    this.#area = area;
    this.#mirror = mirror;
    this.#names = names;
  }

  /** Draws the text with its marks: three numbers each, where one begins, where it ends, and the number of its name. */
  draw(marks) {
    const texts = this.#area.value.split('\n');
    const fresh = [];
    let offset = 0;
    let mark = 0;
    for (const text of texts) {
      const end = offset + text.length;
      let pieces = '';
      // A mark that goes over a line end is drawn on both lines.
      while (mark < marks.length && marks[mark + 1] <= offset) mark += 3;
      for (let at = mark; at < marks.length && marks[at] < end; at += 3) {
        pieces += `${Math.max(0, marks[at] - offset)},${Math.min(end, marks[at + 1]) - offset},${marks[at + 2]},${marks[at] - offset};`;
      }
      fresh.push({ text, pieces, offset, element: undefined });
      offset = end + 1;
    }
    const old = this.#lines;
    const isSame = (a, b) => a.pieces === b.pieces && a.text === b.text;
    const shorter = Math.min(old.length, fresh.length);
    let first = 0;
    while (first < shorter && isSame(old[first], fresh[first])) first += 1;
    let same = 0;
    while (same < shorter - first && isSame(old[old.length - 1 - same], fresh[fresh.length - 1 - same])) same += 1;
    for (let at = 0; at < first; at += 1) fresh[at].element = old[at].element;
    for (let at = 1; at <= same; at += 1) fresh[fresh.length - at].element = old[old.length - at].element;
    const added = document.createDocumentFragment();
    for (const line of fresh.slice(first, fresh.length - same)) {
      line.element = this.#line(line);
      added.append(line.element);
    }
    const next = same > 0 ? old[old.length - same].element : null;
    for (const line of old.slice(first, old.length - same)) line.element.remove();
    this.#mirror.insertBefore(added, next);
    this.#lines = fresh;
    this.#active = undefined;
  }

  #line({ text, pieces }) {
    const element = document.createElement('div');
    let written = 0;
    for (const piece of pieces.split(';').slice(0, -1)) {
      const [start, end, name] = piece.split(',').map(Number);
      element.append(text.slice(written, start));
      const mark = document.createElement('span');
      mark.className = `m ${this.#names[name]}`;
      mark.textContent = text.slice(start, end);
      element.append(mark);
      written = end;
    }
    element.append(text.slice(written));
    if (text === '') element.append(document.createElement('br'));
    return element;
  }

  /** The place of the mark at a point of the window. */
  placeAt(x, y) {
    const mark = document.elementsFromPoint(x, y).find((element) => element.classList.contains('m') && this.#mirror.contains(element));
    const line = mark && this.#lines.find(({ element }) => element === mark.parentNode);
    if (!line) return undefined;
    const piece = line.pieces.split(';')[[...line.element.querySelectorAll('.m')].indexOf(mark)];
    return line.offset + Number(piece.split(',')[3]);
  }

  /** The element that shows the mark over a place. */
  elementAt(place) {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle].offset <= place) low = middle + 1;
      else high = middle;
    }
    const line = this.#lines[low - 1];
    if (!line) return undefined;
    const within = place - line.offset;
    const at = line.pieces.split(';').slice(0, -1).findIndex((piece) => {
      const [start, end] = piece.split(',').map(Number);
      return start <= within && within < end;
    });
    return at < 0 ? undefined : line.element.querySelectorAll('.m')[at];
  }

  /** Sets off the mark over a place, and no other. */
  activate(place) {
    this.#active?.classList.remove('on');
    this.#active = place === undefined ? undefined : this.elementAt(place);
    this.#active?.classList.add('on');
    return this.#active;
  }

  /** Selects a stretch of the text and brings it into view. */
  select(start, end) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    const lines = this.#lines;
    const shown = this.elementAt(start) ?? lines.findLast(({ offset }) => offset <= start)?.element;
    const box = shown?.getBoundingClientRect();
    if (box && (box.top < 60 || box.bottom > window.innerHeight * 0.6)) {
      window.scrollBy({ top: box.top - window.innerHeight * 0.3, behavior: 'instant' });
    }
  }

  /** Replaces a stretch of the text as if it were typed, so that it can be undone. */
  replace(start, end, text) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) {
      this.#area.setRangeText(text, start, end, 'end');
      this.#area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
