using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Documents;

/// <summary>
/// Distinct reports on the form of 2021 that keep every rule, the same ones on every machine. With few of them the branch predictor learns the data,
/// and whoever branches much looks faster than they are.
/// </summary>
internal static class Reports
{
    /// <summary>How many of them a benchmark goes through in one operation.</summary>
    public const int Count = 2_048;

    public static AnnualReport[] Of(Profile profile) => [.. Generate(profile).Take(Count)];

    public static IEnumerable<AnnualReport> Generate(Profile profile)
    {
        AnnualReport seed = AnnualReport.ReadJson(File.ReadAllBytes(Repository.Path("seeds/sheqi-2022.json")));
        var numbers = new Numbers(profile == Profile.Sparse ? 0.23 : 1);
        while (true)
            yield return Fill(seed, numbers);
    }

    // All equations hold: rows and columns are added up, and as many applications are carried out of the year as into it.
    private static AnnualReport Fill(AnnualReport seed, Numbers numbers)
    {
        ApplicantCounts[] rows = [.. Enumerable.Range(0, 21).Select(_ => Row(numbers))];
        ApplicantCounts total = rows.Aggregate(Add);
        ApplicantCounts carried = Row(numbers);
        return seed with
        {
            Proactive = Proactive(numbers),
            Applications = new Applications
            {
                Received = total,
                CarriedIn = carried,
                Outcomes = Outcomes(rows, total),
                CarriedOut = carried,
            },
            Disputes = new Disputes
            {
                Reconsideration = Results(numbers),
                Litigation = new Litigation { Direct = Results(numbers), AfterReconsideration = Results(numbers) },
            },
        };
    }

    private static Proactive Proactive(Numbers numbers) =>
        new()
        {
            Regulations = Documents(numbers),
            NormativeDocuments = Documents(numbers),
            Licences = new DecisionCounts { Decisions = numbers.Next() },
            Penalties = new DecisionCounts { Decisions = numbers.Next() },
            Coercions = new DecisionCounts { Decisions = numbers.Next() },
            Fees = new Fees { Amount = numbers.NextAmount() },
        };

    // Not fewer in force than the year added: a soft rule.
    private static DocumentCounts Documents(Numbers numbers)
    {
        int issued = numbers.Next();
        return new DocumentCounts
        {
            Issued = issued,
            Repealed = numbers.Next(),
            InForce = issued + numbers.Next(),
        };
    }

    private static Outcomes Outcomes(ApplicantCounts[] rows, ApplicantCounts total) =>
        new()
        {
            Granted = rows[0],
            PartlyGranted = rows[1],
            Refused = new Refused
            {
                StateSecret = rows[2],
                ProhibitedByLaw = rows[3],
                SecurityAndStability = rows[4],
                ThirdPartyRights = rows[5],
                InternalAffairs = rows[6],
                Deliberative = rows[7],
                EnforcementFile = rows[8],
                AdministrativeInquiry = rows[9],
            },
            Unavailable = new Unavailable
            {
                NotHeld = rows[10],
                MustBeCreated = rows[11],
                StillUnclear = rows[12],
            },
            NotProcessed = new NotProcessed
            {
                Petition = rows[13],
                Repeated = rows[14],
                PublicPublication = rows[15],
                Abusive = rows[16],
                Confirmation = rows[17],
            },
            OtherHandling = new OtherHandling
            {
                NotCorrected = rows[18],
                FeeUnpaid = rows[19],
                Other = rows[20],
            },
            Total = total,
        };

    private static ApplicantCounts Row(Numbers numbers) =>
        Total(
            numbers.Next(),
            new Organisations
            {
                Commercial = numbers.Next(),
                Research = numbers.Next(),
                PublicWelfare = numbers.Next(),
                LegalServices = numbers.Next(),
                Other = numbers.Next(),
            }
        );

    private static ApplicantCounts Add(ApplicantCounts a, ApplicantCounts b) =>
        Total(
            a.NaturalPersons + b.NaturalPersons,
            new Organisations
            {
                Commercial = a.Organisations.Commercial + b.Organisations.Commercial,
                Research = a.Organisations.Research + b.Organisations.Research,
                PublicWelfare = a.Organisations.PublicWelfare + b.Organisations.PublicWelfare,
                LegalServices = a.Organisations.LegalServices + b.Organisations.LegalServices,
                Other = a.Organisations.Other + b.Organisations.Other,
            }
        );

    private static ApplicantCounts Total(int persons, Organisations o) =>
        new()
        {
            NaturalPersons = persons,
            Organisations = o,
            Total = persons + o.Commercial + o.Research + o.PublicWelfare + o.LegalServices + o.Other,
        };

    private static DisputeResults Results(Numbers numbers)
    {
        (int upheld, int corrected, int other, int pending) = (
            numbers.Next(),
            numbers.Next(),
            numbers.Next(),
            numbers.Next()
        );
        return new DisputeResults
        {
            Upheld = upheld,
            Corrected = corrected,
            OtherResult = other,
            Pending = pending,
            Total = upheld + corrected + other + pending,
        };
    }
}
