using FluentValidation;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.FluentValidation;

internal sealed class AnnualReportValidator : AbstractValidator<AnnualReport>
{
    public AnnualReportValidator()
    {
        var dispute = new DisputeResultsValidator();
        RuleFor(r => r.Applications).SetValidator(new ApplicationsValidator());
        RuleFor(r => r.Disputes.Reconsideration).SetValidator(dispute);
        RuleFor(r => r.Disputes.Litigation.Direct).SetValidator(dispute);
        RuleFor(r => r.Disputes.Litigation.AfterReconsideration).SetValidator(dispute);
    }
}
