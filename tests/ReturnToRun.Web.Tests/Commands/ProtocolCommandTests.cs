using System.Text.Json;
using ReturnToRun.Web.Commands;

namespace ReturnToRun.Web.Tests.Commands;

public sealed class ProtocolCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_json_every_file_is_one_line_in_the_order_given()
    {
        var (exit, output, error) = await CheckAsync("--json", Library("oxford-2024"), Library("couch-to-5k"));
        var ids = output.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(["oxford-2024", "couch-to-5k"], ids);
    }

    [Fact]
    public async Task The_line_is_what_the_format_promises()
    {
        var file = Write("one.json", """
            { "format": "return-to-run/protocol/1", "id": "x", "title": "X", "source": { "citation": "c" }, "warmUp": [ { "walk": "5 min" } ],
              "levels": [ { "label": "A", "session": [ { "repeat": 2, "of": [ { "run": "1 min" }, { "rest": "0.5 min" } ] }, { "walk": "1 mi" } ] },
                          { "label": "B", "session": [ { "fill": "250 m", "of": [ { "jog": "1 min" }, { "walk": "100 yd" } ] } ] },
                          { "label": "C", "week": [ [ { "stride": "1 lap" } ], null, null, [ { "run": "1 h" } ], null, null, null ] } ] }
            """);
        var (_, output, _) = await CheckAsync(file, "--json");
        Assert.StartsWith(
            """{"id":"x","levels":[{"label":"A","segments":[{"kind":"run","seconds":60},{"kind":"rest","seconds":30},{"kind":"run","seconds":60},{"kind":"rest","seconds":30},{"kind":"walk","metres":1609.344}],"runSeconds":120,"walkSeconds":965.606,"seconds":1145.606,"metres":1889.344},"""
            + """{"label":"B","segments":[{"kind":"jog","seconds":60},{"kind":"walk","metres":91.44},{"kind":"jog","seconds":7.954}],"runSeconds":67.954,"walkSeconds":54.864,"seconds":122.818,"metres":250},"""
            + """{"label":"C day 1","segments":[{"kind":"stride","metres":400}],"runSeconds":171.429,"walkSeconds":0,"seconds":171.429,"metres":400},"""
            + """{"label":"C day 4","segments":[{"kind":"run","seconds":3600}],"runSeconds":3600,"walkSeconds":0,"seconds":3600,"metres":8400}],"findings":[""",
            output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_rounded_half_up_to_three_places()
    {
        var file = Write("one.json", """
            { "format": "return-to-run/protocol/1", "id": "x", "title": "X", "source": { "citation": "c" },
              "levels": [ { "label": "A", "session": [ { "run": "0.0005 s" }, { "run": "1.00049 s" }, { "run": "2.5 s" } ] } ] }
            """);
        var (_, output, _) = await CheckAsync(file, "--json");
        Assert.Contains("""[{"kind":"run","seconds":0.001},{"kind":"run","seconds":1},{"kind":"run","seconds":2.5}]""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_has_rule_level_value_limit_and_a_sentence()
    {
        var (_, output, _) = await CheckAsync(Library("oxford-2024"), "--json");
        var first = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        Assert.Equal(
            ["I3", "Week 3", "4 min", "3 min", "The longest interval is 4 min; after the level before, 3 min is the limit."],
            first.EnumerateObject().Select(static property => property.Value.GetString()));
    }

    [Fact]
    public async Task A_bad_file_says_its_mistakes_on_standard_error_and_the_others_are_shown()
    {
        var bad = Write("bad.json", """{ "format": "return-to-run/protocol/1", "id": "x", "title": "X", "source": { "citation": "c" }, "levels": [ { "label": "A", "session": [ { "run": "5" }, { "rnu": "5 min" } ] } ] }""");
        var (exit, output, error) = await CheckAsync("--json", bad, Library("oxford-2024"));
        Assert.Equal(2, exit);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        var lines = error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{bad}: levels[0].session[0].run: expected ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{bad}: levels[0].session[1].rnu: unknown property. Did you mean \"run\"?", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_is_a_line_on_standard_error()
    {
        var (exit, output, error) = await CheckAsync(_folder.File("nothing.json"), _folder.Path, "", "a\0b");
        Assert.Equal((2, ""), (exit, output));
        Assert.Equal(4, error.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("nothing.json: file: expected a file, found nothing of that name.", error, StringComparison.Ordinal);
        Assert.Contains("expected a file, found a folder.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_people_there_is_a_table_with_a_strip_and_the_findings_in_words()
    {
        var (exit, output, error) = await CheckAsync(Library("army-fm-7-22"));
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Week 1      wwwwRRwwwwRRwwwwRRwwwwRRwwwwRR       10        20       30    3400", output, StringComparison.Ordinal);
        Assert.Contains("I2  Week 2: This step raises interval length and recovery at once; one at a time is the limit.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protocol_within_all_limits_says_so() =>
        Assert.Contains("No step goes beyond a limit.", (await CheckAsync(Library("standard"))).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("protocol")]
    [InlineData("protocol", "chek", "x.json")]
    [InlineData("protocol", "check")]
    [InlineData("protocol", "check", "--json")]
    [InlineData("protocol", "check", "--jsn", "x.json")]
    public async Task What_is_not_understood_is_answered_with_the_usage_and_2(params string[] args)
    {
        var (exit, output, error) = await RunAsync(args);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("return-to-run protocol check FILE… [--json]", error, StringComparison.Ordinal);
    }

    private static string Library(string id) => Path.Combine(Repository.Root, "src", "ReturnToRun.Formats", "Protocols", "Library", $"{id}.json");

    private string Write(string name, string json)
    {
        File.WriteAllText(_folder.File(name), json);
        return _folder.File(name);
    }

    private static Task<(int? Exit, string Output, string Error)> CheckAsync(params string[] args) => RunAsync(["protocol", "check", .. args]);

    private static async Task<(int? Exit, string Output, string Error)> RunAsync(string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.TryRunAsync(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
