using System.Reflection;
using System.Text.RegularExpressions;

namespace ReturnToRun.Engine.Tests;

public sealed partial class ArchitectureTests
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

    [Fact]
    public void The_engine_has_no_task_and_waits_for_nothing()
    {
        var waiting = Engine.GetTypes().SelectMany(type => type.GetMethods(Everything))
            .Where(method => typeof(System.Threading.Tasks.Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType}.{method.Name}");
        Assert.Empty(waiting);
    }

    /// <summary>Where a bare number is the unit itself, and why.</summary>
    private static readonly Dictionary<string, string> s_bare = new()
    {
        ["ReturnToRun.Engine.Units"] = "Where a number becomes a unit.",
        ["ReturnToRun.Engine.Protocols.Quantity"] = "A length as a protocol file states it: its number and its unit, exactly.",
        ["ReturnToRun.Engine.Protocols.Segment"] = "Reckons seconds and metres out of such a quantity.",
        ["ReturnToRun.Engine.Protocols.PercentRange"] = "A share as a protocol file states it.",
    };

    [Fact]
    public void The_public_face_of_the_engine_speaks_in_units_and_not_in_bare_numbers()
    {
        Type[] bare = [typeof(double), typeof(float), typeof(decimal), typeof(DateTime)];
        var found = from type in Engine.GetExportedTypes()
                    where !s_bare.ContainsKey(type.Namespace!) && !s_bare.ContainsKey(type.FullName!)
                    from member in type.GetMembers(Everything & ~BindingFlags.NonPublic)
                    from spoken in Spoken(member)
                    where bare.Contains(Nullable.GetUnderlyingType(spoken) ?? spoken)
                    select $"{type.FullName}.{member.Name}: {spoken.Name}";
        Assert.Empty(found.Distinct());
    }

    [Fact]
    public void A_whole_number_in_the_public_face_counts_and_never_measures()
    {
        string[] measures = ["Seconds", "Minutes", "Hours", "Metres", "Kilometres", "Miles", "Milliseconds"];
        var found = from type in Engine.GetExportedTypes()
                    where !s_bare.ContainsKey(type.Namespace!) && !s_bare.ContainsKey(type.FullName!)
                    from property in type.GetProperties(Everything & ~BindingFlags.NonPublic)
                    where (property.PropertyType == typeof(int) || property.PropertyType == typeof(long)) && measures.Any(word => property.Name.EndsWith(word, StringComparison.Ordinal))
                    select $"{type.FullName}.{property.Name}";
        Assert.Empty(found);
    }

    [Fact]
    public void No_two_rooms_of_the_engine_know_each_other()
    {
        var source = Path.Combine(Repository.Root, "src", "ReturnToRun.Engine");
        var rooms = Directory.GetDirectories(source).Select(Path.GetFileName).OfType<string>().Where(room => room is not ("bin" or "obj")).ToList();
        var knows = rooms.ToDictionary(room => room, room => Directory.EnumerateFiles(Path.Combine(source, room), "*.cs").SelectMany(File.ReadLines)
            .Select(line => Using().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Where(other => other != room && rooms.Contains(other)).ToHashSet());

        var cycles = rooms.Where(room => Reaches(room, room, knows, []));

        Assert.Empty(cycles);
    }

    private static bool Reaches(string from, string to, Dictionary<string, HashSet<string>> knows, HashSet<string> seen) =>
        knows[from].Any(next => next == to || (seen.Add(next) && Reaches(next, to, knows, seen)));

    private static IEnumerable<Type> Spoken(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodBase { IsSpecialName: true } => [],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [GeneratedRegex(@"^using ReturnToRun\.Engine\.(\w+);", RegexOptions.None, 1000)]
    private static partial Regex Using();
}
