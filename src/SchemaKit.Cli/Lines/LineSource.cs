using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using SchemaKit.Cli.Checking;

namespace SchemaKit.Cli.Lines;

/// <summary>Reads files of newline-delimited JSON on several threads, in the order of their lines.</summary>
/// <param name="input">The standard input.</param>
/// <param name="threads">How many threads make something of lines.</param>
/// <param name="progress">Told how far the reading is.</param>
internal sealed class LineSource(Stream input, int threads, ProgressLine progress)
{
    /// <summary>Reads the lines of a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="select">Makes something of a line.</param>
    /// <param name="refuse">Makes something of a file that cannot be read, or not to its end.</param>
    public IEnumerable<TResult> Read<TResult>(
        string file,
        NdjsonSelector<TResult> select,
        Func<Problem, TResult> refuse
    )
    {
        using Stream? stream = DocumentBytes.Open(file, input, out Problem? problem);
        if (stream is null)
        {
            yield return refuse(problem!);
            yield break;
        }
        var options = new NdjsonOptions { MaxDegreeOfParallelism = threads };
        using IEnumerator<TResult> results = ReportSerializer
            .ReadNdjson(stream, select, options)
            .ToBlockingEnumerable()
            .GetEnumerator();
        progress.Start(file, stream);
        while (DocumentBytes.Try(results.MoveNext, out bool isThere, out problem))
        {
            if (!isThere)
                yield break;
            progress.Count();
            yield return results.Current;
        }
        yield return refuse(problem!);
    }
}
