using System;
using SchemaKit.Tests.Shared;

namespace SchemaKit.Examples.Tests;

/// <summary>
/// Reader, check and writer of the generated code against the interpreter, on mutated reports of every example. A million in
/// all are asked with <c>SCHEMAKIT_AGREEMENT=333334</c>.
/// </summary>
public sealed class AgreementTests
{
    private static readonly int Documents = Repetitions.Of("SCHEMAKIT_AGREEMENT", 4_000);

    [Fact]
    public void On_enforcement_reports() => Compare<EnforcementReport>("administrative-enforcement", 1);

    [Fact]
    public void On_reconsideration_reports() => Compare<ReconsiderationReport>("reconsideration-and-litigation", 2);

    [Fact]
    public void On_final_accounts() => Compare<FinalAccounts>("final-accounts", 3);

    private static void Compare<T>(string name, int seed)
        where T : class, IReport<T>
    {
        int accepted = Agreement.Compare<T>(Documents, seed, Example.Report(name));
        Assert.InRange(accepted, Documents / 10, Documents * 9 / 10);
    }
}
