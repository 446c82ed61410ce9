using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Kit.Figures;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>
/// An exercise as it is typed, in a page or in a file: text in every field, right or not yet. What the fields are called here
/// is what they are called in drafts, files and errors: <see cref="ExerciseFields"/>.
/// </summary>
public sealed partial class ExerciseForm
{
    public const string Yes = "yes", No = "no";
    public const string NoLook = "none", Drawing = "drawing", OwnPicture = "picture";

    /// <summary>The longest range that can be typed: "8 to 12".</summary>
    public const int NumberLength = 12;

    public string? Name { get; set; }
    public string? Region { get; set; }
    public string? Purpose { get; set; }
    public string? Setup { get; set; }
    public string? Movement { get; set; }
    public string? Tip { get; set; }
    public string? Cautions { get; set; }
    public string? Repetitions { get; set; }
    public string? Sets { get; set; }
    public string? TimesADay { get; set; }
    public string? DaysAWeek { get; set; }
    public string? HoldSeconds { get; set; }
    public string? Easier { get; set; }
    public string? Harder { get; set; }
    public string? Equipment { get; set; }
    public string? Source { get; set; }
    public string? Sided { get; set; }
    public string? TherapistOnly { get; set; }

    /// <summary>Which of the two below is shown: none, drawing, picture. The other one is kept while it is written.</summary>
    public string? Look { get; set; }

    /// <summary>The poses of a drawing as JSON.</summary>
    public string? Figure { get; set; }

    /// <summary>The id of a picture of the clinic.</summary>
    public string? Picture { get; set; }

    public string? PictureText { get; set; }
    public string? Video { get; set; }

    public static ExerciseForm New() => new() { Look = NoLook, Sided = No, TherapistOnly = No, TimesADay = "1" };

    public static ExerciseForm From(Exercise exercise) => new()
    {
        Name = exercise.Name,
        Region = exercise.Region,
        Purpose = RoutineWords.Purpose(exercise.Purpose),
        Setup = exercise.Setup,
        Movement = exercise.Movement,
        Tip = exercise.Tip,
        Cautions = exercise.Cautions,
        Repetitions = Written(exercise.Dose.Repetitions),
        Sets = Written(exercise.Dose.Sets),
        TimesADay = Written(exercise.Dose.TimesADay),
        DaysAWeek = Written(exercise.Dose.DaysAWeek),
        HoldSeconds = exercise.Dose is { Hold: { } least, LongestHold: { } most } ? Written(Amount.Between((int)least.TotalSeconds, (int)most.TotalSeconds)) : null,
        Easier = exercise.Easier,
        Harder = exercise.Harder,
        Equipment = exercise.Equipment,
        Source = exercise.Source,
        Sided = exercise.Sided ? Yes : No,
        TherapistOnly = exercise.TherapistOnly ? Yes : No,
        Look = exercise.Picture is not null ? OwnPicture : exercise.Figure is not null ? Drawing : NoLook,
        Figure = exercise.Figure,
        Picture = exercise.Picture?.Id.ToString(),
        PictureText = exercise.Picture?.Text,
        Video = exercise.Video,
    };

