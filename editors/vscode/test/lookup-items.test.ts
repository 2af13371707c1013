import assert from "node:assert/strict"
import { test } from "node:test"
import { type Answer, items } from "../src/lookup-items"

const nothing: Answer = { term: "x", found: [] }

test("senses of an Indonesian term insert their first equivalent", () => {
  const answer: Answer = {
    term: "Wamenperin",
    found: [{ headword: "Wamenperin", kind: "acronym", senses: [{ gloss: "Deputy Minister of Industry; Vice Minister of Industry", domain: "government", since: "2024", expansion: "Wakil Menteri Perindustrian" }] }],
  }
  assert.deepEqual(items(answer, nothing), [
    {
      label: "Deputy Minister of Industry", description: "Wamenperin · government · 2024–",
      detail: "also: Vice Minister of Industry · Wakil Menteri Perindustrian", insert: "Deputy Minister of Industry", group: "In English",
    },
  ])
})

test("an English term inserts the Indonesian headword", () => {
  const answer: Answer = { term: "supply chain", found: [{ headword: "rantai pasok", kind: "term", senses: [{ gloss: "supply chain", domain: "industry" }] }] }
  assert.deepEqual(items(nothing, answer), [
    { label: "rantai pasok", description: "supply chain · industry", insert: "rantai pasok", group: "In Indonesian" },
  ])
})

test("an English word is not offered for itself", () => {
  const same: Answer = { term: "wastewater", found: [{ headword: "wastewater", kind: "word", senses: [{ gloss: "wastewater", note: "an English word" }] }] }
  const answer: Answer = { term: "wastewater", found: [{ headword: "air limbah", kind: "term", senses: [{ gloss: "wastewater" }] }] }
  assert.deepEqual(items(same, answer).map(item => item.insert), ["air limbah"])
  assert.deepEqual(items(same, nothing).map(item => item.insert), ["wastewater"])
})

test("similar words are offered", () => {
  assert.deepEqual(items({ ...nothing, near: ["industri"] }, undefined).map(item => [item.insert, item.similar]), [["industri", true]])
  assert.deepEqual(items(undefined, undefined), [])
})
