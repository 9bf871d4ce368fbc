using FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.FluentValidation;

internal sealed class OutcomesValidator : AbstractValidator<Outcomes>
{
    public OutcomesValidator()
    {
        var row = new ApplicantCountsValidator();
        RuleFor(o => o.Granted).SetValidator(row);
        RuleFor(o => o.PartlyGranted).SetValidator(row);
        RuleFor(o => o.Refused.StateSecret).SetValidator(row);
        RuleFor(o => o.Refused.ProhibitedByLaw).SetValidator(row);
        RuleFor(o => o.Refused.SecurityAndStability).SetValidator(row);
        RuleFor(o => o.Refused.ThirdPartyRights).SetValidator(row);
        RuleFor(o => o.Refused.InternalAffairs).SetValidator(row);
        RuleFor(o => o.Refused.Deliberative).SetValidator(row);
        RuleFor(o => o.Refused.EnforcementFile).SetValidator(row);
        RuleFor(o => o.Refused.AdministrativeInquiry).SetValidator(row);
        RuleFor(o => o.Unavailable.NotHeld).SetValidator(row);
        RuleFor(o => o.Unavailable.MustBeCreated).SetValidator(row);
        RuleFor(o => o.Unavailable.StillUnclear).SetValidator(row);
        RuleFor(o => o.NotProcessed.Petition).SetValidator(row);
        RuleFor(o => o.NotProcessed.Repeated).SetValidator(row);
        RuleFor(o => o.NotProcessed.PublicPublication).SetValidator(row);
        RuleFor(o => o.NotProcessed.Abusive).SetValidator(row);
        RuleFor(o => o.NotProcessed.Confirmation).SetValidator(row);
        RuleFor(o => o.OtherHandling.NotCorrected).SetValidator(row);
        RuleFor(o => o.OtherHandling.FeeUnpaid).SetValidator(row);
        RuleFor(o => o.OtherHandling.Other).SetValidator(row);
        RuleFor(o => o.Total).SetValidator(row);
        RuleFor(o => o.Total.NaturalPersons)
            .Must((o, _) => StraightLineCheck.NaturalPersonsTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Organisations.Commercial)
            .Must((o, _) => StraightLineCheck.CommercialTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Organisations.Research)
            .Must((o, _) => StraightLineCheck.ResearchTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Organisations.PublicWelfare)
            .Must((o, _) => StraightLineCheck.PublicWelfareTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Organisations.LegalServices)
            .Must((o, _) => StraightLineCheck.LegalServicesTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Organisations.Other)
            .Must((o, _) => StraightLineCheck.OtherTotal(o))
            .WithMessage("All outcomes add up to the total");
        RuleFor(o => o.Total.Total)
            .Must((o, _) => StraightLineCheck.TotalTotal(o))
            .WithMessage("All outcomes add up to the total");
    }
}