    /// <summary>The exercise; null with the errors of each field where it cannot be published yet.</summary>
    /// <param name="key">Its own key.</param>
    /// <param name="others">What may be named as easier or harder.</param>
    /// <param name="pictures">The sides of the picture, where the clinic has it.</param>
    public Exercise? Parse(string key, IReadOnlyCollection<Neighbour> others, IReadOnlyDictionary<Guid, (int Width, int Height)> pictures, VideoHosts hosts, FormErrors errors)
    {
        var check = new Check(errors);
        var name = check.Text("name", Name, Exercise.NameLength);
        var region = check.Text("region", Region, Exercise.RegionLength);
        var purpose = ParsePurpose(Purpose, errors);
        var setup = check.Text("setup", Setup, Exercise.TextLength);
        var movement = check.Text("movement", Movement, Exercise.TextLength);
        var tip = check.IfAny("tip", Tip, Exercise.HintLength);
        var cautions = check.IfAny("cautions", Cautions, Exercise.HintLength);
        var repetitions = check.Range("repetitions", Repetitions, 30);
        var sets = check.Range("sets", Sets, 6);
        var times = check.Range("times_a_day", TimesADay, 6, ranges: false);
        var days = check.Range("days_a_week", DaysAWeek, 7);
        var hold = string.IsNullOrWhiteSpace(HoldSeconds) ? null : check.Range("hold_seconds", HoldSeconds, 120);
        var easier = Neighbour("easier", Easier, key, others, errors);
        var harder = Neighbour("harder", Harder, key, others, errors);
        var equipment = check.IfAny("equipment", Equipment, Exercise.EquipmentLength);
        var source = check.Text("source", Source, Exercise.SourceLength);
        var sided = check.YesNo("sided", Sided);
        var therapistOnly = check.YesNo("therapist_only", TherapistOnly);
        var figure = Look == Drawing ? ParseFigure(Figure, errors) : null;
        var picture = Look == OwnPicture ? ParsePicture(pictures, check, errors) : null;
        if (Look is not (NoLook or Drawing or OwnPicture)) errors.Add("look", "Choose what is shown: nothing, a drawing or a picture.");
        var video = check.IfAny("video", Video, Exercise.VideoLength);
        if (video is not null && hosts.Refusal(video) is { } refused) errors.Add("video", refused);
        if (errors.Any) return null;
        return new()
        {
            Key = key, Name = name!, Region = region!, Purpose = purpose!.Value, Setup = setup!, Movement = movement!, Tip = tip, Cautions = cautions,
            Dose = new(repetitions!.Value, sets!.Value, times!.Value.Least, days!.Value, Seconds(hold?.Least), Seconds(hold?.Most)),
            Easier = easier, Harder = harder, Equipment = equipment, Source = source!, Sided = sided!.Value, TherapistOnly = therapistOnly!.Value,
            Figure = figure, Picture = picture, Video = video,
        };
    }

    /// <summary>The dose in words as far as it can be read; null where it cannot.</summary>
    public string? DoseWords()
    {
        var check = new Check(new());
        if (check.Range("", Repetitions, 30) is not { } repetitions || check.Range("", Sets, 6) is not { } sets) return null;
        var hold = check.Range("", HoldSeconds, 120);
        return RoutineWords.Dose(new(repetitions, sets, 1, 1, Seconds(hold?.Least), Seconds(hold?.Most)), Sided == Yes);
    }

    /// <summary>The picture's id as far as it is one.</summary>
    public Guid? PictureId => Look == OwnPicture && Guid.TryParse(Picture, out var id) ? id : null;

    /// <summary>The drawing as far as it can be drawn.</summary>
    public string? FigureToShow => Look == Drawing ? ParseFigure(Figure, new()) : null;

    public ExerciseForm Copy() => (ExerciseForm)MemberwiseClone();

