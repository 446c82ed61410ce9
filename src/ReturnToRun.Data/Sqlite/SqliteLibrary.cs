using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace ReturnToRun.Data.Sqlite;

/// <summary>
/// The SQLite this program runs on: the system's where there is one, the old bundled one where there is none.
/// Why it is chosen here by hand, and what to delete when SQLitePCLRaw 2.1 is to be had: docs/adr/0001-sqlite-provider.md.
/// </summary>
public static class SqliteLibrary
{
    private const string ManagedAssembly = "SQLitePCLRaw.core";
    private const string BundledName = "e_sqlite3";

    // The first SQLite whose write-ahead log survives two connections that write or checkpoint at the same instant.
    private static readonly Version FirstWithSafeWriteAheadLog = new(3, 51, 3);

    private static bool _isBundled;

    /// <summary>True when no SQLite of the system was found and the bundled one, which has known faults, is in use.</summary>
    public static bool IsBundled
    {
        get
        {
            _ = Version;    // the choice is made at the first native call
            return _isBundled;
        }
    }

    public static Version Version => System.Version.Parse(raw.sqlite3_libversion().utf8_to_string());

    /// <summary>Whether <c>journal_mode=WAL</c> may be used; below it, <c>DELETE</c>.</summary>
    public static bool HasSafeWriteAheadLog => Version >= FirstWithSafeWriteAheadLog;

    private static string[] SystemNames =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

#pragma warning disable CA2255 // A library's module initializer: it must run before anything in this assembly touches SQLite.
    [ModuleInitializer]
    internal static void Choose()
    {
        // Microsoft.Data.Sqlite asks for a higher version than the one that restores. The load context refuses a lower
        // version by itself, but takes it from a handler.
        AssemblyLoadContext.Default.Resolving += static (context, asked) =>
            string.Equals(asked.Name, ManagedAssembly, StringComparison.Ordinal)
                ? context.LoadFromAssemblyPath(ManagedAssemblyPath())
                : null;
        UseProvider();
    }
#pragma warning restore CA2255

    // Beside the program, except under `dotnet ef`, which runs this assembly out of the package folder.
    private static string ManagedAssemblyPath()
    {
        const string File = ManagedAssembly + ".dll";
        var known = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        return Array.Find(known, static path => string.Equals(Path.GetFileName(path), File, StringComparison.OrdinalIgnoreCase))
            ?? Path.Combine(AppContext.BaseDirectory, File);
    }

    // Not part of Choose: these types may be looked for only after the handler stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) =>
        {
            if (!string.Equals(name, BundledName, StringComparison.Ordinal)) return IntPtr.Zero;
            foreach (var system in SystemNames)
            {
                if (NativeLibrary.TryLoad(system, out var handle)) return handle;
            }

            _isBundled = true;
            return IntPtr.Zero;     // the runtime goes on to look for the bundled library
        });
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }
}
