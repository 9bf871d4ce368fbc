using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace SchemaKit.Ndjson;

/// <summary>Reads newline-delimited JSON, on the caller's thread or on several, in the order of the lines.</summary>
/// <typeparam name="TResult">What becomes of a line.</typeparam>
internal sealed class NdjsonSequence<TResult>(Stream stream, NdjsonSelector<TResult> select, NdjsonOptions options)
{
    public IAsyncEnumerable<TResult> Read(CancellationToken cancellation) =>
        options.MaxDegreeOfParallelism == 1 ? ReadHere(cancellation) : ReadInParallel(cancellation);

    private async IAsyncEnumerable<TResult> ReadHere([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var blocks = new LineBlockReader(stream, options.MaxLineLength);
        long number = 0;
        while (await blocks.ReadAsync(cancellation).ConfigureAwait(false) is { } block)
        {
            using (block)
            {
                while (TrySelectNext(block, ref number, out TResult? result))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return result;
                }
            }
        }
    }

    // Blocks are read one after the other and made into results by tasks. Their channel is short: where the consumer is
    // slow no more is read.
    private async IAsyncEnumerable<TResult> ReadInParallel([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = Channel.CreateBounded<Task<List<TResult>>>(
            new BoundedChannelOptions(options.MaxDegreeOfParallelism) { SingleReader = true, SingleWriter = true }
        );
        Task producer = Task.Run(() => ProduceAsync(results.Writer, stop.Token, cancellation), CancellationToken.None);
        try
        {
            await foreach (Task<List<TResult>> task in results.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                foreach (TResult result in await ResultsOf(task, cancellation).ConfigureAwait(false))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return result;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producer.ConfigureAwait(false);
            // What failed in blocks that nobody comes to any more is of no concern to anybody.
            while (results.Reader.TryRead(out Task<List<TResult>>? unread))
                _ = unread.Exception;
        }
    }

    // Who cancels finds their own token in the exception.
    private static async ValueTask<List<TResult>> ResultsOf(Task<List<TResult>> task, CancellationToken cancellation)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    // Whatever goes wrong goes to the consumer, in its place among the results.
    private async Task ProduceAsync(
        ChannelWriter<Task<List<TResult>>> results,
        CancellationToken stop,
        CancellationToken cancellation
    )
    {
        using var workers = new SemaphoreSlim(options.MaxDegreeOfParallelism);
        using var blocks = new LineBlockReader(stream, options.MaxLineLength);
        var running = new List<Task>();
        try
        {
            long number = 0;
            while (await blocks.ReadAsync(stop).ConfigureAwait(false) is { } block)
            {
                long before = number;
                number += block.CountLines();
                Task<List<TResult>> task = StartAsync(block, before);
                running.RemoveAll(t => t.IsCompleted);
                running.Add(task);
                await results.WriteAsync(task, stop).ConfigureAwait(false);
            }
            results.Complete();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            results.Complete(new OperationCanceledException(cancellation));
        }
#pragma warning disable CA1031 // The consumer rethrows it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            results.Complete(e);
        }
        // The stream and the semaphore are not given up under a task that still uses them.
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        async Task<List<TResult>> StartAsync(LineBlock block, long before)
        {
            using (block)
            {
                await workers.WaitAsync(stop).ConfigureAwait(false);
                try
                {
                    return await Task.Run(() => Parse(block, before), stop).ConfigureAwait(false);
                }
                finally
                {
                    workers.Release();
                }
            }
        }
    }

    private List<TResult> Parse(LineBlock block, long number)
    {
        var results = new List<TResult>();
        while (TrySelectNext(block, ref number, out TResult? result))
            results.Add(result);
        return results;
    }

    private bool TrySelectNext(LineBlock block, ref long number, [MaybeNullWhen(false)] out TResult result)
    {
        bool isLine = block.TryReadNext(ref number, out NdjsonText line);
        result = isLine ? select(line) : default;
        return isLine;
    }
}
