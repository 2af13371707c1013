// The page: puts the text, its marks, the card and the lists together.

import init, { Document as Annotated, Glossary, acronymRules, domains, markNames } from './pkg/index.js';
import { change, moved } from './change.js';
import { Editor } from './editor.js';
import { connectDrops, isGlossary, save, textOf } from './files.js';
import { connectTabs, showAcronyms, showTerms, termsOf } from './lists.js';
import { SAMPLE } from './sample.js';
import { connectSettings } from './settings.js';
import { counted, fillCard, spoken } from './words.js';

/** How long after a keystroke the text is looked at, and how long the lists wait, in milliseconds. */
const SOON = 40;
const LATER = 300;

const at = (id) => document.getElementById(id);
const [area, card, live, notice, editorBox] = ['text', 'card', 'live', 'notice', 'editor'].map(at);

function complain(message) {
  notice.textContent = message;
  notice.classList.add('wrong');
  notice.hidden = false;
}

async function start() {
  try {
    await init();
  } catch (why) {
    complain(`The dictionary could not be loaded: ${why.message}. Is the folder "pkg" there, and does the server send .wasm files?`);
    return;
  }
  let glossary = new Glossary();
  const annotated = new Annotated('', glossary);
  const editor = new Editor(area, at('mirror'), markNames());
  const rules = acronymRules();
  let known = '';
  let marks = [];
  let terms = [];
  let title = '';
  let soon;
  let later;

  // The text and its marks.

  const look = () => {
    const changed = change(known, area.value);
    if (changed) annotated.edit(changed.start, changed.end, changed.text);
    known = area.value;
    marks = annotated.marks();
    editor.draw(marks);
    clearTimeout(later);
    later = setTimeout(list, LATER);
  };
  const list = () => {
    const annotations = annotated.annotations();
    const acronyms = annotated.acronyms();
    terms = termsOf(annotations);
    showTerms(at('terms'), terms, at('filter').value, goTo);
    showAcronyms(at('acronyms'), acronyms, goTo);
    const problems = acronyms.reduce((sum, acronym) => sum + acronym.problems.length, 0);
    const mentions = terms.reduce((sum, term) => sum + term.mentions.length, 0);
    at('terms-tab').textContent = `Terms (${terms.length})`;
    at('acronyms-tab').textContent = `Short forms (${acronyms.length})`;
    at('summary').textContent = terms.length === 0 ? 'No terms found.'
      : `${counted(terms.length, 'term', 'terms')} in ${counted(mentions, 'mention', 'mentions')}` +
        (problems > 0 ? `; ${counted(problems, 'problem', 'problems')} with short forms` : '');
    for (const button of at('acronyms').querySelectorAll('li li button')) {
      button.title = rules[button.textContent.split(':')[0]] ?? '';
    }
  };
  area.addEventListener('input', () => {
    hide();
    const changed = change(known, area.value);
    // What has moved is marked at once, what has changed when it has been looked at.
    if (changed) editor.draw(moved(marks, changed));
    clearTimeout(soon);
    soon = setTimeout(look, SOON);
  });
  const setText = (text, name) => {
    hide();
    area.value = text;
    title = name;
    area.setSelectionRange(0, 0);
    look();
  };

  // The card.

  let shown;
  let timer;
  const hide = () => {
    clearTimeout(timer);
    shown = undefined;
    card.hidden = true;
    editor.activate(undefined);
  };
  const show = (place, isSpoken = false) => {
    clearTimeout(timer);
    if (known !== area.value) look();
    const annotation = annotated.at(place);
    if (!annotation) return hide();
    if (shown !== annotation.start) {
      fillCard(card, annotation, (word) => {
        hide();
        editor.replace(annotation.start, annotation.end, word);
      });
      shown = annotation.start;
    }
    card.hidden = false;
    putBeside(editor.activate(place));
    if (isSpoken) live.textContent = spoken(annotation);
  };
  const putBeside = (mark) => {
    const box = mark?.getClientRects()[0];
    if (!box) return;
    const { width, height } = card.getBoundingClientRect();
    const page = document.documentElement;
    const isBelow = box.bottom + height + 8 < page.clientHeight || box.top < height + 8;
    card.style.left = `${Math.max(8, Math.min(box.left, page.clientWidth - width - 8))}px`;
    card.style.top = `${isBelow ? box.bottom + 2 : box.top - height - 2}px`;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  };
  area.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const place = editor.placeAt(event.clientX, event.clientY);
    if (place === undefined) {
      if (shown !== undefined) hideSoon();
      else clearTimeout(timer);
    } else if (place === shown) {
      clearTimeout(timer);
    } else {
      clearTimeout(timer);
      timer = setTimeout(() => show(place), 120);
    }
  });
  area.addEventListener('pointerleave', hideSoon);
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && hideSoon());
  area.addEventListener('click', (event) => {
    const place = editor.placeAt(event.clientX, event.clientY);
    if (place === undefined) hide();
    else show(place, true);
  });
  window.addEventListener('scroll', () => shown !== undefined && putBeside(editor.elementAt(shown)), { passive: true });
  window.addEventListener('resize', hide);

  // Moving.

  const goTo = ({ start, end }) => {
    if (known !== area.value) look();
    editor.select(start, end);
    show(start, true);
  };
  const step = (by) => {
    if (known !== area.value) look();
    if (marks.length === 0) return;
    const from = area.selectionStart;
    let next = -1;
    for (let mark = 0; mark < marks.length; mark += 3) {
      const isCurrent = marks[mark] === from && (shown === from || area.selectionEnd === marks[mark + 1]);
      if (by > 0 ? marks[mark] > from || (marks[mark] === from && !isCurrent) : marks[mark] < from) {
        next = mark;
        if (by > 0) break;
      }
    }
    if (next < 0) next = by > 0 ? 0 : marks.length - 3;
    goTo({ start: marks[next], end: marks[next + 1] });
  };
  window.addEventListener('keydown', (event) => {
    const isInText = event.target === area || event.target === document.body || card.contains(event.target);
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.altKey && isInText && event.key === 'ArrowDown') step(1);
    else if (event.altKey && isInText && event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape' && shown !== undefined) {
      hide();
      if (event.target !== area) area.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
  const moves = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
  area.addEventListener('keyup', (event) => {
    if (!moves.has(event.key) || event.altKey || event.shiftKey || area.selectionStart !== area.selectionEnd) return;
    show(area.selectionStart, true);
  });

  // Files, settings and the rest.

  const settings = connectSettings(at('settings'), domains(), (options) => {
    try {
      const made = new Glossary(options);
      annotated.setGlossary(made);
      glossary.free();
      glossary = made;
    } catch (why) {
      return why.message;
    }
    hide();
    look();
    return undefined;
  });
  const take = async (file) => {
    try {
      const text = await textOf(file);
      if (isGlossary(file)) settings.setGlossary(file.name, text);
      else setText(text, file.name);
      notice.hidden = true;
    } catch (why) {
      complain(why.message);
    }
  };
  connectDrops(editorBox, take);
  connectTabs([at('terms-tab'), at('acronyms-tab')]);
  at('filter').addEventListener('input', () => showTerms(at('terms'), terms, at('filter').value, goTo));
  at('open').addEventListener('click', () => at('file').click());
  at('file').addEventListener('change', (event) => {
    for (const file of event.target.files) take(file);
    event.target.value = '';
  });
  at('download').addEventListener('click', () => {
    if (known !== area.value) look();
    save(title || 'padanan', annotated.toHtml(title || known.split('\n', 1)[0].slice(0, 80)));
  });
  at('clear').addEventListener('click', () => {
    setText('', '');
    area.focus();
  });
  at('sample').addEventListener('click', () => setText(SAMPLE, ''));
  at('settings-button').addEventListener('click', ({ currentTarget }) => {
    at('settings').hidden = !at('settings').hidden;
    currentTarget.ariaExpanded = String(!at('settings').hidden);
  });

  area.disabled = false;
  notice.hidden = true;
  // A browser that comes back to the page may have kept the text.
  if (area.value === '') setText(SAMPLE, '');
  else look();
}

start();
