using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks;

/// <summary>Distinct reports like the seed: three quarters zeros. With few of them the branch predictor learns the data.</summary>
internal static class Reports
{
    public const int Count = 2_048;

    public static AnnualReport[] Sparse { get; } = Make(share: 0.23);

    public static AnnualReport[] Dense { get; } = Make(share: 1);

    // All rules hold: each row is put into 'granted' alone with its own total, so that totals tie whatever the cells are.
    private static AnnualReport[] Make(double share, [CallerFilePath] string here = "")
    {
        string seed = Path.Combine(Path.GetDirectoryName(here)!, "../../seeds/sheqi-2022.json");
        AnnualReport template = AnnualReport.ReadJson(File.ReadAllBytes(seed));
        var random = new Random(1);
        return [.. Enumerable.Range(0, Count).Select(_ => Fill(template))];

        AnnualReport Fill(AnnualReport report)
        {
            Outcomes o = report.Applications.Outcomes;
            ApplicantCounts[] rows = [.. Enumerable.Range(0, 21).Select(_ => Row())];
            ApplicantCounts total = rows.Aggregate(Add);
            var outcomes = new Outcomes
            {
                Granted = rows[0],
                PartlyGranted = rows[1],
                Refused = o.Refused with
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
                Unavailable = o.Unavailable with
                {
                    NotHeld = rows[10],
                    MustBeCreated = rows[11],
                    StillUnclear = rows[12],
                },
                NotProcessed = o.NotProcessed with
                {
                    Petition = rows[13],
                    Repeated = rows[14],
                    PublicPublication = rows[15],
                    Abusive = rows[16],
                    Confirmation = rows[17],
                },
                OtherHandling = o.OtherHandling with
                {
                    NotCorrected = rows[18],
                    FeeUnpaid = rows[19],
                    Other = rows[20],
                },
                Total = total,
            };
            ApplicantCounts none = report.Applications.CarriedIn;
            return report with
            {
                Applications = report.Applications with
                {
                    Received = total,
                    CarriedIn = none,
                    Outcomes = outcomes,
                    CarriedOut = none,
                },
            };
        }

        int Number() => random.NextDouble() < share ? random.Next(1, random.Next(3) == 0 ? 2_000 : 20) : 0;

        ApplicantCounts Row() =>
            Total(
                new ApplicantCounts
                {
                    NaturalPersons = Number(),
                    Organisations = new Organisations
                    {
                        Commercial = Number(),
                        Research = Number(),
                        PublicWelfare = Number(),
                        LegalServices = Number(),
                        Other = Number(),
                    },
                    Total = 0,
                }
            );
    }

    private static ApplicantCounts Add(ApplicantCounts a, ApplicantCounts b) =>
        Total(
            a with
            {
                NaturalPersons = a.NaturalPersons + b.NaturalPersons,
                Organisations = new Organisations
                {
                    Commercial = a.Organisations.Commercial + b.Organisations.Commercial,
                    Research = a.Organisations.Research + b.Organisations.Research,
                    PublicWelfare = a.Organisations.PublicWelfare + b.Organisations.PublicWelfare,
                    LegalServices = a.Organisations.LegalServices + b.Organisations.LegalServices,
                    Other = a.Organisations.Other + b.Organisations.Other,
                },
            }
        );

    private static ApplicantCounts Total(ApplicantCounts row) =>
        row with
        {
            Total =
                row.NaturalPersons
                + row.Organisations.Commercial
                + row.Organisations.Research
                + row.Organisations.PublicWelfare
                + row.Organisations.LegalServices
                + row.Organisations.Other,
        };
}
