import assert from "node:assert/strict"
import { test } from "node:test"
import { embed, escapeHtml, utf16Offsets } from "../src/text"

test("bytes become UTF-16 offsets", () => {
  const text = "é 🏭 rantai\r\npasok 👩‍🏭 x"
  const offset = utf16Offsets(text)
  for (const word of ["é", "🏭", "rantai", "pasok", "👩‍🏭", "x"]) {
    assert.equal(offset(Buffer.byteLength(text.slice(0, text.indexOf(word)))), text.indexOf(word), word)
  }
  assert.equal(offset(10_000), text.length)
})

test("nothing in an escaped text is markup", () => {
  assert.equal(escapeHtml(`<img src=x onerror="a('&')">`).replace(/&#\d+;/g, ""), "img src=x onerror=a()")
})

test("a page gets a policy before anything else", () => {
  const policy = "Content-Security-Policy"
  const page = embed('<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8"></head><body>$& teks</body></html>')
  assert.ok(page.includes(policy) && page.indexOf(policy) < page.indexOf("charset"))
  assert.ok(page.endsWith("<body>$& teks</body></html>"))
})
