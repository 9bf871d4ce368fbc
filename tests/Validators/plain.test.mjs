// The plain export: ajv in strict mode and hyperjump judge reports as our reader does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { artifacts, readArtifact } from "./repository.mjs";
import { hyperjump, strictAjv } from "./validators.mjs";

test("ajv in strict mode and hyperjump take every plain export", async () => {
  const names = artifacts("plain");
  assert.ok(names.length >= 4, names.join());
  for (const name of names) {
    const schema = JSON.parse(readArtifact(`plain/${name}`));
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
    assert.equal(typeof strictAjv().compile(schema), "function");
    assert.equal(typeof await hyperjump(schema, `https://example.test/${name}`), "function");
  }
});

/** Judges documents as the reader did, and counts. */
async function agreeOn(documents, schema, name) {
  // Divisors such as 0.01 are none of a double: ajv is told how exact to be.
  const byAjv = strictAjv({ multipleOfPrecision: 9 }).compile(schema);
  const byHyperjump = await hyperjump(schema, `https://example.test/judged/${name}`);
  const counts = { accepted: 0, refused: 0 };
  for (const line of readArtifact(documents).trimEnd().split("\n")) {
    const { valid, mutation, report } = JSON.parse(line);
    assert.equal(byAjv(report), valid, `ajv: ${mutation}`);
    assert.equal(byHyperjump(report), valid, `hyperjump: ${mutation}`);
    counts[valid ? "accepted" : "refused"]++;
  }
  assert.equal(counts.accepted + counts.refused, 2000);
  return counts;
}

test("ajv and hyperjump accept and refuse the same 2,000 mutated reports as the reader", async () => {
  const counts = await agreeOn("reports.ndjson", JSON.parse(readArtifact("annual-report-2021.schema.json")), "reports");
  assert.ok(counts.accepted >= 800 && counts.refused >= 800, JSON.stringify(counts));
});

test("ajv and hyperjump accept and refuse the same 2,000 documents with every kind of value as the reader", async () => {
  const counts = await agreeOn("values.ndjson", JSON.parse(readArtifact("plain/values.schema.json")), "values");
  assert.ok(counts.accepted === 1000, JSON.stringify(counts));
});
