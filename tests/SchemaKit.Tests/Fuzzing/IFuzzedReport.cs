using System.Text.Json.Nodes;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>A generated report whose type is only known once it is loaded.</summary>
internal interface IFuzzedReport
{
    /// <summary>Compares the generated code with the interpreter on random documents; gives how many of them were reports.</summary>
    int Compare(int documents, int seed);

    /// <summary>Compares what the form says of itself with what the schema says.</summary>
    void CompareTexts(JsonObject schema);
}
