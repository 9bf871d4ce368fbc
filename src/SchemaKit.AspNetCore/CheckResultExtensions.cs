using System;
using Microsoft.AspNetCore.Mvc;
using SchemaKit.AspNetCore.Problems;

namespace SchemaKit.AspNetCore;

/// <summary>Makes problem details of what a check found.</summary>
public static class CheckResultExtensions
{
    /// <summary>
    /// The broken rules as problem details (RFC 9457) of type <see cref="ReportProblemTypes.BrokenRules"/> and status 422, to be
    /// changed or sent; <see cref="BrokenRules"/> sends them as they are.
    /// </summary>
    /// <param name="result">A result that is not valid. Broken soft rules alone refuse no report.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    /// <exception cref="ArgumentException">No hard rule is broken.</exception>
    public static ProblemDetails ToProblemDetails(this CheckResult result, string language)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(language);
        if (result.IsValid)
            throw new ArgumentException("No hard rule is broken: there is nothing to refuse.", nameof(result));
        return ReportProblems.BrokenRules(result, language);
    }
}
