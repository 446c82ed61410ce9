using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Library;

namespace ReturnToRun.Web.Tests.Features.Library;

public sealed class ExercisePageTests : BunitContext, IClassFixture<TestApp>
{
    private readonly AdminAtDesk _admin;

    public ExercisePageTests(TestApp app)
    {
        _admin = new(app, DemoPeople.Admin);
        _admin.Serve(this);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void The_preview_follows_letter_by_letter_with_what_a_runner_would_read()
    {
        var page = Open("bird-dog");

        page.Labelled("Movement").Input("Reach **far**.");
        page.Labelled("Repetitions").Input("6 to 8");

        var preview = page.Find("section.preview");
        Assert.Contains("Reach far.", preview.Words(), StringComparison.Ordinal);
        Assert.Contains("far", preview.QuerySelectorAll("p strong").Select(static one => one.TextContent));
        Assert.Contains("6 to 8", preview.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_saved_wrong_or_not_and_published_only_once_it_is_right()
    {
        var page = Open("dead-bug");
        page.Labelled("Repetitions").Input("forty");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Draft saved.", page.Words(), StringComparison.Ordinal));
        Assert.Equal("forty", (await _admin.Library.OpenAsync("dead-bug", null, default))!.Form.Repetitions);

        page.Button("Publish").Click();
        page.WaitForAssertion(() => Assert.Contains("Expected a number from 1 to 30, or two with “to” between them, found “forty”.", page.Words(), StringComparison.Ordinal));
        page.Labelled("Repetitions").Input("12");
        page.Button("Publish").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/library/dead-bug?done=published", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var desk = (await _admin.Library.OpenAsync("dead-bug", null, default))!;
        Assert.Equal((2, 0, "12", true), (desk.Newest, desk.Revision, desk.Form.Repetitions, desk.Own));
    }

    [Fact]
    public async Task Two_admins_at_one_draft_the_second_sees_what_the_first_wrote_and_nothing_is_overwritten()
    {
        var (mine, theirs) = (Open("heel-taps"), Open("heel-taps"));
        theirs.Labelled("Tip").Input("Theirs.");
        theirs.Labelled("Equipment").Input("A mat of theirs");
        theirs.Find("form").Submit();
        theirs.WaitForAssertion(() => Assert.Contains("Draft saved.", theirs.Words(), StringComparison.Ordinal));

        mine.Labelled("Tip").Input("Mine.");
        mine.Labelled("Source").Input("My source");
        mine.Find("form").Submit();

        mine.WaitForAssertion(() => Assert.Contains("saved this draft on", mine.Words(), StringComparison.Ordinal));
        Assert.Contains("Nothing of yours was saved yet.", mine.Words(), StringComparison.Ordinal);
        Assert.Contains("Tip: somebody else wrote “Theirs.”. Yours still stands here; save to put it in its place.", mine.Words(), StringComparison.Ordinal);
        Assert.Equal(("A mat of theirs", "My source"), (mine.Labelled("Equipment").GetAttribute("value"), mine.Labelled("Source").GetAttribute("value")));
        Assert.Equal("Theirs.", (await _admin.Library.OpenAsync("heel-taps", null, default))!.Form.Tip);

        mine.Find("form").Submit();
        mine.WaitForAssertion(() => Assert.Contains("Draft saved.", mine.Words(), StringComparison.Ordinal));
        var form = (await _admin.Library.OpenAsync("heel-taps", null, default))!.Form;
        Assert.Equal(("Mine.", "A mat of theirs", "My source"), (form.Tip, form.Equipment, form.Source));
    }

    [Fact]
    public void An_exercise_that_would_be_easier_than_itself_is_refused_in_words_at_its_field()
    {
        var bridge = BuiltInLibrary.Exercises.Single(static exercise => exercise.Harder == "squat" || exercise.Key == BuiltInLibrary.Exercises.Single(static one => one.Key == "squat").Easier);
        var page = Open(bridge.Key);

        page.Labelled("Easier").Change("squat");
        page.Button("Publish").Click();

        page.WaitForAssertion(() => Assert.Contains("That goes round in a circle: ", page.Description(page.Labelled("Easier")), StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_exercise_needs_a_name_that_is_not_taken()
    {
        var page = Open(null);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Give it a name first", page.Words(), StringComparison.Ordinal));
        page.Labelled("Name").Input("Squat");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("There is an exercise of this name.", page.Words(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("canvas.png", null)]
    [InlineData("alpha.webp", null)]
    [InlineData("photo.jpg", "Expected a PNG, JPEG or WebP picture, found something else.")]
    public void A_picture_is_judged_by_what_is_in_it(string name, string? refused)
    {
        var page = Open("bird-dog");
        page.Find("#look input[value=picture]").Change("picture");
        var content = refused is null ? File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Pictures", "Samples", name)) : "<svg/>"u8.ToArray();

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

        page.WaitForAssertion(() => Assert.Contains(refused ?? "The picture is taken over.", page.Words(), StringComparison.Ordinal));
        Assert.Equal(refused is null ? 1 : 0, page.FindAll("section.preview img").Count);
    }

    private IRenderedComponent<ExercisePage> Open(string? key) => Render<ExercisePage>(p => p.Add(page => page.Key, key));
}
