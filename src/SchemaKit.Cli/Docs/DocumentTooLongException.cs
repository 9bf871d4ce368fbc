using System;

namespace SchemaKit.Cli.Docs;

/// <summary>A document would be longer than anybody could use.</summary>
internal sealed class DocumentTooLongException : Exception;
