using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>Reads a report whose members stand in schema order; what it returns counts where the scanner has not failed.</summary>
/// <typeparam name="T">The type of the report.</typeparam>
/// <param name="json">The scanner at the head of the document.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReading<out T>(ref JsonScanner json);
