using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>What came of reading a schema document: a model, or the faults that keep it from having one.</summary>
internal sealed record SchemaParseResult(FormModel? Model, EquatableArray<SchemaProblem> Problems);
