// VS Code: completion, hover and underlining in schemas (by the meta-schema) and in reports (by the plain export), with the
// settings that 'schemakit export --vscode' writes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Editor } from "./editor.mjs";
import { patched } from "./json-patch.mjs";
import { dialect, read, readArtifact, readJson, tablesFiles } from "./repository.mjs";
import { metaAjv } from "./validators.mjs";

const settings = JSON.parse(readArtifact("settings.json"))["json.schemas"];
const editor = new Editor(settings);

const annotations = ["$comment", "csharp", "default", "deprecated", "description", "examples", "labels", "title"];
const number = ["decimals", "derived", "enum", "exclusiveMaximum", "exclusiveMinimum", "maximum", "measure", "minimum", "missing", "multipleOf", "unit"];
const object = ["additionalProperties", "key", "properties", "required", "rules", "table"];
const rule = ["$comment", "id", "labels", "messages", "severity", "source", "sum", "tolerance", "when"];
const all = (...lists) => lists.flat().sort();
const without = (list, ...left) => list.filter(k => !left.includes(k));
const quoted = values => values.map(v => JSON.stringify(v)).sort();

// The cursor is at |.
const document = content => `{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:x:y", ${content} }`;
const form = content => document(`"type": "object", "properties": {}, ${content}`);
const member = content => document(`"type": "object", "properties": { "a": { ${content} } }`);
const definition = content => document(`"$defs": { "A": { ${content} } }`);
const inRule = content => form(`"rules": [{ ${content} }]`);

describe("completion in a schema offers exactly the keywords that may stand there", () => {
  const places = [
    ["a document", document("|"), all(annotations, object, "$defs", "type")],
    ["a document that has its key", form('"key": ["a"], |'), all(annotations, without(object, "key", "properties"), "$defs")],
    ["a library", document('"$defs": {}, |'), all(annotations, "properties", "type")],
    ["a member of which nothing is known", member("|"), all(annotations, "$ref", "type")],
    ["a reference", member('"$ref": "#/$defs/A", |'), annotations],
    ["an integer", member('"type": "integer", |'), all(annotations, number, "const")],
    ["a number", member('"type": "number", "minimum": 0, |'), all(annotations, without(number, "minimum"), "const")],
    ["a number or null", member('"type": ["number", "null"], |'), all(annotations, number)],
    ["a text", member('"type": "string", |'), all(annotations, "const", "enum", "format", "maxLength", "minLength", "pattern")],
    ["a text with a length", member('"type": "string", "minLength": 1, |'), all(annotations, "const", "format", "maxLength", "pattern")],
    ["a date", member('"type": "string", "format": "date", |'), annotations],
    ["an enumeration", member('"type": "string", "enum": ["a"], |'), all(annotations, "valueLabels")],
    ["a truth value", member('"type": "boolean", |'), all(annotations, "const", "enum")],
    ["a truth value or null", member('"type": ["boolean", "null"], |'), all(annotations, "enum")],
    ["an object", member('"type": "object", |'), all(annotations, object)],
    ["an array", member('"type": "array", |'), all(annotations, "items", "maxItems", "minItems", "table", "uniqueItems")],
    ["an item", member('"type": "array", "items": { | }'), all(without(annotations, "csharp"), "$ref", "type")],
    ["a definition that makes no type", definition('"type": "integer", |'), all(without(annotations, "csharp"), number, "const")],
    ["a definition that makes a type", definition('"type": "object", |'), all(annotations, object)],
    ["the C# names of a document", document('"csharp": { | }'), ["name", "namespace"]],
    ["the C# names of a number", member('"type": "integer", "csharp": { | }'), ["name"]],
    ["the C# names of an object", member('"type": "object", "csharp": { | }'), ["name", "type"]],
    ["the C# names of a definition", definition('"type": "object", "csharp": { | }'), ["name"]],
    ["a rule", inRule("|"), all(rule, "atLeast", "atMost", "equals")],
    ["a rule that has its relation", inRule('"atMost": "a", |'), rule],
    ["a rule that is begun", inRule('"id": "r", "sum": "a", "equals": "b", |'), without(rule, "id", "sum")],
    ["an operand", inRule('"sum": [{ | }]'), ["path", "previous", "times"]],
    ["an operand with a path", inRule('"equals": { "path": "a", | }'), ["times"]],
    ["an operand of the period before", inRule('"equals": { "previous": "a", | }'), ["times"]],
    ["labels", form('"labels": { | }'), ["en", "zh-CN"]],
    ["messages", inRule('"messages": { | }'), ["en", "zh-CN"]],
    ["a condition", inRule('"when": { | }'), ["properties", "required"]],
    ["a condition on a member", inRule('"when": { "properties": { "a": { "minimum": 1, | } } }'),
      ["const", "enum", "exclusiveMaximum", "exclusiveMinimum", "maxItems", "maximum", "minItems", "pattern", "properties", "required"]],
    ["a table", form('"table": { | }'), ["blocks", "columns", "corner", "headerColumns", "headerRows", "row", "units"]],
    ["a block of a table", form('"table": { "blocks": [{ | }] }'), ["columns", "corner", "labels", "members", "row", "units"]],
    ["the table of a list", member('"type": "array", "table": { | }'), ["columns", "corner", "headerColumns", "headerRows", "units"]],
    ["what stands for a missing number", member('"type": "number", "missing": [{ | }]'), ["status", "value"]],
    ["a type", member('"type": |'), quoted(["array", "boolean", "integer", "number", "object", "string"])],
    ["a severity", inRule('"severity": |'), quoted(["error", "info", "warning"])],
    ["a measure", member('"type": "integer", "measure": |'), quoted(["flow", "stock"])],
    ["a format", member('"type": "string", "format": |'), quoted(["date", "date-time", "uuid"])],
    ["a status", member('"type": "number", "missing": [{ "status": | }]'), quoted(["not-applicable", "not-reported", "suppressed"])],
    ["whether a total is derived", member('"type": "integer", "derived": |'), ["false", "true"]],
  ];
  for (const [place, text, expected] of places)
    test(place, async () => assert.deepEqual(await editor.offers(text, "a.tables.json"), expected));
});

