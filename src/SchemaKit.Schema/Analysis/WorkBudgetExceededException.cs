using System;

namespace SchemaKit.Schema.Analysis;

/// <summary>An analysis would take more work than it may: who asked for it catches this.</summary>
internal sealed class WorkBudgetExceededException : Exception;
