using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ReturnToRun.Web.Tests.Bunit;

/// <summary>Gives bUnit the AngleSharp.Diffing that Bunit.props puts beside the tests. See docs/adr/0003-bunit.md.</summary>
internal static class DiffingLoader
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += static (context, asked) =>
        asked.Name == Diffing ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll")) : null;
}
