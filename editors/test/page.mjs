// Opens the page of editors/web in Chromium, puts the text of the job into it, and goes from term to term with F8: what a reader sees,
// in the form that compare.py reads. page.mjs FOLDER, where node_modules has playwright-core.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from '../web/test/serve.mjs';

const { chromium } = createRequire(`${process.argv[2]}/`)('playwright-core');
const job = JSON.parse(readFileSync(process.env.JOB, 'utf8'));
const text = readFileSync(job.file, 'utf8');
const seen = { editor: 'the page', first: true, hovers: [], findings: [] };
const bytes = (units) => Buffer.byteLength(text.slice(0, units));

const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  seen.editor = `the page in Chromium ${browser.version()}`;
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForSelector('#terms li');
  const area = page.locator('#text');
  await area.fill(text);
  await page.waitForTimeout(600);
  await area.evaluate((element) => element.setSelectionRange(0, 0));
  let last = -1;
  for (;;) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(30);
    const [start, end] = await area.evaluate((element) => [element.selectionStart, element.selectionEnd]);
    if (start <= last) break;
    last = start;
    const [shown, message] = await page.locator('#card').evaluate((card) => {
      return ['.gloss', 'button'].map((selector) => card.querySelector(selector)?.textContent ?? '');
    });
    seen.hovers.push({ start: bytes(start), end: bytes(end), shown });
    if (message) seen.findings.push({ start: bytes(start), end: bytes(end), message });
  }
  await page.locator('#acronyms-tab').click();
  for (const problem of await page.locator('#acronyms li li button').all()) {
    await problem.click();
    const [start, end] = await area.evaluate((element) => [element.selectionStart, element.selectionEnd]);
    seen.findings.push({ start: bytes(start), end: bytes(end), message: await problem.textContent() });
  }
} catch (why) {
  seen.error = String(why.stack ?? why);
} finally {
  await browser.close();
  server.close();
}
writeFileSync(process.env.OUT, JSON.stringify(seen));
