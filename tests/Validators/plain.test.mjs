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

test("ajv and hyperjump accept and refuse the same 2,000 mutated reports as the reader", async () => {
  const schema = JSON.parse(readArtifact("annual-report-2021.schema.json"));
  const byAjv = strictAjv().compile(schema);
  const byHyperjump = await hyperjump(schema, "https://example.test/annual-report");
  const counts = { accepted: 0, refused: 0 };
  for (const line of readArtifact("reports.ndjson").trimEnd().split("\n")) {
    const { valid, mutation, report } = JSON.parse(line);
    assert.equal(byAjv(report), valid, `ajv: ${mutation}`);
    assert.equal(byHyperjump(report), valid, `hyperjump: ${mutation}`);
    counts[valid ? "accepted" : "refused"]++;
  }
  assert.equal(counts.accepted + counts.refused, 2000);
  assert.ok(counts.accepted >= 800 && counts.refused >= 800, JSON.stringify(counts));
});
