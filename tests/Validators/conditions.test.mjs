// The condition of a rule is a subschema: ajv and hyperjump say of it what the parser's interpreter says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArtifact } from "./repository.mjs";
import { hyperjump, metaAjv } from "./validators.mjs";

test("ajv and hyperjump meet the same conditions on 2,000 objects as the interpreter", async () => {
  const validators = new Map();
  let met = 0;
  const lines = readArtifact("conditions.ndjson").trimEnd().split("\n");
  for (const line of lines) {
    const { when, value, met: expected } = JSON.parse(line);
    const name = JSON.stringify(when);
    if (!validators.has(name)) {
      const $id = `urn:test:condition:${validators.size}`;
      const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", $id, ...when };
      validators.set(name, { ajv: metaAjv().compile(schema), hyperjump: await hyperjump(schema) });
    }
    for (const [validator, accepts] of Object.entries(validators.get(name)))
      assert.equal(accepts(value), expected, `${validator}: ${line}`);
    met += expected ? 1 : 0;
  }
  assert.equal(lines.length, 2000);
  assert.ok(met > 200 && met < 1800, `${met}`);
});
