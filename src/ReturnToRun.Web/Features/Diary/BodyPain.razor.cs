using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>One answer to "how much, where": a column of ratings beside the body.</summary>
/// <param name="Label">When it was: "before", "at its worst".</param>
/// <param name="Name">The name of this part of the form.</param>
/// <param name="Pain">What was chosen so far.</param>
public sealed record PainColumn(string Label, string Name, PainForm Pain);

/// <summary>
/// Pain by site: the body from behind, a rating beside each part of it. The picture is the list; each row carries its piece of
/// the body, so that a row may grow and the body stays in one piece. A part that is rated above 0 is filled in.
/// </summary>
public sealed partial class BodyPain
{
    private const int Most = 10;

    private static readonly Site[] s_sites = [Site.LowBack, Site.Hip, Site.Leg, Site.Knee, Site.ShinAnkle, Site.Other];
    private static readonly LegReach[] s_reaches = [LegReach.Buttock, LegReach.Thigh, LegReach.Knee, LegReach.Calf, LegReach.Foot];

    [Parameter, EditorRequired] public string Legend { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<PainColumn> Columns { get; set; } = [];
    [Parameter] public string? Help { get; set; }
    [Parameter] public FormErrors? Errors { get; set; }

    private static string Id(PainColumn column, Site site) => KitId.From($"{column.Name}.{site}");

    private static bool IsRated(string? typed, int points) =>
        string.IsNullOrWhiteSpace(typed) ? points == 0 : string.Equals(typed, points.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string? Invalid(PainColumn column, string part) => Errors?[$"{column.Name}.{part}"] is null ? null : "true";

    private IEnumerable<string> AllErrors(PainColumn column) =>
        Errors is null ? [] : Errors.All.Where(error => error.Field.StartsWith($"{column.Name}.", StringComparison.Ordinal)).Select(static error => error.Words);
}
