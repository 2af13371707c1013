// What is said of an annotation, in words. Everything is put on the page as text.

/** An element of a class with text in it, perhaps in Indonesian. */
export function element(tag, className, text, lang) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = oneLine(text);
  if (lang) made.lang = lang;
  return made;
}

/** Text on one line, without characters that do something instead of being seen. */
export function oneLine(text) {
  return String(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

export function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

/** What a list of terms names it: its headword, or a misspelling as it stands in the text. */
export function nameOf({ match, text, headword }) {
  return match === 'fuzzy' ? text : headword;
}

/** How it is marked: its kind, unless it may be misspelt. */
export function markOf({ match, kind }) {
  return match === 'fuzzy' ? 'fuzzy' : kind;
}

/** The equivalent to show beside a mention; nothing if the text says all that itself. */
export function shortGloss({ text, match, senses, expansion, suggestion, suggestions }) {
  const [first] = senses;
  const equivalents = [...(first?.gloss.split('; ') ?? []), first?.note, expansion];
  const gloss = equivalents.find((gloss) => gloss && gloss.toLowerCase() !== text.toLowerCase());
  if (match !== 'fuzzy') return gloss;
  const question = `did you mean ${(suggestions ?? [suggestion]).join(' or ')}?`;
  return gloss ? `${question} ${gloss}` : question;
}

/** How a mention is related to its headword: what stands before it, the headword, and what stands behind. */
function relation({ match, headword, suggestion }) {
  switch (match) {
    case 'variant': return ['other spelling of ', suggestion ?? headword, ''];
    case 'inflected': return ['inflected form of ', headword, ''];
    case 'defined': return ['defined in this document', '', ''];
    case 'composed': return ['composed from known parts', '', ''];
    case 'fuzzy': return ['did you mean ', suggestion ?? headword, '?'];
    default: return undefined;
  }
}

function relationLine(annotation) {
  const pieces = relation(annotation);
  if (!pieces) return undefined;
  const line = element('p', annotation.match === 'fuzzy' ? 'how question' : 'how', pieces[0].trimEnd());
  if (pieces[1]) line.append(' ', element('i', '', pieces[1], 'id'), pieces[2]);
  return line;
}

/** Puts what there is to say of an annotation on a card. `replace` is called with what a misspelt word should be. */
export function fillCard(card, annotation, replace) {
  const [first, ...others] = annotation.senses;
  const [gloss, ...alternatives] = first?.gloss.split('; ') ?? [annotation.expansion ?? annotation.headword];
  const related = relationLine(annotation);
  const isQuestion = annotation.match === 'fuzzy';
  const lines = [isQuestion && related, element('p', 'gloss', gloss)];
  if (alternatives.length > 0) lines.push(element('p', 'or', `or ${alternatives.join(', ')}`));
  if (annotation.expansion && first && annotation.expansion.toLowerCase() !== gloss.toLowerCase()) {
    lines.push(element('p', 'long', annotation.expansion, 'id'));
  }
  if (!isQuestion) lines.push(related);
  for (const sense of others) {
    const line = element('p', 'also', `also: ${sense.gloss}`);
    if (sense.expansion) line.append(' (', element('i', '', sense.expansion, 'id'), ')');
    lines.push(line);
  }
  if (first?.note) lines.push(element('p', 'note', first.note));
  if (first?.source) lines.push(element('p', 'note', `Source: ${first.source}`));
  if (annotation.suggestion) {
    for (const suggestion of annotation.suggestions ?? [annotation.suggestion]) {
      const button = element('button', '', `Write ${suggestion}`);
      button.type = 'button';
      button.addEventListener('click', () => replace(suggestion));
      lines.push(button);
    }
  }
  if (annotation.parts?.length > 0) lines.push(partList(annotation.parts));
  const facts = [annotation.kind, first?.domain, first?.status, ...dates(first),
    annotation.confidence < 1 && `${Math.round(annotation.confidence * 100)}% sure`];
  lines.push(element('p', 'facts', facts.filter(Boolean).join(' · ')));
  if (annotation.reasons?.length > 0) lines.push(reasonList(annotation.reasons));
  card.replaceChildren(...lines.filter(Boolean));
}

function dates(sense) {
  return [['since', sense?.since], ['until', sense?.until], ['now', sense?.successor]]
    .filter(([, value]) => value)
    .map(([word, value]) => `${word} ${value}`);
}

function partList(parts) {
  const list = element('ul', 'parts');
  for (const part of parts) {
    const item = element('li');
    item.append(element('i', '', part.text, 'id'), ' ', oneLine(shortGloss(part) ?? ''));
    list.append(item);
  }
  return list;
}

function reasonList(reasons) {
  const details = element('details');
  const list = element('ul');
  list.append(...reasons.map((reason) => element('li', '', reason)));
  details.append(element('summary', '', 'Why'), list);
  return details;
}

/** What a screen reader says of an annotation. */
export function spoken(annotation) {
  const related = relation(annotation)?.join('');
  return oneLine([annotation.text, shortGloss(annotation), annotation.match !== 'fuzzy' && related, annotation.expansion]
    .filter(Boolean)
    .join(': '));
}
