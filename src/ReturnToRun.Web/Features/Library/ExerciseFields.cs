using System.Collections.Immutable;

namespace ReturnToRun.Web.Features.Library;

/// <summary>One field of an exercise by its name in files, drafts and errors.</summary>
/// <param name="Label">What it is called on pages.</param>
public sealed record ExerciseField(string Name, string Label, Func<ExerciseForm, string?> Get, Action<ExerciseForm, string?> Set)
{
    /// <summary>What it says; null and nothing are the same, and so are the line ends of one machine and another.</summary>
    public string Read(ExerciseForm form) => Get(form)?.ReplaceLineEndings("\n").Trim() ?? "";
}

/// <summary>One difference between two versions.</summary>
public sealed record FieldChange(ExerciseField Field, string Before, string After);

/// <summary>The fields of an exercise in the order of files and pages.</summary>
public static class ExerciseFields
{
    public static ExerciseField Look { get; } = new("look", "Shown", static form => form.Look, static (form, value) => form.Look = value);
    public static ExerciseField Figure { get; } = new("figure", "Drawing", static form => form.Look == ExerciseForm.Drawing ? form.Figure : null, static (form, value) => form.Figure = value);
    public static ExerciseField Picture { get; } = new("picture", "Picture", static form => form.Look == ExerciseForm.OwnPicture ? form.Picture : null, static (form, value) => form.Picture = value);
    public static ExerciseField PictureText { get; } = new("picture_text", "What the picture shows", static form => form.Look == ExerciseForm.OwnPicture ? form.PictureText : null, static (form, value) => form.PictureText = value);

    /// <summary>Those that a table of text holds.</summary>
    public static ImmutableArray<ExerciseField> Texts { get; } =
    [
        new("name", "Name", static form => form.Name, static (form, value) => form.Name = value),
        new("region", "Works on", static form => form.Region, static (form, value) => form.Region = value),
        new("purpose", "For", static form => form.Purpose, static (form, value) => form.Purpose = value),
        new("setup", "Set-up", static form => form.Setup, static (form, value) => form.Setup = value),
        new("movement", "Movement", static form => form.Movement, static (form, value) => form.Movement = value),
        new("tip", "Tip", static form => form.Tip, static (form, value) => form.Tip = value),
        new("cautions", "Take care", static form => form.Cautions, static (form, value) => form.Cautions = value),
        new("repetitions", "Repetitions", static form => form.Repetitions, static (form, value) => form.Repetitions = value),
        new("sets", "Rounds", static form => form.Sets, static (form, value) => form.Sets = value),
        new("times_a_day", "Times a day", static form => form.TimesADay, static (form, value) => form.TimesADay = value),
        new("days_a_week", "Days a week", static form => form.DaysAWeek, static (form, value) => form.DaysAWeek = value),
        new("hold_seconds", "Hold", static form => form.HoldSeconds, static (form, value) => form.HoldSeconds = value),
        new("easier", "Easier", static form => form.Easier, static (form, value) => form.Easier = value),
        new("harder", "Harder", static form => form.Harder, static (form, value) => form.Harder = value),
        new("equipment", "Equipment", static form => form.Equipment, static (form, value) => form.Equipment = value),
        new("source", "Source", static form => form.Source, static (form, value) => form.Source = value),
        new("sided", "One side at a time", static form => form.Sided, static (form, value) => form.Sided = value),
        new("therapist_only", "Only a therapist gives it", static form => form.TherapistOnly, static (form, value) => form.TherapistOnly = value),
        new("video", "Film", static form => form.Video, static (form, value) => form.Video = value),
    ];

    public static ImmutableArray<ExerciseField> All { get; } = [.. Texts, Look, Figure, Picture, PictureText];

    public static ImmutableArray<FieldChange> Changes(ExerciseForm before, ExerciseForm after) =>
    [
        .. from field in All
           let change = new FieldChange(field, field.Read(before), field.Read(after))
           where !string.Equals(change.Before, change.After, StringComparison.Ordinal)
           select change,
    ];
}
