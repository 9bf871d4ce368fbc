// VS Code's JSON support without VS Code: the language service that it runs, given the same settings ("json.schemas").
import service from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = service;

/** Where the cursor stands in the texts of the tests. */
const CURSOR = "|";

export class Editor {
  #service;
  #documents = 0;

  /** @param {object[]} schemas the setting "json.schemas" */
  constructor(schemas) {
    this.#service = getLanguageService({
      workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
      // Nothing is fetched: a schema that the settings do not hold is not there.
      schemaRequestService: uri => Promise.reject(new Error(`${uri} is not among the settings`)),
    });
    this.#service.configure({ schemas: schemas.map(({ url, fileMatch, schema }) => ({ uri: url, fileMatch, schema })) });
  }

  /** What is offered at the cursor. */
  async complete(text, file) {
    const at = this.#open(text, file);
    const list = await this.#service.doComplete(at.document, at.position, at.json);
    return list.items;
  }

  /** The labels of what is offered at the cursor, in order of the alphabet. */
  async offers(text, file) {
    return (await this.complete(text, file)).map(item => item.label).sort();
  }

  /** What is shown when the pointer rests at the cursor; Markdown without its escapes. */
  async hover(text, file) {
    const at = this.#open(text, file);
    const hover = await this.#service.doHover(at.document, at.position, at.json);
    return hover === null ? "" : hover.contents.join("\n").replace(/\\(.|\n)/gu, "$1");
  }

  /** What is underlined, and what is said of it: "TEXT: message". */
  async problems(text, file) {
    const at = this.#open(text, file);
    const problems = await this.#service.doValidation(at.document, at.json, { schemaValidation: "warning" });
    return problems.map(p => `${at.document.getText(p.range)}: ${p.message}`);
  }

  #open(marked, file = "file.json") {
    const offset = marked.indexOf(CURSOR);
    const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 1);
    const document = TextDocument.create(`file:///files/${++this.#documents}/${file}`, "json", 1, text);
    return { document, position: document.positionAt(Math.max(offset, 0)), json: this.#service.parseJSONDocument(document) };
  }
}
