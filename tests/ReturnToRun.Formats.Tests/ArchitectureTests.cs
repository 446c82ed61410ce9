using System.Reflection;

namespace ReturnToRun.Formats.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_formats_reference_only_the_base_class_library_and_the_engine()
    {
        var others = Assembly.Load("ReturnToRun.Formats").GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "ReturnToRun.Engine");
        Assert.Empty(others);
    }
}