describe("in a schema", () => {
  test("what is offered says what it is, in both languages", async () => {
    for (const text of [inRule("|"), member('"type": "integer", |'), member('"type": "string", |'), form("|"), form('"table": { | }')]) {
      for (const item of await editor.complete(text, "a.tables.json"))
        assert.match(item.documentation, /^[\x20-\x7e]+.*\p{Script=Han}/u, item.label);
    }
  });

  const words = [
    [inRule('"sev|erity": "error"'), "提示性关系"],
    [inRule('"su|m": "a"'), "The left side"],
    [inRule('"equals": { "pre|vious": "a" }'), "上期报告"],
    [member('"type": "integer", "min|imum": 0'), "The least value"],
    [member('"type": "integer", "un|it": "件"'), "计量单位"],
    [form('"ru|les": []'), "勾稽关系"],
    [form('"lab|els": {}'), "What it is called on the form"],
  ];
  for (const [text, expected] of words)
    test(`hover over ${/"[^"]*\|[^"]*"/u.exec(text)[0].replace("|", "")} shows what the keyword means`, async () =>
      assert.ok((await editor.hover(text, "a.tables.json")).includes(expected), await editor.hover(text, "a.tables.json")));

  test("our schemas are not underlined", async () => {
    for (const file of tablesFiles().filter(f => !f.endsWith("/wrong.tables.json")))
      assert.deepEqual(await editor.problems(read(file), file.split("/").at(-1)), [], file);
  });

  const faults = [
    [member('"type": "integer", "minimun": 0'), '"minimun": Property minimun is not allowed.'],
    [member('"type": "integer", "minLength": 0'), '"minLength": Property minLength is not allowed.'],
    [member('"title": "A"'), '"a": Missing property "type".'],
    [inRule('"id": "r", "sum": "a", "equals": "b", "tolerence": 1'), '"tolerence": Property tolerence is not allowed.'],
    [inRule('"id": "r", "sum": "a", "equals": "b", "atMost": "c"'), '"atMost": Property atMost is not allowed.'],
    [inRule('"sum": "a", "equals": "b"'), '{: Missing property "id".'],
    [inRule('"id": "r", "sum": "a", "equals": "b", "severity": "bad"'), '"bad": Value is not accepted. Valid values: "error", "warning", "info".'],
  ];
  for (const [text, expected] of faults)
    test(`underlined: ${expected}`, async () => assert.deepEqual(await editor.problems(text, "a.tables.json"), [expected]));

  test("each wrong schema of the table is underlined", async () => {
    const { schema, rules, keywords } = readJson("tests/Validators/wrong-schemas.json");
    for (const row of [...rules, ...keywords]) {
      const wrong = patched(schema, row.patch);
      // Without our $schema the setting is found by the file's name; with another dialect's the editor follows that one.
      if (wrong.$schema === schema.$schema || wrong.$schema === undefined)
        assert.notDeepEqual(await editor.problems(JSON.stringify(wrong, null, 2), "a.tables.json"), [], row.wrong);
    }
  });
});

