using System;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.HandWritten;

/// <summary>Sums of every cell in an array that is added to in place, in the order of the form.</summary>
internal sealed class MutableSums
{
    private readonly long[] _counts = new long[199];
    private decimal _fees;

    public decimal[] ToCells()
    {
        var cells = new decimal[200];
        for (int i = 0; i < 9; i++)
            cells[i] = _counts[i];
        cells[9] = _fees;
        for (int i = 9; i < 199; i++)
            cells[i + 1] = _counts[i];
        return cells;
    }

    public void Add(MutableSums other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        _fees += other._fees;
    }

    public void Add(AnnualReport report)
    {
        Add(report.Proactive, _counts.AsSpan(0, 9));
        _fees += report.Proactive.Fees.Amount;
        Applications a = report.Applications;
        Add(a.Received, _counts.AsSpan(9, 7));
        Add(a.CarriedIn, _counts.AsSpan(16, 7));
        Add(a.Outcomes, _counts.AsSpan(23, 154));
        Add(a.CarriedOut, _counts.AsSpan(177, 7));
        Add(report.Disputes.Reconsideration, _counts.AsSpan(184, 5));
        Add(report.Disputes.Litigation.Direct, _counts.AsSpan(189, 5));
        Add(report.Disputes.Litigation.AfterReconsideration, _counts.AsSpan(194, 5));
    }

    private static void Add(in Proactive p, Span<long> sums)
    {
        sums[0] += p.Regulations.Issued;
        sums[1] += p.Regulations.Repealed;
        sums[2] += p.Regulations.InForce;
        sums[3] += p.NormativeDocuments.Issued;
        sums[4] += p.NormativeDocuments.Repealed;
        sums[5] += p.NormativeDocuments.InForce;
        sums[6] += p.Licences.Decisions;
        sums[7] += p.Penalties.Decisions;
        sums[8] += p.Coercions.Decisions;
    }

    private static void Add(Outcomes o, Span<long> sums)
    {
        Add(o.Granted, sums.Slice(0, 7));
        Add(o.PartlyGranted, sums.Slice(7, 7));
        Add(o.Refused.StateSecret, sums.Slice(14, 7));
        Add(o.Refused.ProhibitedByLaw, sums.Slice(21, 7));
        Add(o.Refused.SecurityAndStability, sums.Slice(28, 7));
        Add(o.Refused.ThirdPartyRights, sums.Slice(35, 7));
        Add(o.Refused.InternalAffairs, sums.Slice(42, 7));
        Add(o.Refused.Deliberative, sums.Slice(49, 7));
        Add(o.Refused.EnforcementFile, sums.Slice(56, 7));
        Add(o.Refused.AdministrativeInquiry, sums.Slice(63, 7));
        Add(o.Unavailable.NotHeld, sums.Slice(70, 7));
        Add(o.Unavailable.MustBeCreated, sums.Slice(77, 7));
        Add(o.Unavailable.StillUnclear, sums.Slice(84, 7));
        Add(o.NotProcessed.Petition, sums.Slice(91, 7));
        Add(o.NotProcessed.Repeated, sums.Slice(98, 7));
        Add(o.NotProcessed.PublicPublication, sums.Slice(105, 7));
        Add(o.NotProcessed.Abusive, sums.Slice(112, 7));
        Add(o.NotProcessed.Confirmation, sums.Slice(119, 7));
        Add(o.OtherHandling.NotCorrected, sums.Slice(126, 7));
        Add(o.OtherHandling.FeeUnpaid, sums.Slice(133, 7));
        Add(o.OtherHandling.Other, sums.Slice(140, 7));
        Add(o.Total, sums.Slice(147, 7));
    }

    private static void Add(in ApplicantCounts row, Span<long> sums)
    {
        sums[0] += row.NaturalPersons;
        sums[1] += row.Organisations.Commercial;
        sums[2] += row.Organisations.Research;
        sums[3] += row.Organisations.PublicWelfare;
        sums[4] += row.Organisations.LegalServices;
        sums[5] += row.Organisations.Other;
        sums[6] += row.Total;
    }

    private static void Add(in DisputeResults row, Span<long> sums)
    {
        sums[0] += row.Upheld;
        sums[1] += row.Corrected;
        sums[2] += row.OtherResult;
        sums[3] += row.Pending;
        sums[4] += row.Total;
    }
}
