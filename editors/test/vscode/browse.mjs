// node browse.mjs URL OUT MODULES [PICTURE]: opens VS Code's page in Chromium until the probe has written OUT.
import { existsSync } from "node:fs"
import { createRequire } from "node:module"

const [url, out, modules, picture] = process.argv.slice(2)
const { chromium } = createRequire(`${modules}/x.js`)("playwright-core")
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
const page = await browser.newPage({ viewport: { width: 1240, height: 720 } })
for (let i = 0; i < 120; i++) {
  try {
    await page.goto(url)
    break
  } catch {
    await sleep(500)
  }
}
for (let i = 0; i < 1200 && !existsSync(out); i++) await sleep(100)
if (picture) await page.screenshot({ path: picture })
await browser.close()
