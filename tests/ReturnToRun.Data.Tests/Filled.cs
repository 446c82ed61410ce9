using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests;

/// <summary>
/// Makes any of the engine's records with every property set, differently for each seed: what a round trip forgets shows.
/// Seeds that divide by 3 leave what may be null null, and lists empty.
/// </summary>
internal static class Filled
{
    private static readonly NullabilityInfoContext s_nullability = new();

    public static object Make(Type type, int seed) => Value(type, seed);

    private static object Value(Type type, int seed) => type switch
    {
        _ when type == typeof(string) => $"ä \"{seed}\" <b>",
        _ when type == typeof(int) => seed + 1,
        _ when type == typeof(long) => (long)int.MaxValue + seed,
        _ when type == typeof(bool) => seed % 2 == 0,
        _ when type == typeof(Guid) => new Guid(seed + 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 28).AddDays(seed),
        _ when type == typeof(TimeSpan) => TimeSpan.FromTicks((seed * 601_234_567L) + 1),
        _ when type == typeof(Pain) => Pain.Of(seed % 11),
        _ when type == typeof(Score) => Score.Of((seed + 5) % 11),
        _ when type == typeof(Effort) => Effort.Of((seed + 3) % 11),
        _ when type == typeof(Distance) => Distance.FromMiles(seed + 0.37m),
        _ when type == typeof(Instant) => Instant.FromUnixSeconds(1_800_000_000L + seed),
        _ when type == typeof(PainBySite) => PainBySite.LowBack(Pain.Of(seed % 11)).WithLeg(Pain.Of(seed % 4), (LegReach)(seed % 6)).With(Site.Other, Pain.Of(10)),
        _ when type == typeof(Dose) => seed % 2 == 0 ? new Dose(seed + 1, Amount.Between(1, 3), 2, Amount.Between(1, 1 + (seed % 7)), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5 + seed)) : new Dose(Amount.Between(8, 9 + seed), 1, 1, 7),
        _ when type == typeof(Measure) => Measures(seed),
        { IsEnum: true } => Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length)!,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Array(type.GenericTypeArguments[0], seed),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Nullable<>) => Value(type.GenericTypeArguments[0], seed),
        { IsClass: true } => Record(type, seed),
        _ => throw new NotSupportedException($"Say here how a {type.Name} is made."),
    };

    private static Measure Measures(int seed) => (seed % 8) switch
    {
        0 => Measure.Of(Pain.Of(4)),
        1 => Measure.Of(TimeSpan.FromSeconds(90)),
        2 => Measure.Of(Distance.FromMetres(4210)),
        3 => Measure.Of(LegReach.Calf),
        4 => Measure.Of(PainCourse.Rising),
        5 => Measure.Of(true),
        6 => Measure.Count(3),
        _ => Measure.Days(9),
    };

    private static object Array(Type item, int seed)
    {
        var items = System.Array.CreateInstance(item, seed % 3);
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(item, seed + i), i);
        var create = typeof(ImmutableArray).GetMethods().Single(static method => method.Name == nameof(ImmutableArray.Create) && method.IsGenericMethod && method.GetParameters() is [{ ParameterType.IsArray: true } only] && only.GetCustomAttribute<ParamArrayAttribute>() is not null);
        return create.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object Record(Type type, int seed)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        var next = seed;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite))
        {
            next++;
            var mayBeNull = s_nullability.Create(property).ReadState == NullabilityState.Nullable;
            property.SetValue(made, mayBeNull && seed % 3 == 0 ? null : Value(property.PropertyType, next));
        }

        return made;
    }
}