test("of 3,000 mutated schemas the editor underlines those that ajv refuses, and no others", async () => {
  const ajv = metaAjv().addSchema(dialect());
  const accepts = ajv.getSchema("urn:schemakit:dialect:1");
  let judged = 0;
  for (const line of readArtifact("schemas.ndjson").trimEnd().split("\n")) {
    const { mutation, schema } = JSON.parse(line);
    // The editor follows another $schema.
    if (schema.$schema !== "urn:schemakit:dialect:1")
      continue;
    const problems = await editor.problems(JSON.stringify(schema), "a.tables.json");
    assert.equal(problems.length === 0, accepts(schema), `${mutation}: ${problems}`);
    judged++;
  }
  assert.ok(judged >= 2_900);
});

test("of 2,000 mutated reports the editor underlines those that the reader refuses, and no others", async () => {
  let judged = 0;
  for (const line of readArtifact("reports.ndjson").trimEnd().split("\n")) {
    const { valid, mutation, report } = JSON.parse(line);
    const text = line.slice(line.indexOf('"report":') + '"report":'.length, -1);
    // The editor follows another $schema; and to it a number is an integer that is written without a point: 3.0 is none.
    if (report?.$schema !== "urn:schemakit:form:cn-disclosure-annual-report:2021" || /\d(\.0+\b|e-)/u.test(text))
      continue;
    const problems = await editor.problems(text);
    assert.equal(problems.length === 0, valid, `${mutation}: ${problems}`);
    judged++;
  }
  assert.ok(judged >= 1_400, `${judged}`);
});

describe("in a report", () => {
  const $schema = '"$schema": "urn:schemakit:form:cn-disclosure-annual-report:2021"';

  test("the members that are still missing are offered", async () => {
    assert.deepEqual(await editor.offers(`{ ${$schema}, "unit": "社旗县", | }`),
      ["applications", "disputes", "otherMatters", "overview", "proactive", "problems", "scope", "unitCode", "year"]);
    assert.deepEqual(await editor.offers(`{ ${$schema}, "applications": { "received": { "naturalPersons": 1, | } } }`), ["organisations", "total"]);
    assert.deepEqual(await editor.offers(`{ ${$schema}, "disputes": { "litigation": { | } } }`), ["afterReconsideration", "direct"]);
  });

  test("the values of an enumeration are offered", async () =>
    assert.deepEqual(await editor.offers(`{ ${$schema}, "scope": | }`), quoted(["own", "aggregate"])));

  const cells = [
    ['"unit": "|社旗县"', "报告单位"],
    ['"scope": "o|wn"', "own：本机关"],
    ['"applications": { "carr|iedIn": {} }', "二、上年结转政府信息公开申请数量"],
    ['"applications": { "received": { "natural|Persons": 1 } }', "自然人"],
    ['"applications": { "received": { "natural|Persons": 1 } }', "单位：件"],
    ['"appli|cations": {}', "第一项加第二项之和，等于第三项加第四项之和"],
    ['"disputes": { "re|consideration": {} }', "upheld + corrected + otherResult + pending = total"],
    ['"proactive": { "fees": { "amo|unt": 1 } }', "单位：万元"],
  ];
  for (const [content, expected] of cells)
    test(`hover shows ${expected}`, async () => {
      const shown = await editor.hover(`{ ${$schema}, ${content} }`);
      assert.ok(shown.includes(expected), shown);
    });

  test("a real report is not underlined", async () => assert.deepEqual(await editor.problems(read("seeds/sheqi-2022.json")), []));

  const real = (pattern, wrong) => {
    const text = read("seeds/sheqi-2022.json");
    assert.match(text, pattern);
    return text.replace(pattern, wrong);
  };
  const faults = [
    ["a misspelt member", real(/"unit"/u, '"unti"'), ['{: Missing property "unit".', '"unti": Property unti is not allowed.']],
    ["a number in quotes", real(/"year": 2022/u, '"year": "2022"'), ['"2022": Incorrect type. Expected "integer".']],
    ["a count below 0", real(/"decisions": 14041/u, '"decisions": -1'), ["-1: Value is below the minimum of 0."]],
    ["a value that is not listed", real(/"scope": "aggregate"/u, '"scope": "all"'), ['"all": Value is not accepted. Valid values: "own", "aggregate".']],
  ];
  for (const [what, text, expected] of faults)
    test(`${what} is underlined`, async () => assert.deepEqual(await editor.problems(text), expected));

  test("a report that names no form is read where the settings match its name", async () => {
    const [forms, form] = settings;
    const named = new Editor([forms, { ...form, fileMatch: ["reports/*.json"] }]);
    assert.deepEqual(await named.offers('{ "disputes": { | } }', "reports/a.json"), ["litigation", "reconsideration"]);
  });
});

test("without the settings a URN is an address that cannot be read", async () => {
  const file = new Editor([{ url: "file:///files/dialect.schema.json", fileMatch: ["*.tables.json"], schema: dialect() }]);
  const [problem] = await file.problems(form('"a": 1'), "a.tables.json");
  assert.match(problem, /Unable to load schema from 'urn:schemakit:dialect:1'/u);
});
