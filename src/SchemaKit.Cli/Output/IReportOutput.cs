using System.Collections.Generic;
using SchemaKit.Cli.Checking;

namespace SchemaKit.Cli.Output;

/// <summary>Tells what became of files.</summary>
internal interface IReportOutput
{
    /// <summary>Tells of each file as soon as it is checked, and counts them.</summary>
    Totals Write(IEnumerable<CheckedFile> files);
}
