// The published meta-schemas: ajv and hyperjump accept our schemas by them and refuse wrong ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { registerSchema, setShouldValidateSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { defineVocabulary } from "@hyperjump/json-schema/experimental";
import { dialect, readArtifact, readJson, tablesFiles, vocabulary } from "./repository.mjs";
import { patched } from "./json-patch.mjs";
import { hyperjump, metaAjv } from "./validators.mjs";

const ajv = metaAjv();
ajv.addSchema(dialect());
const accepts = {
  ajv: ajv.getSchema("urn:schemakit:dialect:1"),
  hyperjump: await hyperjump(dialect()),
};
const validators = Object.keys(accepts);
const wrong = readJson("tests/Validators/wrong-schemas.json");

test("the meta-schemas are valid by the meta-schema of JSON Schema 2020-12", async () => {
  const standard = "https://json-schema.org/draft/2020-12/schema";
  const check = await validate(standard);
  for (const schema of [dialect(), vocabulary()]) {
    assert.equal(schema.$schema, standard);
    assert.ok(metaAjv().validateSchema(schema), schema.$id);
    assert.ok(check(schema).valid, schema.$id);
  }
});

for (const validator of validators) {
  test(`${validator} accepts every schema of the repository but the wrong one`, () => {
    const files = tablesFiles();
    assert.ok(files.length >= 5, files.join());
    for (const file of files)
      assert.equal(accepts[validator](readJson(file)), !file.endsWith("/wrong.tables.json"), file);
  });

  test(`${validator} accepts the schema that the tables of wrong ones change`, () =>
    assert.ok(accepts[validator](wrong.schema)));

  for (const table of ["rules", "keywords"]) {
    test(`${validator} refuses each of the wrong ${table}`, () => {
      assert.ok(wrong[table].length >= 30);
      for (const row of wrong[table])
        assert.equal(accepts[validator](patched(wrong.schema, row.patch)), false, row.wrong);
    });
  }
}

test("both judge 3,000 mutated schemas as the parser does, as far as a meta-schema can", () => {
  // What only the parser can see: names and references of other places, bounds and paths against each other, C#'s own words.
  const elsewhere = new Set(["SK1005", "SK1006", "SK1007", "SK1008", "SK1009", "SK1010", "SK1011", "SK1013", "SK1014",
    "SK1017", "SK2001", "SK2002", "SK2003", "SK2004", "SK2005", "SK2007"]);
  const needsOthers =
    /^'(key' must be a list of required members|const' must be|(default|examples)' must be a value that its schema|enum' must be a list of values such|row' must be '#|type' must be one type: a row)/u;
  const counts = { accepted: 0, refused: 0, refusedByTheParserAlone: 0 };
  for (const line of readArtifact("schemas.ndjson").trimEnd().split("\n")) {
    const { accepted, mutation, problems, schema } = JSON.parse(line);
    const isAccepted = accepts.ajv(schema);
    assert.equal(accepts.hyperjump(schema), isAccepted, `hyperjump and ajv differ: ${mutation}`);
    if (accepted)
      assert.ok(isAccepted, `the meta-schema is stricter than the parser: ${mutation}`);
    else if (isAccepted)
      for (const { id, message } of problems)
        assert.ok(elsewhere.has(id) || needsOthers.test(message), `the meta-schema lets pass: ${mutation}: ${id} ${message}`);
    counts[accepted ? "accepted" : isAccepted ? "refusedByTheParserAlone" : "refused"]++;
  }
  assert.equal(counts.accepted + counts.refused + counts.refusedByTheParserAlone, 3000);
  assert.ok(counts.accepted >= 150 && counts.refusedByTheParserAlone <= 300, JSON.stringify(counts));
});

test("both judge lists, conditions and libraries as the parser does", () => {
  const { schema, shared, right, wrong: rows } = readJson("tests/Validators/list-schemas.json");
  for (const validator of validators) {
    assert.ok(accepts[validator](schema), validator);
    assert.ok(accepts[validator](shared), validator);
    for (const row of right)
      assert.ok(accepts[validator](patched(schema, row.patch)), `${validator}: ${row.right}`);
    for (const row of rows)
      assert.equal(accepts[validator](patched(schema, row.patch)), false, `${validator}: ${row.wrong}`);
  }
});

test("a validator that lacks the vocabulary reads the shape of reports by the schema itself", async () => {
  const form = readJson("src/SchemaKit.Disclosure/annual-report-2021.tables.json");
  // It is valid, as said above; hyperjump would ask again after taking off $schema and $id, which the dialect requires.
  setShouldValidateSchema(false);
  const accepts = await hyperjump(form);
  setShouldValidateSchema(true);
  assert.ok(accepts(readJson("seeds/sheqi-2022.json")));
  const report = readJson("seeds/sheqi-2022.json");
  report.applications.received.total = -1;
  assert.equal(accepts(report), false);
});

test("a validator may put the vocabulary into a dialect of its own", async () => {
  const schema = vocabulary();
  const right = { type: "integer", unit: "件", labels: { en: "Cases" }, rules: [{ id: "r", sum: "a", equals: "b" }] };
  const misspelt = { rules: [{ id: "r", sum: "a", equal: "b" }] };

  const ajv = metaAjv().addSchema(dialect()).addSchema(schema);
  const byAjv = ajv.getSchema(schema.$id);
  assert.deepEqual([byAjv(right), byAjv(misspelt)], [true, false]);

  const keywords = Object.keys(schema.properties);
  defineVocabulary(Object.keys(schema.$vocabulary)[0], Object.fromEntries(keywords.map(k => [k, `urn:test:keyword:${k}`])));
  registerSchema(schema);
  const check = await validate(schema.$id);
  assert.deepEqual([check(right).valid, check(misspelt).valid], [true, false]);
});
