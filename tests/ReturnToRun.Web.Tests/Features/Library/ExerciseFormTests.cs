using ReturnToRun.Data.Library;
using ReturnToRun.Web.Features.Library;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Library;

public sealed class ExerciseFormTests
{
    private static readonly VideoHosts s_hosts = new(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
    private static readonly Neighbour[] s_library = [.. BuiltInLibrary.Exercises.Select(Neighbour.Of)];

    [Fact]
    public void Every_built_in_exercise_comes_back_from_its_form_as_it_was() => Assert.All(BuiltInLibrary.Exercises, static exercise =>
    {
        var (read, errors) = Parse(ExerciseForm.From(exercise), exercise.Key);
        Assert.Empty(errors.All);
        Assert.Equal(exercise, read);
    });

    [Fact]
    public void A_form_with_nothing_in_it_names_the_nine_fields_that_are_needed()
    {
        var (exercise, errors) = Parse(ExerciseForm.New(), "own");

        Assert.Null(exercise);
        Assert.Equal(["name", "region", "purpose", "setup", "movement", "repetitions", "sets", "days_a_week", "source"], errors.All.Select(static error => error.Field));
    }

    [Theory]
    [InlineData("repetitions", "31")]
    [InlineData("repetitions", "0")]
    [InlineData("repetitions", "12 to 8")]
    [InlineData("repetitions", "many")]
    [InlineData("repetitions", "99999999999")]
    [InlineData("sets", "7")]
    [InlineData("times_a_day", "1 to 2")]
    [InlineData("times_a_day", "7")]
    [InlineData("days_a_week", "8")]
    [InlineData("hold_seconds", "121")]
    [InlineData("easier", "no-such-exercise")]
    [InlineData("harder", "squat")]
    [InlineData("purpose", "fun")]
    [InlineData("sided", "perhaps")]
    [InlineData("name", "tab\u0007")]
    [InlineData("video", "http://youtube.com/watch?v=1")]
    [InlineData("video", "https://youtube.com.elsewhere.test/1")]
    [InlineData("video", "https://elsewhere.test/youtube.com")]
    [InlineData("video", "https://notyoutube.com/1")]
    [InlineData("video", "https://me:secret@youtube.com/1")]
    [InlineData("video", "https://youtube.com:8443/1")]
    [InlineData("video", "javascript:alert(1)//youtube.com")]
    public void What_cannot_be_is_refused_at_its_field(string field, string text)
    {
        var form = ExerciseForm.From(BuiltInLibrary.Exercises.Single(static exercise => exercise.Key == "squat"));
        ExerciseFields.All.Single(one => one.Name == field).Set(form, text);

        var (exercise, errors) = Parse(form, "squat");

        Assert.Null(exercise);
        Assert.Equal(field, Assert.Single(errors.All).Field);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=1")]
    [InlineData("https://m.youtube.com/watch?v=1")]
    [InlineData("https://youtu.be/1")]
    [InlineData("https://player.vimeo.com/1")]
    public void A_film_at_an_allowed_host_is_taken(string link) => Assert.Null(s_hosts.Refusal(link));

    [Fact]
    public void A_text_of_1000_characters_is_taken_and_one_of_1001_is_not()
    {
        var form = ExerciseForm.From(BuiltInLibrary.Exercises[0]);
        form.Setup = new('a', 1000);
        Assert.Empty(Parse(form, "own").Errors.All);
        form.Setup += "a";
        Assert.Equal("At most 1000 characters; this has 1001.", Parse(form, "own").Errors["setup"]);
    }

    [Fact]
    public void A_drawing_that_is_none_and_a_picture_without_words_are_refused()
    {
        var form = ExerciseForm.From(BuiltInLibrary.Exercises[0]);
        form.Figure = """{"text":"x","poses":[]}""";
        Assert.NotNull(Parse(form, "own").Errors["figure"]);
        Assert.Null(form.FigureToShow);
        (form.Look, form.Picture) = (ExerciseForm.OwnPicture, Guid.Empty.ToString());
        Assert.Equal(["picture_text", "picture"], Parse(form, "own").Errors.All.Select(static error => error.Field));
    }

    [Fact]
    public void A_drawing_without_words_for_those_who_cannot_see_it_is_not_published()
    {
        var form = ExerciseForm.From(BuiltInLibrary.Exercises[0]);
        var figure = ReturnToRun.Web.Kit.Figures.Figure.Parse(form.Figure!);
        foreach (var words in (string[])["", "  "])
        {
            form.Figure = (figure with { Text = words }).Write();
            Assert.Equal("Say what the poses show: it is read out to those who cannot see them.", Parse(form, "own").Errors["figure"]);
        }
    }

    [Theory]
    [InlineData("Bird dog", "bird-dog")]
    [InlineData("  Üben: 2 × Kniebeuge!", "uben-2-kniebeuge")]
    [InlineData("!!!", "")]
    public void A_key_is_made_of_a_name(string name, string key) => Assert.Equal(key, ExerciseForm.KeyOf(name));

    private static (Exercise? Exercise, FormErrors Errors) Parse(ExerciseForm form, string key)
    {
        var errors = new FormErrors();
        return (form.Parse(key, s_library, new Dictionary<Guid, (int, int)>(), s_hosts, errors), errors);
    }
}
