namespace SchemaKit.SuiteRunner.Reading;

/// <summary>The reader that was generated for a schema.</summary>
internal interface IGeneratedReader
{
    /// <summary>Whether the document is read; what is read must be written so that it is read again as the same.</summary>
    bool Accepts(byte[] utf8);
}
