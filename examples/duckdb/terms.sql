-- The terms of a corpus, counted on one machine.
--
--     padanan annotate --from jsonl korpus/ > annotated.jsonl
--     duckdb < terms.sql
--
-- reads annotated.jsonl and writes terms.csv: headword, gloss, kind, count, documents. Only the fields that are named here are read.

CREATE OR REPLACE TEMP TABLE records AS
SELECT row_number() OVER () AS document, error, annotations
FROM read_json('annotated.jsonl', format = 'newline_delimited', maximum_object_size = 1000000000, columns = {
    error: 'VARCHAR',
    annotations: 'STRUCT(headword VARCHAR, kind VARCHAR, "match" VARCHAR, confidence DOUBLE,
                         senses STRUCT(gloss VARCHAR, "domain" VARCHAR)[])[]'
});

COPY (
    SELECT a.headword AS headword, a.senses[1].gloss AS gloss, a.kind AS kind,
           count(*) AS count, count(DISTINCT document) AS documents
    FROM (SELECT document, unnest(annotations) AS a FROM records)
    WHERE a."match" != 'fuzzy' AND a.kind NOT IN ('number', 'date', 'citation') AND len(a.senses) > 0
    GROUP BY ALL
    ORDER BY count DESC, headword, gloss
) TO 'terms.csv' (HEADER);

SELECT count(*) AS records, count(error) AS unreadable FROM records;
