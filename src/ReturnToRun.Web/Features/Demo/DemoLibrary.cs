using System.Text.Json;
using ReturnToRun.Data;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Library;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>What the made-up admin wrote: an exercise of the clinic's own, and a draft of a change that nobody has published yet.</summary>
public sealed class DemoLibrary(ExerciseShelf shelf, ExercisePublishing publishing, ExerciseDrafts drafts)
{
    private const string Squat = "squat";

    public async Task WriteAsync(Viewer admin)
    {
        var library = await shelf.ReadAsync(admin);
        var own = new Exercise
        {
            Key = "step-down",
            Name = "Step down",
            Region = "Front of the thigh and hip",
            Purpose = ExercisePurpose.Strength,
            Setup = "Stand on the lowest stair, one hand near the rail. Let the other foot hang over the edge.",
            Movement = "1. Bend the standing knee **slowly** until the heel of the other foot touches the floor.\n2. Push up again without a swing.",
            Tip = "The knee stays over the toes and does not fall inwards.",
            Cautions = "Stop if it hurts your low back. A lower step is easier.",
            Dose = new(8, Amount.Between(2, 3), 1, Amount.Between(2, 3)),
            Easier = Squat,
            Equipment = "A stair with a rail",
            Sided = true,
            Source = "Made up for the demo clinic",
        };
        await publishing.PublishAsync(admin, [new(own, 0)], "The first of our own");
        var before = library[Squat];
        var form = ExerciseForm.From(before);
        form.Tip = "Push the floor apart with your feet, as if to tear the mat.";
        await drafts.SaveAsync(admin, before.Key, JsonSerializer.Serialize(form, JsonSerializerOptions.Web), before.Version, 0);
    }
}
