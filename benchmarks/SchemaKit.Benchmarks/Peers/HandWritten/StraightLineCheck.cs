using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.HandWritten;

/// <summary>The 42 equations of the form of 2021, written out one by one.</summary>
internal static class StraightLineCheck
{
    public static bool Holds(AnnualReport report) =>
        Rows(report.Applications)
        && Balance(report.Applications)
        && Totals(report.Applications.Outcomes)
        && Disputes(report.Disputes);

    private static bool Rows(Applications a) =>
        Row(a.Received) && Row(a.CarriedIn) && Row(a.CarriedOut) && Rows(a.Outcomes);

    private static bool Rows(Outcomes o) =>
        Row(o.Granted)
        && Row(o.PartlyGranted)
        && Rows(o.Refused)
        && Rows(o.Unavailable)
        && Rows(o.NotProcessed)
        && Rows(o.OtherHandling)
        && Row(o.Total);

    private static bool Rows(Refused r) =>
        Row(r.StateSecret)
        && Row(r.ProhibitedByLaw)
        && Row(r.SecurityAndStability)
        && Row(r.ThirdPartyRights)
        && Row(r.InternalAffairs)
        && Row(r.Deliberative)
        && Row(r.EnforcementFile)
        && Row(r.AdministrativeInquiry);

    private static bool Rows(Unavailable u) => Row(u.NotHeld) && Row(u.MustBeCreated) && Row(u.StillUnclear);

    private static bool Rows(NotProcessed n) =>
        Row(n.Petition) && Row(n.Repeated) && Row(n.PublicPublication) && Row(n.Abusive) && Row(n.Confirmation);

    private static bool Rows(OtherHandling o) => Row(o.NotCorrected) && Row(o.FeeUnpaid) && Row(o.Other);

    private static bool Disputes(in Disputes d) =>
        Row(d.Reconsideration) && Row(d.Litigation.Direct) && Row(d.Litigation.AfterReconsideration);

    private static bool Balance(Applications a) =>
        NaturalPersonsBalance(a)
        && CommercialBalance(a)
        && ResearchBalance(a)
        && PublicWelfareBalance(a)
        && LegalServicesBalance(a)
        && OtherBalance(a)
        && TotalBalance(a);

    private static bool Totals(Outcomes o) =>
        NaturalPersonsTotal(o)
        && CommercialTotal(o)
        && ResearchTotal(o)
        && PublicWelfareTotal(o)
        && LegalServicesTotal(o)
        && OtherTotal(o)
        && TotalTotal(o);

    public static bool Row(in ApplicantCounts row) =>
        (long)row.NaturalPersons
            + row.Organisations.Commercial
            + row.Organisations.Research
            + row.Organisations.PublicWelfare
            + row.Organisations.LegalServices
            + row.Organisations.Other
        == row.Total;

    public static bool Row(in DisputeResults row) =>
        (long)row.Upheld + row.Corrected + row.OtherResult + row.Pending == row.Total;

    public static bool NaturalPersonsBalance(Applications a) =>
        (long)a.Received.NaturalPersons + a.CarriedIn.NaturalPersons
        == (long)a.Outcomes.Total.NaturalPersons + a.CarriedOut.NaturalPersons;

    public static bool CommercialBalance(Applications a) =>
        (long)a.Received.Organisations.Commercial + a.CarriedIn.Organisations.Commercial
        == (long)a.Outcomes.Total.Organisations.Commercial + a.CarriedOut.Organisations.Commercial;

    public static bool ResearchBalance(Applications a) =>
        (long)a.Received.Organisations.Research + a.CarriedIn.Organisations.Research
        == (long)a.Outcomes.Total.Organisations.Research + a.CarriedOut.Organisations.Research;

    public static bool PublicWelfareBalance(Applications a) =>
        (long)a.Received.Organisations.PublicWelfare + a.CarriedIn.Organisations.PublicWelfare
        == (long)a.Outcomes.Total.Organisations.PublicWelfare + a.CarriedOut.Organisations.PublicWelfare;

    public static bool LegalServicesBalance(Applications a) =>
        (long)a.Received.Organisations.LegalServices + a.CarriedIn.Organisations.LegalServices
        == (long)a.Outcomes.Total.Organisations.LegalServices + a.CarriedOut.Organisations.LegalServices;

    public static bool OtherBalance(Applications a) =>
        (long)a.Received.Organisations.Other + a.CarriedIn.Organisations.Other
        == (long)a.Outcomes.Total.Organisations.Other + a.CarriedOut.Organisations.Other;

    public static bool TotalBalance(Applications a) =>
        (long)a.Received.Total + a.CarriedIn.Total == (long)a.Outcomes.Total.Total + a.CarriedOut.Total;

