using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>What a version of a routine changed, a line each.</summary>
public static class RoutineChanges
{
    /// <param name="before">Null for the first version.</param>
    public static IEnumerable<string> Between(RoutineVersion? before, RoutineVersion after, IReadOnlyDictionary<string, Exercise> library)
    {
        string Name(TemplateItem item) => RoutineWords.NameOf(library, item.Exercise);
        string Says(TemplateItem item) => $"{RoutineWords.Dose(item.Dose, library.GetValueOrDefault(item.Exercise)?.Sided ?? false)}, {RoutineWords.Placed(item)}";
        if (before is null)
        {
            yield return $"The first version: {string.Join(", ", after.Template.Items.Select(Name))}.";
            yield break;
        }

        if (before.Template.Title != after.Template.Title) yield return $"Named “{after.Template.Title}” instead of “{before.Template.Title}”.";
        if (before.About != after.About) yield return "Says otherwise whom it is for.";
        var old = before.Template.Items.ToDictionary(static item => item.Exercise, StringComparer.Ordinal);
        foreach (var item in after.Template.Items)
        {
            if (!old.TryGetValue(item.Exercise, out var was)) yield return $"Added: {Name(item)}, {Says(item)}.";
            else if (Says(was) != Says(item)) yield return $"{Name(item)}: {Says(item)}; before, {Says(was)}.";
        }

        foreach (var item in before.Template.Items.Where(item => after.Template.Items.All(other => other.Exercise != item.Exercise))) yield return $"Taken out: {Name(item)}.";
        if (!after.Template.Items.Select(static item => item.Exercise).Where(old.ContainsKey).SequenceEqual(before.Template.Items.Select(static item => item.Exercise).Where(key => after.Template.Items.Any(item => item.Exercise == key)))) yield return "In another order.";
        var pins = before.Template.Pins.ToDictionary(static pin => pin.Exercise, static pin => pin.Version, StringComparer.Ordinal);
        foreach (var pin in after.Template.Pins.Where(pin => pins.TryGetValue(pin.Exercise, out var version) && version != pin.Version))
            yield return $"{RoutineWords.NameOf(library, pin.Exercise)} as the library’s version {pin.Version} says.";
    }
}
