using System.Reflection;

namespace ReturnToRun.Engine.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Engine = Assembly.Load("ReturnToRun.Engine");

    [Fact]
    public void The_engine_references_nothing_but_the_base_class_library()
    {
        var others = Engine.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Fact]
    public void The_engine_has_no_field_that_outlives_a_call_and_can_change()
    {
        var mutable = Engine.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType}.{field.Name}");
        Assert.Empty(mutable);
    }
}
