using SchemaKit.Cli.Schemas;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli.Versions;

/// <summary>Two versions of a schema and what is different between them.</summary>
/// <param name="Before">The old version.</param>
/// <param name="After">The new version.</param>
/// <param name="Diff">What is different; null where one of them is no form.</param>
/// <param name="AsksCode">Whether a change that breaks C# code counts as breaking.</param>
internal sealed record ComparedSchemas(SchemaFile Before, SchemaFile After, VersionDiff? Diff, bool AsksCode)
{
    public DiffStatus Status =>
        this switch
        {
            { Before.Unreadable: not null } or { After.Unreadable: not null } => DiffStatus.Unreadable,
            { Diff: null } => DiffStatus.Invalid,
            { AsksCode: true, Diff.CodeVerdict: ChangeVerdict.Breaking } => DiffStatus.Breaking,
            { Diff.DocumentsVerdict: ChangeVerdict.Breaking } => DiffStatus.Breaking,
            { Diff.DocumentsVerdict: ChangeVerdict.PossiblyBreaking } => DiffStatus.PossiblyBreaking,
            _ => DiffStatus.Compatible,
        };

    public ExitCode ExitCode =>
        Status switch
        {
            DiffStatus.Compatible => ExitCode.AllHold,
            DiffStatus.PossiblyBreaking or DiffStatus.Breaking => ExitCode.RuleBroken,
            _ => ExitCode.Unusable,
        };
}
