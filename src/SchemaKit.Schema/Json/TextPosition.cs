namespace SchemaKit.Schema.Json;

/// <summary>A place in a text as an editor counts it.</summary>
/// <param name="Line">The line, from 1. Lines end at LF, CR LF or CR.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public readonly record struct TextPosition(int Line, int Column);
