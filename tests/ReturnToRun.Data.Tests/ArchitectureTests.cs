using System.Reflection;

namespace ReturnToRun.Data.Tests;

public sealed class ArchitectureTests
{
    private static readonly string[] References =
        [.. Assembly.Load("ReturnToRun.Data").GetReferencedAssemblies().Select(reference => reference.Name!)];

    [Fact]
    public void Data_knows_no_room_but_the_engine()
    {
        Assert.Empty(References.Where(name => name.StartsWith("ReturnToRun.", StringComparison.Ordinal) && name != "ReturnToRun.Engine"));
    }

    [Fact]
    public void Data_takes_nothing_from_ASP_NET_Core_but_the_tables_of_Identity_and_where_keys_are_kept()
    {
        var others = References.Where(name =>
            name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            && !name.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal)
            && !name.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal));
        Assert.Empty(others);
    }
}
