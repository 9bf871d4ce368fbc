using System;

namespace SchemaKit.Schema.Analysis;

/// <summary>An analysis would take more work than it may; it never leaves <see cref="FormAnalysis"/>.</summary>
internal sealed class WorkBudgetExceededException : Exception;
