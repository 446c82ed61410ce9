using System.Text.Json.Serialization;

namespace ReturnToRun.Engine.Units;

/// <summary>What a protocol asks of a segment beyond its length. What it does not say is null and left out where it is stored.</summary>
/// <param name="Of">What is done, in the word of the protocol format: walk, jog, run, stride or rest.</param>
public sealed record SegmentAsk(string Of)
{
    /// <summary>Perceived exertion, 0 to 10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Effort { get; init; }

    /// <summary>The pace as it was written: words such as "easy", or a speed with its unit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pace { get; init; }

    /// <summary>Whether that pace is a speed above the nominal one: speed work (I12).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFast { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Surface { get; init; }

    /// <summary>Body weight carried, as written ("80 %").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Support { get; init; }

    /// <summary>A time that ends the segment where it is reached first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? OrTime { get; init; }

    /// <summary>A distance that ends the segment where it is reached first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Distance? OrDistance { get; init; }
}
