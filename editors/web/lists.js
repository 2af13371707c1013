// The lists beside the text: its terms, and its short forms with what is wrong with them.

import { counted, element, markOf, nameOf, shortGloss } from './words.js';

/** More lines than this are not shown at once. */
const MOST = 400;

/** The terms of a text, each with its mentions, in the order of the alphabet; what begins with a digit comes last. */
export function termsOf(annotations) {
  const terms = new Map();
  for (const annotation of annotations) {
    const gloss = shortGloss(annotation);
    if (!gloss) continue;
    const name = nameOf(annotation);
    const term = terms.get(name) ?? { name, gloss, mark: markOf(annotation), mentions: [] };
    term.mentions.push(annotation);
    terms.set(name, term);
  }
  const order = new Intl.Collator('id').compare;
  const isFigure = ({ name }) => /^\P{L}*\d/u.test(name);
  return [...terms.values()].sort((a, b) => isFigure(a) - isFigure(b) || order(a.name, b.name));
}

/** Shows those terms that have the `wanted` letters in name or meaning. `go` is called with a mention, the next one each time. */
export function showTerms(panel, terms, wanted, go) {
  const letters = wanted.trim().toLowerCase();
  const found = terms.filter(({ name, gloss }) => `${name}\n${gloss}`.toLowerCase().includes(letters));
  const items = found.slice(0, MOST).map(({ name, gloss, mark, mentions }) => {
    const button = lineButton(name, mark, gloss, mentions.length);
    let next = 0;
    button.addEventListener('click', () => {
      go(mentions[next % mentions.length]);
      next += 1;
    });
    return listItem(button);
  });
  panel.querySelector('ul').replaceChildren(...items);
  const rest = found.length - items.length;
  panel.querySelector('.more').textContent = rest > 0 ? `and ${rest} more` : '';
}

/** Shows the short forms of a text. `go` is called with a place. */
export function showAcronyms(panel, acronyms, go) {
  const items = acronyms.map(({ short, expansion, gloss, defined, used, problems }) => {
    const button = lineButton(short, 'acronym', gloss ?? expansion ?? 'nobody explains it', used.length);
    if (gloss && expansion && gloss.toLowerCase() !== expansion.toLowerCase()) {
      button.append(' ', element('i', 'meaning', expansion, 'id'));
    }
    const places = [...defined, ...used];
    let next = 0;
    button.addEventListener('click', () => {
      if (places.length > 0) go(places[next % places.length]);
      next += 1;
    });
    const item = listItem(button);
    if (problems.length > 0) {
      const list = element('ul');
      for (const problem of problems) {
        const button = element('button', '', `${problem.rule}: ${problem.message}`);
        button.type = 'button';
        button.addEventListener('click', () => go(problem));
        list.append(listItem(button));
      }
      item.append(list);
    }
    return item;
  });
  panel.querySelector('ul').replaceChildren(...items);
}

function lineButton(name, mark, meaning, count) {
  const button = element('button');
  button.type = 'button';
  if (count > 1) {
    const times = element('span', 'count', `${count}×`);
    times.ariaLabel = counted(count, 'mention', 'mentions');
    times.role = 'img';
    button.append(times);
  }
  button.append(element('span', `head ${mark}`, name, 'id'), ' ', element('span', 'meaning', meaning));
  return button;
}

function listItem(button) {
  const item = element('li');
  item.append(button);
  return item;
}

/** Makes tabs work by pointer and by arrow keys. */
export function connectTabs(tabs) {
  const choose = (chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.ariaSelected = String(isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isChosen;
    }
  };
  tabs.forEach((tab, place) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
      if (!step) return;
      const next = tabs[(place + step + tabs.length) % tabs.length];
      choose(next);
      next.focus();
    });
  });
}
