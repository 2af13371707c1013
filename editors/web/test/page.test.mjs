// The page in Chromium: see run.sh.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT, serve } from './serve.mjs';

const load = createRequire(`${process.env.NODE_PACKAGES}/`);
const { chromium } = load('playwright-core');
const SHOTS = `${ROOT}test/shots`;
const WIDE = { viewport: { width: 1180, height: 860 } };

let browser;
let server;
let context;
let page;
/** What went wrong on the page, and what it asked for. */
let complaints;
let requests;

before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await serve();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function open(options = WIDE, url = server.url) {
  await context?.close();
  context = await browser.newContext({ acceptDownloads: true, ...options });
  page = await context.newPage();
  [complaints, requests] = [[], []];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (why) => complaints.push(why.stack));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  if (url === server.url) await page.waitForSelector('#terms li');
}

beforeEach(() => open());
afterEach(() => {
  assert.deepEqual(complaints, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(server.url) && !/^(blob|data|file):/.test(url)), []);
});

/** Puts a text into the area as if pasted, and waits until it has been looked at. */
async function write(text) {
  await page.locator('#text').fill(text);
  await settled();
}

async function settled() {
  await page.waitForTimeout(450);
}

const mark = (words) => page.locator('#mirror .m', { hasText: words }).first();
const card = async () => (await page.locator('#card').innerText()).replace(/\n+/g, '\n');
const isCardOpen = () => page.locator('#card').isVisible();
const selected = () => page.locator('#text').evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));

async function point(words) {
  const box = await mark(words).boundingBox();
  await page.mouse.move(box.x + 3, box.y + box.height / 2);
  await page.mouse.move(box.x + 6, box.y + box.height / 2);
  await page.waitForSelector('#card:visible');
}

/** The copy under the text area breaks its lines as that does, so that its marks are where they should be. */
async function checkLayers() {
  const { height, needed, texts } = await page.evaluate(() => {
    const [mirror, area] = ['mirror', 'text'].map((id) => document.getElementById(id));
    const content = mirror.lastElementChild.getBoundingClientRect().bottom - mirror.getBoundingClientRect().top;
    const copy = area.cloneNode();
    copy.value = area.value;
    copy.style.cssText = 'height:0;min-height:0;position:absolute;inset:auto;';
    copy.style.width = `${area.clientWidth}px`;
    area.parentNode.append(copy);
    const needed = copy.scrollHeight - parseFloat(getComputedStyle(area).paddingBottom);
    copy.remove();
    return { height: content, needed, texts: [[...mirror.children].map((line) => line.textContent).join('\n'), area.value] };
  });
  assert.equal(texts[0], texts[1]);
  assert.ok(Math.abs(height - needed) <= 1, `the copy is ${height} high, the text ${needed}`);
}

test('shows a sample at first, and asks nobody for anything', async () => {
  assert.ok(await mark('Wamenperin').isVisible());
  assert.match(await page.locator('#summary').innerText(), /^\d+ terms in \d+ mentions; 1 problem with short forms$/);
  assert.ok(await page.locator('#notice').isHidden());
  await checkLayers();
  await page.screenshot({ path: `${SHOTS}/sample.png` });
});

test('annotates what is typed', async () => {
  await page.locator('#clear').click();
  await page.keyboard.type('Wamenperin menjaga rantai pasoknya.', { delay: 5 });
  await settled();
  const marks = await page.locator('#mirror .m').allInnerTexts();
  assert.ok(marks.includes('Wamenperin') && marks.includes('rantai pasoknya'), `${marks}`);
  await page.keyboard.press('Home');
  await page.keyboard.type('🏭 Ada industriu. ');
  await settled();
  assert.equal(await mark('industriu').getAttribute('class'), 'm fuzzy');
  for (let times = 0; times < 17; times += 1) await page.keyboard.press('Backspace');
  await settled();
  assert.equal(await page.locator('#text').inputValue(), 'Wamenperin menjaga rantai pasoknya.');
  assert.equal(await page.locator('#mirror .fuzzy').count(), 0);
  await checkLayers();
});

