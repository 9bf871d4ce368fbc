using FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.FluentValidation;

internal sealed class ApplicationsValidator : AbstractValidator<Applications>
{
    public ApplicationsValidator()
    {
        var row = new ApplicantCountsValidator();
        RuleFor(a => a.Received).SetValidator(row);
        RuleFor(a => a.CarriedIn).SetValidator(row);
        RuleFor(a => a.Outcomes).SetValidator(new OutcomesValidator());
        RuleFor(a => a.CarriedOut).SetValidator(row);
        RuleFor(a => a.CarriedOut.NaturalPersons)
            .Must((a, _) => StraightLineCheck.NaturalPersonsBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Organisations.Commercial)
            .Must((a, _) => StraightLineCheck.CommercialBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Organisations.Research)
            .Must((a, _) => StraightLineCheck.ResearchBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Organisations.PublicWelfare)
            .Must((a, _) => StraightLineCheck.PublicWelfareBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Organisations.LegalServices)
            .Must((a, _) => StraightLineCheck.LegalServicesBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Organisations.Other)
            .Must((a, _) => StraightLineCheck.OtherBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
        RuleFor(a => a.CarriedOut.Total)
            .Must((a, _) => StraightLineCheck.TotalBalance(a))
            .WithMessage("Received and carried in equal closed and carried out");
    }
}
