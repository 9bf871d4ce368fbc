using System.Collections.Generic;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>Tells in lines for people what is wrong in reports.</summary>
internal sealed class LocationText(Terminal terminal, string language)
{
    private readonly StyledWriter _writer = new(terminal.Output, terminal.Styles);

    public void Write(IReadOnlyList<LocatedFile> files)
    {
        for (int i = 0; i < files.Count; i++)
        {
            if (i > 0)
                _writer.WriteLine();
            Write(files[i]);
        }
    }

    private void Write(LocatedFile file)
    {
        foreach (Phrase line in file.File.Told)
            _writer.WriteLine(line.In(language));
        if (file.File.Draft is null)
            return;
        Phrase verdict =
            file.Faults.Count == 0
                ? Texts.IsConsistent(file.File.File)
                : Texts.HasFaults(file.File.File, file.Faults.Count);
        _writer.WriteLine(verdict.In(language));
        foreach (Fault fault in file.Faults)
        {
            foreach (Violation violation in fault.Violations)
                _writer.WriteLine("  " + violation.ToString(language));
        }
        new FaultText(_writer, language).Write(file.Faults);
    }
}