    public static bool NaturalPersonsTotal(Outcomes o) =>
        (long)o.Granted.NaturalPersons
            + o.PartlyGranted.NaturalPersons
            + o.Refused.StateSecret.NaturalPersons
            + o.Refused.ProhibitedByLaw.NaturalPersons
            + o.Refused.SecurityAndStability.NaturalPersons
            + o.Refused.ThirdPartyRights.NaturalPersons
            + o.Refused.InternalAffairs.NaturalPersons
            + o.Refused.Deliberative.NaturalPersons
            + o.Refused.EnforcementFile.NaturalPersons
            + o.Refused.AdministrativeInquiry.NaturalPersons
            + o.Unavailable.NotHeld.NaturalPersons
            + o.Unavailable.MustBeCreated.NaturalPersons
            + o.Unavailable.StillUnclear.NaturalPersons
            + o.NotProcessed.Petition.NaturalPersons
            + o.NotProcessed.Repeated.NaturalPersons
            + o.NotProcessed.PublicPublication.NaturalPersons
            + o.NotProcessed.Abusive.NaturalPersons
            + o.NotProcessed.Confirmation.NaturalPersons
            + o.OtherHandling.NotCorrected.NaturalPersons
            + o.OtherHandling.FeeUnpaid.NaturalPersons
            + o.OtherHandling.Other.NaturalPersons
        == o.Total.NaturalPersons;

    public static bool CommercialTotal(Outcomes o) =>
        (long)o.Granted.Organisations.Commercial
            + o.PartlyGranted.Organisations.Commercial
            + o.Refused.StateSecret.Organisations.Commercial
            + o.Refused.ProhibitedByLaw.Organisations.Commercial
            + o.Refused.SecurityAndStability.Organisations.Commercial
            + o.Refused.ThirdPartyRights.Organisations.Commercial
            + o.Refused.InternalAffairs.Organisations.Commercial
            + o.Refused.Deliberative.Organisations.Commercial
            + o.Refused.EnforcementFile.Organisations.Commercial
            + o.Refused.AdministrativeInquiry.Organisations.Commercial
            + o.Unavailable.NotHeld.Organisations.Commercial
            + o.Unavailable.MustBeCreated.Organisations.Commercial
            + o.Unavailable.StillUnclear.Organisations.Commercial
            + o.NotProcessed.Petition.Organisations.Commercial
            + o.NotProcessed.Repeated.Organisations.Commercial
            + o.NotProcessed.PublicPublication.Organisations.Commercial
            + o.NotProcessed.Abusive.Organisations.Commercial
            + o.NotProcessed.Confirmation.Organisations.Commercial
            + o.OtherHandling.NotCorrected.Organisations.Commercial
            + o.OtherHandling.FeeUnpaid.Organisations.Commercial
            + o.OtherHandling.Other.Organisations.Commercial
        == o.Total.Organisations.Commercial;

    public static bool ResearchTotal(Outcomes o) =>
        (long)o.Granted.Organisations.Research
            + o.PartlyGranted.Organisations.Research
            + o.Refused.StateSecret.Organisations.Research
            + o.Refused.ProhibitedByLaw.Organisations.Research
            + o.Refused.SecurityAndStability.Organisations.Research
            + o.Refused.ThirdPartyRights.Organisations.Research
            + o.Refused.InternalAffairs.Organisations.Research
            + o.Refused.Deliberative.Organisations.Research
            + o.Refused.EnforcementFile.Organisations.Research
            + o.Refused.AdministrativeInquiry.Organisations.Research
            + o.Unavailable.NotHeld.Organisations.Research
            + o.Unavailable.MustBeCreated.Organisations.Research
            + o.Unavailable.StillUnclear.Organisations.Research
            + o.NotProcessed.Petition.Organisations.Research
            + o.NotProcessed.Repeated.Organisations.Research
            + o.NotProcessed.PublicPublication.Organisations.Research
            + o.NotProcessed.Abusive.Organisations.Research
            + o.NotProcessed.Confirmation.Organisations.Research
            + o.OtherHandling.NotCorrected.Organisations.Research
            + o.OtherHandling.FeeUnpaid.Organisations.Research
            + o.OtherHandling.Other.Organisations.Research
        == o.Total.Organisations.Research;

