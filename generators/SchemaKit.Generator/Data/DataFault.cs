using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Data;

/// <summary>Something wrong with a data file.</summary>
/// <param name="Descriptor">What.</param>
/// <param name="Place">Where.</param>
/// <param name="Related">What else belongs to it: the other cells of a broken equation.</param>
/// <param name="Arguments">What the message is made of.</param>
internal sealed record DataFault(
    DiagnosticDescriptor Descriptor,
    DataPlace Place,
    IReadOnlyList<DataPlace> Related,
    params object[] Arguments
)
{
    public Diagnostic ToDiagnostic(string path) =>
        Diagnostic.Create(Descriptor, Place.In(path), Related.Select(r => r.In(path)), Arguments);
}
