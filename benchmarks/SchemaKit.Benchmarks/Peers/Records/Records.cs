using System.Text.Json.Serialization;

// The form of 2021 as somebody writes it by hand for System.Text.Json: the same shape as the generated types, a row a struct. One
// file, since the generator's benchmarks compile copies of it.
namespace SchemaKit.Benchmarks.Peers.Records;

internal sealed record AnnualReport
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public required string Unit { get; init; }
    public string? UnitCode { get; init; }
    public required int Year { get; init; }
    public required Scope Scope { get; init; }
    public string? Overview { get; init; }
    public required Proactive Proactive { get; init; }
    public required Applications Applications { get; init; }
    public required Disputes Disputes { get; init; }
    public string? Problems { get; init; }
    public string? OtherMatters { get; init; }
}

internal enum Scope
{
    [JsonStringEnumMemberName("own")]
    Own,

    [JsonStringEnumMemberName("aggregate")]
    Aggregate,
}

internal readonly record struct Proactive
{
    public required DocumentCounts Regulations { get; init; }
    public required DocumentCounts NormativeDocuments { get; init; }
    public required DecisionCounts Licences { get; init; }
    public required DecisionCounts Penalties { get; init; }
    public required DecisionCounts Coercions { get; init; }
    public required Fees Fees { get; init; }
}

internal readonly record struct DocumentCounts
{
    public required int Issued { get; init; }
    public required int Repealed { get; init; }
    public required int InForce { get; init; }
}

internal readonly record struct DecisionCounts
{
    public required int Decisions { get; init; }
}

internal readonly record struct Fees
{
    public required decimal Amount { get; init; }
}

internal sealed record Applications
{
    public required ApplicantCounts Received { get; init; }
    public required ApplicantCounts CarriedIn { get; init; }
    public required Outcomes Outcomes { get; init; }
    public required ApplicantCounts CarriedOut { get; init; }
}

internal readonly record struct ApplicantCounts
{
    public required int NaturalPersons { get; init; }
    public required Organisations Organisations { get; init; }
    public required int Total { get; init; }
}

internal readonly record struct Organisations
{
    public required int Commercial { get; init; }
    public required int Research { get; init; }
    public required int PublicWelfare { get; init; }
    public required int LegalServices { get; init; }
    public required int Other { get; init; }
}

internal sealed record Outcomes
{
    public required ApplicantCounts Granted { get; init; }
    public required ApplicantCounts PartlyGranted { get; init; }
    public required Refused Refused { get; init; }
    public required Unavailable Unavailable { get; init; }
    public required NotProcessed NotProcessed { get; init; }
    public required OtherHandling OtherHandling { get; init; }
    public required ApplicantCounts Total { get; init; }
}

internal sealed record Refused
{
    public required ApplicantCounts StateSecret { get; init; }
    public required ApplicantCounts ProhibitedByLaw { get; init; }
    public required ApplicantCounts SecurityAndStability { get; init; }
    public required ApplicantCounts ThirdPartyRights { get; init; }
    public required ApplicantCounts InternalAffairs { get; init; }
    public required ApplicantCounts Deliberative { get; init; }
    public required ApplicantCounts EnforcementFile { get; init; }
    public required ApplicantCounts AdministrativeInquiry { get; init; }
}

internal sealed record Unavailable
{
    public required ApplicantCounts NotHeld { get; init; }
    public required ApplicantCounts MustBeCreated { get; init; }
    public required ApplicantCounts StillUnclear { get; init; }
}

internal sealed record NotProcessed
{
    public required ApplicantCounts Petition { get; init; }
    public required ApplicantCounts Repeated { get; init; }
    public required ApplicantCounts PublicPublication { get; init; }
    public required ApplicantCounts Abusive { get; init; }
    public required ApplicantCounts Confirmation { get; init; }
}

internal sealed record OtherHandling
{
    public required ApplicantCounts NotCorrected { get; init; }
    public required ApplicantCounts FeeUnpaid { get; init; }
    public required ApplicantCounts Other { get; init; }
}

internal readonly record struct Disputes
{
    public required DisputeResults Reconsideration { get; init; }
    public required Litigation Litigation { get; init; }
}

internal readonly record struct Litigation
{
    public required DisputeResults Direct { get; init; }
    public required DisputeResults AfterReconsideration { get; init; }
}

internal readonly record struct DisputeResults
{
    public required int Upheld { get; init; }
    public required int Corrected { get; init; }
    public required int OtherResult { get; init; }
    public required int Pending { get; init; }
    public required int Total { get; init; }
}