    public static bool PublicWelfareTotal(Outcomes o) =>
        (long)o.Granted.Organisations.PublicWelfare
            + o.PartlyGranted.Organisations.PublicWelfare
            + o.Refused.StateSecret.Organisations.PublicWelfare
            + o.Refused.ProhibitedByLaw.Organisations.PublicWelfare
            + o.Refused.SecurityAndStability.Organisations.PublicWelfare
            + o.Refused.ThirdPartyRights.Organisations.PublicWelfare
            + o.Refused.InternalAffairs.Organisations.PublicWelfare
            + o.Refused.Deliberative.Organisations.PublicWelfare
            + o.Refused.EnforcementFile.Organisations.PublicWelfare
            + o.Refused.AdministrativeInquiry.Organisations.PublicWelfare
            + o.Unavailable.NotHeld.Organisations.PublicWelfare
            + o.Unavailable.MustBeCreated.Organisations.PublicWelfare
            + o.Unavailable.StillUnclear.Organisations.PublicWelfare
            + o.NotProcessed.Petition.Organisations.PublicWelfare
            + o.NotProcessed.Repeated.Organisations.PublicWelfare
            + o.NotProcessed.PublicPublication.Organisations.PublicWelfare
            + o.NotProcessed.Abusive.Organisations.PublicWelfare
            + o.NotProcessed.Confirmation.Organisations.PublicWelfare
            + o.OtherHandling.NotCorrected.Organisations.PublicWelfare
            + o.OtherHandling.FeeUnpaid.Organisations.PublicWelfare
            + o.OtherHandling.Other.Organisations.PublicWelfare
        == o.Total.Organisations.PublicWelfare;

    public static bool LegalServicesTotal(Outcomes o) =>
        (long)o.Granted.Organisations.LegalServices
            + o.PartlyGranted.Organisations.LegalServices
            + o.Refused.StateSecret.Organisations.LegalServices
            + o.Refused.ProhibitedByLaw.Organisations.LegalServices
            + o.Refused.SecurityAndStability.Organisations.LegalServices
            + o.Refused.ThirdPartyRights.Organisations.LegalServices
            + o.Refused.InternalAffairs.Organisations.LegalServices
            + o.Refused.Deliberative.Organisations.LegalServices
            + o.Refused.EnforcementFile.Organisations.LegalServices
            + o.Refused.AdministrativeInquiry.Organisations.LegalServices
            + o.Unavailable.NotHeld.Organisations.LegalServices
            + o.Unavailable.MustBeCreated.Organisations.LegalServices
            + o.Unavailable.StillUnclear.Organisations.LegalServices
            + o.NotProcessed.Petition.Organisations.LegalServices
            + o.NotProcessed.Repeated.Organisations.LegalServices
            + o.NotProcessed.PublicPublication.Organisations.LegalServices
            + o.NotProcessed.Abusive.Organisations.LegalServices
            + o.NotProcessed.Confirmation.Organisations.LegalServices
            + o.OtherHandling.NotCorrected.Organisations.LegalServices
            + o.OtherHandling.FeeUnpaid.Organisations.LegalServices
            + o.OtherHandling.Other.Organisations.LegalServices
        == o.Total.Organisations.LegalServices;

    public static bool OtherTotal(Outcomes o) =>
        (long)o.Granted.Organisations.Other
            + o.PartlyGranted.Organisations.Other
            + o.Refused.StateSecret.Organisations.Other
            + o.Refused.ProhibitedByLaw.Organisations.Other
            + o.Refused.SecurityAndStability.Organisations.Other
            + o.Refused.ThirdPartyRights.Organisations.Other
            + o.Refused.InternalAffairs.Organisations.Other
            + o.Refused.Deliberative.Organisations.Other
            + o.Refused.EnforcementFile.Organisations.Other
            + o.Refused.AdministrativeInquiry.Organisations.Other
            + o.Unavailable.NotHeld.Organisations.Other
            + o.Unavailable.MustBeCreated.Organisations.Other
            + o.Unavailable.StillUnclear.Organisations.Other
            + o.NotProcessed.Petition.Organisations.Other
            + o.NotProcessed.Repeated.Organisations.Other
            + o.NotProcessed.PublicPublication.Organisations.Other
            + o.NotProcessed.Abusive.Organisations.Other
            + o.NotProcessed.Confirmation.Organisations.Other
            + o.OtherHandling.NotCorrected.Organisations.Other
            + o.OtherHandling.FeeUnpaid.Organisations.Other
            + o.OtherHandling.Other.Organisations.Other
        == o.Total.Organisations.Other;

    public static bool TotalTotal(Outcomes o) =>
        (long)o.Granted.Total
            + o.PartlyGranted.Total
            + o.Refused.StateSecret.Total
            + o.Refused.ProhibitedByLaw.Total
            + o.Refused.SecurityAndStability.Total
            + o.Refused.ThirdPartyRights.Total
            + o.Refused.InternalAffairs.Total
            + o.Refused.Deliberative.Total
            + o.Refused.EnforcementFile.Total
            + o.Refused.AdministrativeInquiry.Total
            + o.Unavailable.NotHeld.Total
            + o.Unavailable.MustBeCreated.Total
            + o.Unavailable.StillUnclear.Total
            + o.NotProcessed.Petition.Total
            + o.NotProcessed.Repeated.Total
            + o.NotProcessed.PublicPublication.Total
            + o.NotProcessed.Abusive.Total
            + o.NotProcessed.Confirmation.Total
            + o.OtherHandling.NotCorrected.Total
            + o.OtherHandling.FeeUnpaid.Total
            + o.OtherHandling.Other.Total
        == o.Total.Total;
}
