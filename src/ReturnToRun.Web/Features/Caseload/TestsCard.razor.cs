using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The optional readiness tests: what was recorded, and a form for another.</summary>
public sealed partial class TestsCard
{
    private const int Most = 1000;

    private static readonly Option[] s_sides = [new(nameof(Side.Left), "Left"), new(nameof(Side.Right), "Right")];

    [SupplyParameterFromForm(FormName = "test")] private TestForm? Form { get; set; }

    private int? Points => int.TryParse(Form?.Pain, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= Pain.Worst.Value ? points : null;

    protected override void OnInitialized() => Form ??= new();

    private async Task RecordAsync()
    {
        if (!Enum.TryParse<ReadinessTest>(Form!.Test, out var test) || !Enum.IsDefined(test)) Errors.Add("Form.Test", "Choose a test.");
        if (!Enum.TryParse<Side>(Form.Side, out var side) || !Enum.IsDefined(side)) Errors.Add("Form.Side", "Choose a side.");
        if (!int.TryParse(Form.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > Most) Errors.Add("Form.Value", $"Write a whole number from 0 to {Most}.");
        if (Points is not { } points) Errors.Add("Form.Pain", "Choose a number from 0 to 10.");
        else if (!Errors.Any)
        {
            await SendAsync(Form, DeskDone.Tested, "Form.Test",
                new ReadinessTestRecorded { Sequence = 0, Day = Today, RecordedOn = default, Test = test, Side = side, Value = value, Pain = Pain.Of(points) });
        }
    }

    /// <summary>A test as typed.</summary>
    private sealed class TestForm : DeskForm
    {
        public string? Test { get; set; }

        public string? Side { get; set; }

        public string? Value { get; set; }

        public string? Pain { get; set; }
    }
}
