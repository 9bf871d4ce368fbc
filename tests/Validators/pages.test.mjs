// Pages for people, in a browser: nothing is loaded, nothing fails, and what axe-core knows of accessibility holds.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { artifacts, root } from "./repository.mjs";

const require = createRequire(import.meta.url);
const folder = join(root, "artifacts/validators/pages");
const browserPath = ["chromium", "chromium-browser", "google-chrome"]
  .flatMap(name => (process.env.PATH ?? "").split(":").map(path => join(path, name)))
  .find(existsSync);
const skip = !browserPath ? "there is no Chromium on the PATH"
  : !existsSync(folder) ? "run 'dotnet test tests/SchemaKit.Documents.Tests' first"
  : false;

test("pages hold in a browser, light and dark, on screen and on paper", { skip }, async t => {
  const { launch } = (await import("puppeteer-core")).default;
  const browser = await launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
  t.after(() => browser.close());
  for (const name of artifacts("pages"))
    for (const scheme of ["light", "dark"])
      await t.test(`${name}, ${scheme}`, () => holds(browser, join(folder, name), scheme));
  await t.test("the tab key leads from a violation to its cell and back", () => leadsBack(browser));
});

async function open(browser, file, scheme) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", error => faults.push(String(error)));
  page.on("console", message => message.type() === "error" && faults.push(message.text()));
  page.on("requestfailed", request => faults.push(request.url()));
  page.on("request", request => request.url() !== pathToFileURL(file).href && faults.push(request.url()));
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  // The checker is let past the page's own rule that no script may run.
  await page.setBypassCSP(true);
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

async function holds(browser, file, scheme) {
  const { page, faults } = await open(browser, file, scheme);
  assert.deepEqual(faults, []);
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  assert.deepEqual(
    violations.map(v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => `${n.target} ${n.failureSummary}`).join(", ")}`),
    []);
  await page.close();
}

async function leadsBack(browser) {
  const { page } = await open(browser, join(folder, "check.zh-CN.html"), "light");
  await page.focus("#e1 a");
  await page.keyboard.press("Enter");
  const cell = await page.evaluate(() => location.hash);
  assert.match(cell, /^#c\d+$/);
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => ({
    inCell: document.querySelector(location.hash).contains(document.activeElement),
    href: document.activeElement.getAttribute("href"),
    outline: getComputedStyle(document.activeElement).outlineStyle,
  }));
  assert.equal(focused.inCell, true);
  assert.equal(focused.href, "#e1");
  assert.equal(focused.outline, "solid");
  await page.close();
}
