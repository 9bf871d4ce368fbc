using FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.FluentValidation;

internal sealed class ApplicantCountsValidator : AbstractValidator<ApplicantCounts>
{
    public ApplicantCountsValidator()
    {
        RuleFor(row => row.Total)
            .Must((row, _) => StraightLineCheck.Row(row))
            .WithMessage("All applicants add up to the total");
    }
}
