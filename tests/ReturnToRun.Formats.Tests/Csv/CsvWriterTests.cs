using System.Text;
using ReturnToRun.Formats.Csv;

namespace ReturnToRun.Formats.Tests.Csv;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    public void A_text_is_never_a_formula_and_never_two_cells(string? typed, string written) =>
        Assert.Equal($"\uFEFFnote,n\r\n{written},-2\r\n", Encoding.UTF8.GetString(new CsvWriter("note", "n").Text(typed).Value(-2).EndRow().ToBytes()));
}