    /// <summary>A key made of a name: "Bird dog" becomes bird-dog.</summary>
    public static string KeyOf(string name)
    {
        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter
            : CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? '\0' : '-')).Replace("\0", "", StringComparison.Ordinal);
        var key = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return key.Length > LibraryService.LongestKey ? key[..LibraryService.LongestKey].TrimEnd('-') : key;
    }

    private static ExercisePurpose? ParsePurpose(string? text, FormErrors errors)
    {
        foreach (var purpose in Enum.GetValues<ExercisePurpose>())
        {
            if (string.Equals(RoutineWords.Purpose(purpose), text?.Trim(), StringComparison.OrdinalIgnoreCase)) return purpose;
        }

        errors.Add("purpose", $"Say what it is for: {string.Join(", ", Enum.GetValues<ExercisePurpose>().Select(RoutineWords.Purpose))}.");
        return null;
    }

    private static string? Neighbour(string field, string? text, string key, IReadOnlyCollection<Neighbour> others, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var neighbour = text.Trim();
        if (neighbour == key) errors.Add(field, "An exercise is not easier or harder than itself.");
        else if (!others.Any(other => other.Key == neighbour)) errors.Add(field, $"There is no exercise “{neighbour}” in the library.");
        return neighbour;
    }

    private static string? ParseFigure(string? json, FormErrors errors)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                var figure = Kit.Figures.Figure.Parse(json);
                FigureDrawing.Of(figure);
                if (!string.IsNullOrWhiteSpace(figure.Text)) return json;
                errors.Add("figure", "Say what the poses show: it is read out to those who cannot see them.");
                return null;
            }
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // Said below.
        }

        errors.Add("figure", string.IsNullOrWhiteSpace(json) ? "There is no drawing yet. Choose a picture, or nothing." : "This is not a drawing that can be shown.");
        return null;
    }

    private ExercisePicture? ParsePicture(IReadOnlyDictionary<Guid, (int Width, int Height)> pictures, Check check, FormErrors errors)
    {
        var text = check.Text("picture_text", PictureText, Exercise.PictureTextLength);
        if (PictureId is { } id && pictures.TryGetValue(id, out var sides)) return text is null ? null : new(id, sides.Width, sides.Height, text);
        errors.Add("picture", string.IsNullOrWhiteSpace(Picture) ? "Choose a picture first." : "The clinic has no such picture. Choose it again.");
        return null;
    }

    private static string Written(Amount amount) => amount.Least == amount.Most
        ? amount.Least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{amount.Least} to {amount.Most}");

    private static TimeSpan? Seconds(int? seconds) => seconds is { } count ? TimeSpan.FromSeconds(count) : null;

    [GeneratedRegex(@"^\s*(?<least>[0-9]{1,4})(\s*(to|-|–)\s*(?<most>[0-9]{1,4}))?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangePattern();

    private readonly struct Check(FormErrors errors)
    {
        public string? Text(string field, string? text, int most)
        {
            if (string.IsNullOrWhiteSpace(text)) errors.Add(field, "This is needed.");
            return IfAny(field, text, most);
        }

        public string? IfAny(string field, string? text, int most)
        {
            var trimmed = text?.ReplaceLineEndings("\n").Trim();
            if (string.IsNullOrEmpty(trimmed)) return null;
            if (trimmed.Length > most) errors.Add(field, string.Create(CultureInfo.InvariantCulture, $"At most {most} characters; this has {trimmed.Length}."));
            if (trimmed.Any(static letter => char.IsControl(letter) && letter != '\n' && letter != '\t')) errors.Add(field, "There is a character in it that cannot be shown.");
            return trimmed;
        }

        public Amount? Range(string field, string? text, int most, bool ranges = true)
        {
            if (RangePattern().Match(text ?? "") is { Success: true } match)
            {
                var least = int.Parse(match.Groups["least"].ValueSpan, CultureInfo.InvariantCulture);
                var upTo = match.Groups["most"].Success ? int.Parse(match.Groups["most"].ValueSpan, CultureInfo.InvariantCulture) : least;
                if (least >= 1 && least <= upTo && upTo <= most && (ranges || least == upTo)) return Amount.Between(least, upTo);
            }

            errors.Add(field, string.Create(CultureInfo.InvariantCulture, $"Expected a number from 1 to {most}{(ranges ? ", or two with “to” between them" : "")}, found {(string.IsNullOrWhiteSpace(text) ? "nothing" : $"“{text.Trim()}”")}."));
            return null;
        }

        public bool? YesNo(string field, string? text)
        {
            switch (text?.Trim().ToLowerInvariant())
            {
                case Yes: return true;
                case No or "" or null: return false;
                default:
                    errors.Add(field, $"Expected yes or no, found “{text.Trim()}”.");
                    return null;
            }
        }
    }
}
