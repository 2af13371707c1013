// node shot.mjs MODULES PAGE PICTURE: a picture of the page's main part.
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

const [modules, file, picture] = process.argv.slice(2)
const { chromium } = createRequire(`${modules}/x.js`)("playwright-core")
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
await page.goto(pathToFileURL(file).href)
await page.locator("main").screenshot({ path: picture, omitBackground: true })
await browser.close()
