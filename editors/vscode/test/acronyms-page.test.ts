import assert from "node:assert/strict"
import { test } from "node:test"
import { type Acronym, acronymsPage } from "../src/acronyms-page"

const text = "🏭 Kemenperin dan XQZ."
const place = (word: string) => {
  const start = Buffer.byteLength(text.slice(0, text.indexOf(word)))
  return { start, end: start + word.length, line: 1, column: 3 }
}
const known: Acronym = {
  short: "Kemenperin", expansion: "Kementerian Perindustrian", gloss: "Ministry of Industry", known: "common",
  defined: [], used: [place("Kemenperin")], count: 1, problems: [],
}
const unknown: Acronym = {
  short: "XQZ", known: "nowhere", defined: [], used: [place("XQZ")], count: 1,
  problems: [{ ...place("XQZ"), rule: "unknown", message: '"XQZ" is explained neither here nor in the dictionary' }],
}

function page(acronyms: Acronym[], uri = "file:///a%20b.txt"): string {
  return acronymsPage(acronyms, uri, text, "padanan.reveal", "abc")
}

test("links carry the address and the place in UTF-16", () => {
  const href = /command:padanan\.reveal\?([^"]*)/.exec(page([known]))?.[1] ?? ""
  assert.deepEqual(JSON.parse(decodeURIComponent(href.replaceAll("&#39;", "'"))), ["file:///a%20b.txt", 3, 13])
})

test("what is wrong comes first", () => {
  const html = page([known, unknown])
  assert.ok(html.indexOf(">XQZ<") < html.indexOf(">Kemenperin<"))
  assert.match(html, /2 short forms, 1 finding</)
  assert.match(page([known]), /1 short form, nothing wrong</)
})

test("no markup comes from the text", () => {
  const evil = '"><script>alert(1)</script>'
  const html = page([{ ...unknown, short: evil, expansion: evil, gloss: evil, known: evil }], `file:///'${evil}`)
  assert.ok(!html.includes("<script"))
  assert.match(html, /default-src 'none'/)
})
