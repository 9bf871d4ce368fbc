// The repository's files that other validators read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const read = path => readFileSync(join(root, path), "utf8");

export const readJson = path => JSON.parse(read(path));

/** What the .NET tests leave: they run first. */
export function readArtifact(name) {
  const path = join("artifacts/validators", name);
  if (!existsSync(join(root, path)))
    throw new Error(`${path} is not there: run 'dotnet test tests/SchemaKit.Cli.Tests' and 'dotnet test tests/SchemaKit.Schema.Tests' first`);
  return read(path);
}

export const artifacts = folder => readdirSync(join(root, "artifacts/validators", folder)).sort();

/** The meta-schemas as they are published. */
export const dialect = () => readJson("src/SchemaKit.Schema/Vocabulary/dialect.schema.json");
export const vocabulary = () => readJson("src/SchemaKit.Schema/Vocabulary/statistics.vocabulary.schema.json");

/** All schemas of the repository, without those that builds have copied. */
export function tablesFiles() {
  const below = folder => readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ["bin", "obj", "node_modules"].includes(entry.name) ? [] : below(path);
    return entry.name.endsWith(".tables.json") ? [path.split(sep).join("/")] : [];
  });
  return ["src", "tests", "docs"].flatMap(below).sort();
}
