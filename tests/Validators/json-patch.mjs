// The three operations of RFC 6902 that the tables of wrong schemas use.
export function patched(document, patch) {
  const result = structuredClone(document);
  for (const { op, path, value } of patch) {
    const steps = path.split("/").slice(1).map(s => s.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = steps.pop();
    const parent = steps.reduce((node, step) => node[step], result);
    if (op === "add" && Array.isArray(parent) && last === "-")
      parent.push(structuredClone(value));
    else if (op === "add" && !Array.isArray(parent) || op === "replace" && last in parent)
      parent[last] = structuredClone(value);
    else if (op === "remove" && !Array.isArray(parent) && last in parent)
      delete parent[last];
    else
      throw new Error(`'${op}' does not go with ${path}`);
  }
  return result;
}
