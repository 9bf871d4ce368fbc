using FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.FluentValidation;

internal sealed class DisputeResultsValidator : AbstractValidator<DisputeResults>
{
    public DisputeResultsValidator()
    {
        RuleFor(row => row.Total)
            .Must((row, _) => StraightLineCheck.Row(row))
            .WithMessage("All results add up to the total");
    }
}
