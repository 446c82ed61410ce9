using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ReturnToRun.Journeys;

/// <summary>Sends the program's pages as a bad connection does: a piece, and after a while the next.</summary>
public sealed class BadConnection : IStartupFilter
{
    private const int Piece = 1200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    /// <summary>From here on every answer goes over it.</summary>
    public bool Holds { get; set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use(async (context, rest) =>
        {
            if (!Holds)
            {
                await rest(context);
                return;
            }
            // Compressed, most of a page would be one piece.
            context.Request.Headers.Remove("Accept-Encoding");
            var wire = context.Response.Body;
            using MemoryStream written = new();
            context.Response.Body = written;
            await rest(context);
            context.Response.Body = wire;
            for (var left = written.GetBuffer().AsMemory(0, (int)written.Length); left.Length > 0; left = left[Math.Min(Piece, left.Length)..])
            {
                await wire.WriteAsync(left[..Math.Min(Piece, left.Length)], context.RequestAborted);
                await wire.FlushAsync(context.RequestAborted);
                await Task.Delay(Pause, context.RequestAborted);
            }
        });
        next(builder);
    };
}