test('takes what an input method composes', async () => {
  await page.locator('#clear').click();
  const session = await context.newCDPSession(page);
  for (const text of ['r', 'ra', 'rantai']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await session.send('Input.insertText', { text: 'rantai pasok' });
  await settled();
  assert.equal(await page.locator('#text').inputValue(), 'rantai pasok');
  assert.ok(await mark('rantai pasok').isVisible());
});

test('a card says what a term means', async () => {
  await point('Wamenperin');
  assert.match(await card(), /^Deputy Minister of Industry\nor Vice Minister of Industry\nWakil Menteri Perindustrian\n/);
  await page.screenshot({ path: `${SHOTS}/light.png` });
  if (process.env.UPDATE) await page.screenshot({ path: `${ROOT}../../docs/web.png` });
  await page.mouse.move(5, 5);
  await page.waitForTimeout(400);
  assert.ok(!(await isCardOpen()));
  await point('Rantai pasoknya');
  assert.match(await card(), /^supply chain\ninflected form of rantai pasok/);
  // The way from the word to the card leaves it open.
  const box = await page.locator('#card').boundingBox();
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
  await page.waitForTimeout(400);
  assert.ok(await isCardOpen());
  await page.getByText('Why').click();
  assert.ok(await page.locator('#card details li').count() > 0);
  await page.keyboard.press('Escape');
  assert.ok(!(await isCardOpen()));
});

test('mends what is misspelt, and takes it back', async () => {
  await point('industriu');
  assert.match(await card(), /^did you mean industri\?\nindustry/);
  await page.getByRole('button', { name: 'Write industri' }).click();
  await settled();
  assert.equal(await page.locator('#mirror .fuzzy').count(), 0);
  await page.keyboard.press('Control+z');
  await settled();
  assert.ok(await mark('industriu').isVisible());
});

test('the keyboard goes everywhere', async () => {
  await page.locator('#text').focus();
  const visited = [];
  const press = async (key) => {
    await page.keyboard.press(key);
    assert.ok(await isCardOpen(), key);
    visited.push(await selected());
  };
  for (const key of ['F8', 'F8', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Shift+F8', 'Shift+F8']) await press(key);
  const all = await page.evaluate(() => [...document.querySelectorAll('#mirror .m')].map((mark) => mark.textContent));
  assert.deepEqual(visited.slice(0, 5), [all[0], all[1], all[2], all[1], all[0]]);
  assert.ok(all.at(-1).endsWith(visited[5].split(' ').at(-1)), 'from the first it goes to the last');
  assert.match(await page.locator('#live').textContent(), new RegExp(`^${visited[5]}: `));
  await page.keyboard.press('Escape');
  assert.ok(!(await isCardOpen()));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  await page.keyboard.press('Control+Home');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
  assert.match(await page.locator('#live').textContent(), /^Kemenperin: Ministry of Industry/);
  assert.ok(await isCardOpen());
  await page.keyboard.type('x');
  assert.ok(!(await isCardOpen()), 'the card is not in the way of who types');
});

test('the lists lead to the text', async () => {
  await page.locator('#filter').fill('warehouse');
  const item = page.locator('#terms li button');
  assert.equal(await item.count(), 1);
  await item.click();
  assert.equal(await selected(), 'gudang');
  await page.locator('#terms-tab').focus();
  await page.keyboard.press('ArrowRight');
  const problem = page.locator('#acronyms li li button');
  assert.match(await problem.innerText(), /^(undefined|unknown): /);
  await problem.click();
  assert.equal(await selected(), 'BRPKS');
});

test('takes files that are dropped or opened, whatever their bytes', async () => {
  const drop = (name, bytes) => page.evaluate(([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, [name, [...bytes]]);
  await drop('naskah.md', Buffer.concat([Buffer.from('\ufeffRantai pasok\r\n'), Buffer.from([0xff, 0xc3, 0x00]), Buffer.from(' rantai dingin')]));
  await settled();
  assert.equal(await page.locator('#text').inputValue(), 'Rantai pasok\n\ufffd\ufffd\0 rantai dingin');
  await drop('lebar.txt', Buffer.from('\ufeffKemenperin', 'utf16le'));
  await settled();
  assert.equal(await page.locator('#text').inputValue(), 'Kemenperin');
  await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('rantai dingin') });
  await settled();
  await drop('istilah.tsv', Buffer.from('rantai dingin\tcold chain\n'));
  await settled();
  await point('rantai dingin');
  assert.match(await card(), /^cold chain/);
  await drop('rusak.tsv', Buffer.from('baik\tgood\nrusak\n'));
  await settled();
  assert.match(await page.locator('#own-problem').innerText(), /^rusak\.tsv:2:/);
  assert.ok(await mark('rantai dingin').isVisible(), 'the last good glossary stays');
  await drop('besar.txt', Buffer.alloc(0));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(6_000_000)], 'besar.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('#notice.wrong:visible');
  assert.match(await page.locator('#notice').innerText(), /too big/);
});

test('saves a page that stands alone', async () => {
  await page.locator('#file').setInputFiles({ name: 'siaran "pers".txt', mimeType: 'text/plain', buffer: Buffer.from('Rantai pasok <b>.') });
  await settled();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
  assert.equal(download.suggestedFilename(), 'siaran _pers_.html');
  const saved = readFileSync(await download.path(), 'utf8');
  assert.ok(saved.startsWith('<!DOCTYPE html>') && saved.includes('supply chain') && saved.includes('&lt;b&gt;'));
  assert.ok(!saved.includes('<script'));
});

test('settings change what is found, and are kept', async () => {
  await write('Mereka makan di pabrik.');
  const before = await page.locator('#mirror .m').count();
  await page.locator('#settings-button').click();
  await page.locator('#words').check();
  await settled();
  assert.ok(await page.locator('#mirror .m').count() > before);
  await page.locator('#domain').selectOption('law');
  await page.locator('#theme').selectOption('dark');
  await page.locator('#own').fill('pabrik\tmy mill');
  await settled();
  await page.reload();
  await page.waitForSelector('#terms li');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.locator('#settings-button').click();
  assert.ok(await page.locator('#words').isChecked());
  assert.equal(await page.locator('#domain').inputValue(), 'law');
  await write('Sebuah pabrik.');
  await point('pabrik');
  assert.match(await card(), /^my mill/);
});

test('hostile text and glossaries are only text', async () => {
  const hostile = '</textarea><img src=x onerror=alert(1)><script>alert(2)</script> Kemenperin \u202e industriu \0 &amp;';
  await write(hostile);
  await checkLayers();
  await page.evaluate(() => {
    const area = document.getElementById('text');
    area.value = '\ud83c rantai \udfed pasok 🏭\ud83c Kemenperin <b>zzterm</b>';
    area.dispatchEvent(new Event('input'));
  });
  await settled();
  await page.locator('#settings-button').click();
  await page.locator('#own').fill('zzterm\t<img src=x onerror=alert(3)>');
  await settled();
  await point('zzterm');
  assert.match(await card(), /^<img src=x onerror=alert\(3\)>/);
  assert.match(await page.locator('#terms').innerText(), /<img src=x/);
  assert.equal(await page.locator('img, #mirror b, script:not([src])').count(), 0);
  assert.equal((await page.locator('#mirror .m').allInnerTexts()).at(-2), 'Kemenperin');
});

test('random edits leave the marks where a fresh look puts them', async () => {
  const pieces = ['rantai pasok ', 'Wamenperin. ', '🏭', '\n', '\n\n', 'industriu ', '', 'Program Laut (Prulana) ', '\t', '  '];
  for (let round = 0; round < 12; round += 1) {
    await page.evaluate(([pieces, round]) => {
      const area = document.getElementById('text');
      for (let step = 0; step < 5; step += 1) {
        const number = (round * 7919 + step * 104729) % 65537;
        const at = number % (area.value.length + 1);
        area.setRangeText(pieces[number % pieces.length], at, Math.min(area.value.length, at + (number % 5)), 'end');
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, [pieces, round]);
    await page.waitForTimeout(round % 3 === 0 ? 60 : 5);
  }
  await settled();
  await checkLayers();
  const drawn = async () => (await page.locator('#mirror').innerHTML()).toWellFormed();
  const here = await drawn();
  const text = await page.locator('#text').inputValue();
  await write('');
  await write(text);
  assert.equal(await drawn(), here.replaceAll(' on"', '"'));
});

test('long texts stay quick', async (t) => {
  const speed = await page.evaluate(async () => {
    const { Document, Glossary, annotate } = await import('./pkg/index.js');
    const text = document.getElementById('text').value;
    const article = text.repeat(5).slice(0, 3000);
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      annotate(article);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    let start = performance.now();
    new Glossary({ words: true }).annotate(article);
    const words = performance.now() - start;
    const long = new Document(text.repeat(120));
    start = performance.now();
    long.edit(50_000, 50_000, ' rantai');
    const edit = performance.now() - start;
    return { first: times.at(-1), median: times[15], words, edit };
  });
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name.split('/').at(-1), Math.round(responseEnd)]));
  t.diagnostic(`3 kB: ${JSON.stringify(speed)}; loaded at ${JSON.stringify(loaded.at(-1))} ms`);
  assert.ok(speed.median < 60, `${speed.median} ms for 3 kB`);

  const text = await page.locator('#text').inputValue();
  for (const [size, most] of [[100_000, 1000], [1_000_000, 15_000]]) {
    await page.locator('#text').evaluate((area, [text, size]) => {
      area.value = text.repeat(Math.ceil(size / text.length)).slice(0, size);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, [text, size]);
    await settled();
    const took = await page.evaluate(async () => {
      const area = document.getElementById('text');
      const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
      await frame();
      area.focus();
      area.setSelectionRange(500, 500);
      const start = performance.now();
      document.execCommand('insertText', false, 'rantai ');
      await frame();
      const typed = performance.now() - start;
      await new Promise((resolve) => { setTimeout(resolve, 45); });
      await frame();
      return { typed: Math.round(typed), marked: Math.round(performance.now() - start) };
    });
    t.diagnostic(`a keystroke in ${size / 1000} kB: ${JSON.stringify(took)} ms`);
    assert.ok(took.marked < most, `${took.marked} ms`);
  }
  await page.locator('#text').evaluate((area) => {
    area.value = 'x'.repeat(1_000_000);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForFunction(() => document.getElementById('summary').textContent === 'No terms found.');
});

test('works on a phone, by touch', async () => {
  await open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, colorScheme: 'light' });
  const box = await mark('Wamenperin').boundingBox();
  await page.touchscreen.tap(box.x + 5, box.y + 10);
  await page.waitForSelector('#card:visible');
  const sheet = await page.locator('#card').boundingBox();
  assert.ok(sheet.y + sheet.height > 760 && sheet.width > 360, JSON.stringify(sheet));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  await checkLayers();
  await page.screenshot({ path: `${SHOTS}/phone.png` });
});

test('is dark where that is wanted', async () => {
  await open({ ...WIDE, colorScheme: 'dark' });
  await point('Wamenperin');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(25, 25, 23)');
  await page.screenshot({ path: `${SHOTS}/dark.png` });
});

test('says what to do where it cannot work', async () => {
  await open(WIDE, pathToFileURL(`${ROOT}index.html`).href);
  await page.waitForTimeout(500);
  assert.match(await page.locator('#notice').innerText(), /python3 -m http\.server/);
  complaints.length = 0; // The browser's own, on what it does not load.
});

test('nothing stands in the way of assistive technology', async (t) => {
  let axe;
  try {
    axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    t.skip('there is no axe-core');
    return;
  }
  for (const colorScheme of ['light', 'dark']) {
    await open({ ...WIDE, colorScheme });
    await page.evaluate(axe);
    const check = async (what) => {
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]), [], `${what}, ${colorScheme}`);
    };
    await check('the page');
    await point('Wamenperin');
    await page.locator('#settings-button').click();
    await page.locator('#acronyms-tab').click();
    await point('industriu');
    await check('with card and settings');
  }
});
