/** What `padanan lookup --to json` says of one term. */
export interface Answer {
  term: string
  found: { headword: string; kind: string; senses: Sense[] }[]
  near?: string[]
}

interface Sense {
  gloss: string
  domain?: string
  part_of_speech?: string
  status?: string
  since?: string
  until?: string
  note?: string
  expansion?: string
}

/** A line of the list: what it says, and what it puts into the text. */
export interface Item {
  label: string
  description: string
  detail?: string
  insert: string
  group: string
  /** Not an answer, but another word to look up. */
  similar?: boolean
}

/** The lines for what was typed, read as Indonesian and as English. */
export function items(indonesian: Answer | undefined, english: Answer | undefined): Item[] {
  const list: Item[] = []
  for (const found of indonesian?.found ?? []) {
    for (const sense of found.senses) {
      const [first, ...others] = sense.gloss.split("; ")
      // An English word is its own equivalent; what is asked for is the Indonesian one.
      if (!first || (first === found.headword && english?.found.length)) continue
      list.push({ label: first, description: describe([found.headword, ...about(sense)]), ...detail(sense, others), insert: first, group: "In English" })
    }
  }
  for (const found of english?.found ?? []) {
    const [sense] = found.senses
    if (!sense) continue
    list.push({ label: found.headword, description: describe([sense.gloss, ...about(sense)]), ...detail(sense, []), insert: found.headword, group: "In Indonesian" })
  }
  for (const near of indonesian?.near ?? []) {
    list.push({ label: near, description: "", insert: near, group: "Did you mean", similar: true })
  }
  return list
}

function about(sense: Sense): string[] {
  const time = sense.since || sense.until ? `${sense.since ?? ""}–${sense.until ?? ""}` : undefined
  return [sense.domain, sense.part_of_speech, sense.status, time].filter(part => part !== undefined)
}

function detail(sense: Sense, others: string[]): { detail?: string } {
  const parts = [others.length > 0 ? `also: ${others.join("; ")}` : undefined, sense.expansion, sense.note].filter(Boolean)
  return parts.length > 0 ? { detail: parts.join(" · ") } : {}
}

function describe(parts: string[]): string {
  return parts.join(" · ")
}
