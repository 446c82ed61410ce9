using System.Text;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Features.Library;

namespace ReturnToRun.Web.Tests.Features.Library;

public sealed class LibraryFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_as_the_same_26_exercises(bool json)
    {
        var library = BuiltInLibrary.Exercises;
        var reading = LibraryFile.Read(json ? JsonLibrary.Write(library) : CsvLibrary.Write(library));

        Assert.Empty(reading.Mistakes);
        Assert.Equal(library.Select(static exercise => exercise.Key), reading.Rows.Select(static row => row.Key));
        Assert.All(reading.Rows.Zip(library), static pair => Assert.All(ExerciseFields.Texts, field =>
            Assert.Equal(field.Read(ExerciseForm.From(pair.Second)), pair.First.Cells.GetValueOrDefault(field.Name, "").ReplaceLineEndings("\n").Trim())));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://elsewhere.test\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("- lie down\n- stand up")]
    [InlineData("plain, \"quoted\"; and 'so'")]
    public void No_text_reaches_a_spreadsheet_as_a_formula_and_each_comes_back_as_it_was(string text)
    {
        var file = CsvLibrary.Write([BuiltInLibrary.Exercises[0] with { Tip = text }]);

        Assert.DoesNotMatch("(^|[,\"])[=+@-]", Encoding.UTF8.GetString(file)[1..].Split("\r\n", 2)[1].Replace("\"\"", "", StringComparison.Ordinal));
        Assert.Equal(text, Assert.Single(LibraryFile.Read(file).Rows).Cells["tip"]);
    }

    [Theory]
    [InlineData("", "file: Expected exercises, found an empty file.")]
    [InlineData("key,name", "file: Expected exercises, found none.")]
    [InlineData("name\nSquat", "line 1: Expected a column “key”, which says which exercise a line is about.")]
    [InlineData("key,key\na,b", "line 1: “key” stands there more than once.")]
    [InlineData("key,name\nsquat", "line 2: Expected 2 cells like the first line, found 1.")]
    [InlineData("key,name\nsquat,a\n\nsquat,b", "line 4, key: “squat” stands in the file already.")]
    [InlineData("key,name\nSquat!,a", "line 2, key: Expected lower case letters, digits and hyphens, such as bird-dog, found “Squat!”.")]
    [InlineData("key,name\nnew,a", "line 2, key: Expected lower case letters, digits and hyphens, such as bird-dog, found “new”.")]
    [InlineData("key,name\na,\"two\nlines\"\nb,\"x\"y", "line 4: Expected a text with a quotation mark in it to stand between quotation marks, with its own doubled.")]
    [InlineData("key,name\na,\"never closed", "line 2: A quotation mark has no partner: the file is cut off, or was written by hand.")]
    [InlineData("{\"exercises\":[\n{\"key\":]}", "line 2: Expected JSON, found something else: the file is damaged, or was written by hand.")]
    [InlineData("[]", "file: Expected an object with a list called “exercises”.")]
    [InlineData("{\"exercises\":[1]}", "exercises[0]: Expected an exercise between braces.")]
    [InlineData("{\"exercises\":[{\"key\":\"a\",\"name\":[]}]}", "exercises[0], name: Expected a text, a number, true or false.")]
    [InlineData("{\"exercises\":[{\"key\":\"a\",\"picture\":\"x\"}]}", "exercises[0], picture: Expected an object with the id of a picture of this clinic and a text.")]
    public void A_mistake_is_told_with_its_place(string text, string mistake) =>
        Assert.Equal(mistake, Assert.Single(LibraryFile.Read(Encoding.UTF8.GetBytes(text)).Mistakes).ToString());

    [Fact]
    public void A_column_that_there_is_not_is_named_with_those_there_are()
    {
        var mistake = Assert.Single(LibraryFile.Read("key,repetitons\na,1"u8.ToArray()).Mistakes);
        Assert.Equal("line 1", mistake.Place);
        Assert.StartsWith("There is no field “repetitons”. There are: key, name, ", mistake.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public void Commas_semicolons_and_tabs_are_told_apart_by_the_first_line(char separator) =>
        Assert.Equal("8 to 12", Assert.Single(LibraryFile.Read(Encoding.UTF8.GetBytes($"key{separator}repetitions\nsquat{separator}8 to 12")).Rows).Cells["repetitions"]);

    [Fact]
    public void Too_much_and_what_is_no_text_are_refused()
    {
        Assert.Equal("Expected at most 1 MB, found more.", Assert.Single(LibraryFile.Read(new byte[LibraryFile.MostBytes + 1]).Mistakes).Text);
        Assert.StartsWith("Expected text in UTF-8", Assert.Single(LibraryFile.Read(new byte[] { 0xE4, 0xF6, 0xFC }).Mistakes).Text, StringComparison.Ordinal);
        var rows = string.Concat(Enumerable.Range(0, LibraryFile.MostRows + 1).Select(static number => $"a{number}\n"));
        Assert.Equal("Expected at most 1000 exercises, found more.", Assert.Single(LibraryFile.Read(Encoding.UTF8.GetBytes($"key\n{rows}")).Mistakes).Text);
    }
}
