// The package as others get it, in Node.js: `node --test bindings/wasm/test`. Made by pack.sh.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import init, * as padanan from '../pkg/node.js';

const { Document, Glossary, annotate } = padanan;

/** That each annotation, and each part and definition, is where it says. */
function checkPlaces(text, annotations) {
  for (const annotation of annotations) {
    const there = text.slice(annotation.start, annotation.end).toWellFormed?.() ?? annotation.text;
    assert.equal(there, annotation.text);
    if (annotation.definition) assert.ok(annotation.definition.end <= text.length);
    checkPlaces(text, annotation.parts ?? []);
  }
}

test('annotates with offsets into the string', async () => {
  await init();
  const text = '🏭 Kata Wamenperin, “industriu” itu 🚢 perlu rantai pasoknya.';
  const annotations = annotate(text);
  checkPlaces(text, annotations);
  const found = annotations.map(({ text, match, senses }) => [text, match, senses[0].gloss.split('; ')[0]]);
  assert.deepEqual(found, [
    ['Wamenperin', 'exact', 'Deputy Minister of Industry'],
    ['industriu', 'fuzzy', 'industry'],
    ['rantai pasoknya', 'inflected', 'supply chain'],
  ]);
  assert.equal(annotations[0].start, text.indexOf('Wamenperin'));
});

test('takes options, and says what is wrong with them', () => {
  const glossaries = [{ name: 'istilah.tsv', text: 'rantai dingin\tcold chain\n' }];
  const [first] = annotate('Rantai dinginnya terjaga.', { glossaries, reasons: true });
  assert.equal(first.senses[0].gloss, 'cold chain');
  assert.ok(first.reasons.length > 0);
  assert.ok(annotate('Mereka makan.', { words: true }).length > annotate('Mereka makan.').length);
  const wrong = [{ name: 'istilah.tsv', text: 'baik\tgood\nrusak' }];
  assert.throws(() => new Glossary({ glossaries: wrong }), (why) => why instanceof Error && /^istilah\.tsv:2:\d+: /.test(why.message));
  assert.throws(() => new Glossary({ kata: true }), /unknown field/);
});

test('looks up both ways, and takes words apart', () => {
  assert.equal(padanan.lookup('rantai pasok')[0].senses[0].gloss, 'supply chain');
  assert.equal(padanan.lookupEnglish('supply chains')[0].headword, 'rantai pasok');
  assert.ok(padanan.near('industriu').includes('industri'));
  const [best] = padanan.analyse('perusahaannya');
  assert.deepEqual([best.lemma, best.root, best.affixes], ['perusahaan', 'usaha', ['per-', '-an', '-nya']]);
});

test('audits short forms', () => {
  const text = '🏭 Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan dan BBPJN bekerja sama.';
  const [prokelan, other] = padanan.acronyms(text);
  assert.equal(prokelan.expansion, 'Program Kemitraan Rumput Laut Nusantara');
  assert.equal(text.slice(prokelan.defined[0].start, prokelan.defined[0].end), prokelan.expansion);
  assert.equal(text.slice(other.problems[0].start, other.problems[0].end), 'BBPJN');
  assert.ok(other.problems[0].rule in padanan.acronymRules());
});

test('a document says what its text does, whatever the edits', () => {
  const pieces = ['rantai pasok ', 'Wamenperin. ', '🏭', '\ud83c', '\udfed', '\n\n', 'industriu ', '', 'é', 'Prulana (Program Laut) '];
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
  let text = '';
  const document = new Document();
  for (let step = 0; step < 300; step += 1) {
    const start = random(text.length + 1);
    const end = Math.min(text.length, start + random(6));
    const piece = pieces[random(pieces.length)];
    text = text.slice(0, start) + piece + text.slice(end);
    document.edit(start, end, piece);
    assert.equal(document.text.length, text.length);
    checkPlaces(document.text, document.annotations());
  }
  assert.deepEqual(document.annotations(), annotate(document.text));
  const annotations = document.annotations();
  assert.equal(document.marks().length, annotations.length * 3);
  const one = annotations[annotations.length >> 1];
  assert.equal(document.at(one.start).headword, one.headword);
  assert.deepEqual(document.annotationsIn(one.start, one.end - 1), [one]);
  document.setGlossary(new Glossary({ glossaries: [{ name: 'a.tsv', text: 'zzterm\tx' }] }));
  document.edit(0, Infinity, 'zzterm');
  assert.equal(document.at(0).senses[0].gloss, 'x');
  document.edit(-5, NaN, 'a ');
  assert.equal(document.text, 'a zzterm');
  document.free();
});

test('half a character is one unit', () => {
  const text = '\ud83c rantai \udfed pasok \ud83c\udfed\ud83c Kemenperin';
  const annotations = annotate(text);
  const last = annotations.at(-1);
  assert.equal(text.slice(last.start, last.end), 'Kemenperin');
});

test('any text gives something', () => {
  for (const text of ['', '\0', '<img src=x onerror=alert(1)>', 'industri'.repeat(10_000), '\n'.repeat(10_000), '🏭'.repeat(5000)]) {
    checkPlaces(text, annotate(text));
    assert.ok(padanan.toHtml(text, '</title>').endsWith('</html>\n'));
  }
});

test('knows itself', () => {
  const { version } = JSON.parse(readFileSync(new URL('../pkg/package.json', import.meta.url), 'utf8'));
  assert.equal(padanan.version(), version);
  assert.ok(padanan.domains().includes('trade'));
  assert.ok(padanan.markNames().includes('fuzzy'));
});
