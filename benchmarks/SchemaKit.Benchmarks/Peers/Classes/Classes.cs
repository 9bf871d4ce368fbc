using System.Text.Json.Serialization;
using Scope = SchemaKit.Benchmarks.Peers.Records.Scope;

// The same form as mutable classes without 'required', which System.Text.Json reads fastest. What is missing goes unnoticed.
namespace SchemaKit.Benchmarks.Peers.Classes;

internal sealed class AnnualReport
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }
    public string Unit { get; set; } = "";
    public string? UnitCode { get; set; }
    public int Year { get; set; }
    public Scope Scope { get; set; }
    public string? Overview { get; set; }
    public Proactive Proactive { get; set; } = null!;
    public Applications Applications { get; set; } = null!;
    public Disputes Disputes { get; set; } = null!;
    public string? Problems { get; set; }
    public string? OtherMatters { get; set; }
}

internal sealed class Proactive
{
    public DocumentCounts Regulations { get; set; } = null!;
    public DocumentCounts NormativeDocuments { get; set; } = null!;
    public DecisionCounts Licences { get; set; } = null!;
    public DecisionCounts Penalties { get; set; } = null!;
    public DecisionCounts Coercions { get; set; } = null!;
    public Fees Fees { get; set; } = null!;
}

internal sealed class DocumentCounts
{
    public int Issued { get; set; }
    public int Repealed { get; set; }
    public int InForce { get; set; }
}

internal sealed class DecisionCounts
{
    public int Decisions { get; set; }
}

internal sealed class Fees
{
    public decimal Amount { get; set; }
}

internal sealed class Applications
{
    public ApplicantCounts Received { get; set; } = null!;
    public ApplicantCounts CarriedIn { get; set; } = null!;
    public Outcomes Outcomes { get; set; } = null!;
    public ApplicantCounts CarriedOut { get; set; } = null!;
}

internal sealed class ApplicantCounts
{
    public int NaturalPersons { get; set; }
    public Organisations Organisations { get; set; } = null!;
    public int Total { get; set; }
}

internal sealed class Organisations
{
    public int Commercial { get; set; }
    public int Research { get; set; }
    public int PublicWelfare { get; set; }
    public int LegalServices { get; set; }
    public int Other { get; set; }
}

internal sealed class Outcomes
{
    public ApplicantCounts Granted { get; set; } = null!;
    public ApplicantCounts PartlyGranted { get; set; } = null!;
    public Refused Refused { get; set; } = null!;
    public Unavailable Unavailable { get; set; } = null!;
    public NotProcessed NotProcessed { get; set; } = null!;
    public OtherHandling OtherHandling { get; set; } = null!;
    public ApplicantCounts Total { get; set; } = null!;
}

internal sealed class Refused
{
    public ApplicantCounts StateSecret { get; set; } = null!;
    public ApplicantCounts ProhibitedByLaw { get; set; } = null!;
    public ApplicantCounts SecurityAndStability { get; set; } = null!;
    public ApplicantCounts ThirdPartyRights { get; set; } = null!;
    public ApplicantCounts InternalAffairs { get; set; } = null!;
    public ApplicantCounts Deliberative { get; set; } = null!;
    public ApplicantCounts EnforcementFile { get; set; } = null!;
    public ApplicantCounts AdministrativeInquiry { get; set; } = null!;
}

internal sealed class Unavailable
{
    public ApplicantCounts NotHeld { get; set; } = null!;
    public ApplicantCounts MustBeCreated { get; set; } = null!;
    public ApplicantCounts StillUnclear { get; set; } = null!;
}

internal sealed class NotProcessed
{
    public ApplicantCounts Petition { get; set; } = null!;
    public ApplicantCounts Repeated { get; set; } = null!;
    public ApplicantCounts PublicPublication { get; set; } = null!;
    public ApplicantCounts Abusive { get; set; } = null!;
    public ApplicantCounts Confirmation { get; set; } = null!;
}

internal sealed class OtherHandling
{
    public ApplicantCounts NotCorrected { get; set; } = null!;
    public ApplicantCounts FeeUnpaid { get; set; } = null!;
    public ApplicantCounts Other { get; set; } = null!;
}

internal sealed class Disputes
{
    public DisputeResults Reconsideration { get; set; } = null!;
    public Litigation Litigation { get; set; } = null!;
}

internal sealed class Litigation
{
    public DisputeResults Direct { get; set; } = null!;
    public DisputeResults AfterReconsideration { get; set; } = null!;
}

internal sealed class DisputeResults
{
    public int Upheld { get; set; }
    public int Corrected { get; set; }
    public int OtherResult { get; set; }
    public int Pending { get; set; }
    public int Total { get; set; }
}
