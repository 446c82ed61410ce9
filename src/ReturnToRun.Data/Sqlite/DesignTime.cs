using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ReturnToRun.Data.Sqlite;

/// <summary>What `dotnet ef` builds its context with. It opens no database unless it is told to update one.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        AppDb.Configure(options, DatabaseFile.Default.ConnectionString, audit: null);
        return new(options.Options);
    }

    /// <summary>Every migration that this version of the program knows.</summary>
    public static IReadOnlyList<string> Migrations()
    {
        using var db = new DesignTime().CreateDbContext([]);
        return [.. db.Database.GetMigrations()];
    }
}
